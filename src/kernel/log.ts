import { pino, type Logger } from 'pino';
import type { Config } from './config/env.js';

/** Injection token of the application's log. Lines are JSON; no token, mail address or name goes in. */
export const log = Symbol('log');

export const createLog = (config: Config): Logger =>
  pino({ level: config.logLevel, base: undefined, serializers: { err: describeError } });

/** A failed query would bring its parameters along, and with them what people entered. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'something that is not an Error was thrown' };
  const code: unknown = 'code' in error ? error.code : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack };
}
