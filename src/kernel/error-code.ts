/**
 * The code that an error of the system or of a database bears; empty without. It may have been made natively in another realm, where
 * it is no instance of this one's Error.
 */
export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
