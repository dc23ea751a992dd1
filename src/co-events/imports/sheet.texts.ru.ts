/** See sheet.texts.ts. */
export const sheetRu = {};
