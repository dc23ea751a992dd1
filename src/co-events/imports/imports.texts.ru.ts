/** See imports.texts.ts. */
export const importsRu = {};
