/** See imports.texts.ts. */
export const importsFr = {};
