/** See reports.texts.ts. */
export const reportsFr = {};
