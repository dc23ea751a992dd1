/** See imports.texts.ts. */
export const importsZh = {};
