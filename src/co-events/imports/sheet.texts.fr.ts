/** See sheet.texts.ts. */
export const sheetFr = {};
