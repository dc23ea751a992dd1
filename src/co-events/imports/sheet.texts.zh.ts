/** See sheet.texts.ts. */
export const sheetZh = {};
