import { QueryFailedError } from 'typeorm';

const retryCodes = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);
const uniqueCodes = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
const foreignKeyCodes = new Set(['23503', 'SQLITE_CONSTRAINT_FOREIGNKEY']);

/** The engine lost a race (serialization failure, deadlock, busy file) and the same work may succeed when run again. */
export const asksForRetry = (error: unknown): boolean => retryCodes.has(codeOf(error));

/** A row is still referred to, or refers to one that is not there. */
export const isForeignKeyViolation = (error: unknown): boolean => foreignKeyCodes.has(codeOf(error));

export const isUniqueViolation = (error: unknown): boolean => uniqueCodes.has(codeOf(error));

function codeOf(error: unknown): string {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  // The driver is native and may make its errors in another realm, where they are no instances of this one's Error.
  const code: unknown =
    typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}
