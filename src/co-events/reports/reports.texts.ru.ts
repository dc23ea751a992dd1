/** See reports.texts.ts. */
export const reportsRu = {};
