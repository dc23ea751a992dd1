/** See reports.texts.ts. */
export const reportsZh = {};
