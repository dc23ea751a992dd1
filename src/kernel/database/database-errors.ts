import { QueryFailedError } from 'typeorm';
import { errorCode } from '../error-code.js';

const retryCodes = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);
const uniqueCodes = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
const foreignKeyCodes = new Set(['23503', 'SQLITE_CONSTRAINT_FOREIGNKEY']);

/** The engine lost a race (serialization failure, deadlock, busy file) and the same work may succeed when run again. */
export const asksForRetry = (error: unknown): boolean => retryCodes.has(codeOf(error));

/** A row is still referred to, or refers to one that is not there. */
export const isForeignKeyViolation = (error: unknown): boolean => foreignKeyCodes.has(codeOf(error));

export const isUniqueViolation = (error: unknown): boolean => uniqueCodes.has(codeOf(error));

/** Of the system, of PostgreSQL (while it stops, starts or has no more connections or disk) and of SQLite. */
const awayCodes =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|57P0\d|08\w{3}|53\w{3}|SQLITE_(FULL|IOERR\w*|CANTOPEN\w*|BUSY\w*))$/;
/** What the driver of PostgreSQL says without a code. */
const awayMessages = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** The database cannot be reached or cannot write at the moment. The work was right, and may succeed in a minute. */
export const isDatabaseAway = (error: unknown): boolean =>
  awayCodes.test(codeOf(error)) || (error instanceof Error && awayMessages.test(error.message));

const codeOf = (error: unknown): string =>
  errorCode(error instanceof QueryFailedError ? error.driverError : error);
