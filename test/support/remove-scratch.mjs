/** Jest's global teardown. */
export { removeScratch as default } from './scratch-folders.ts';
