import { pino, type Logger } from 'pino';
import type { Config } from './config/env.js';

/** Injection token of the application's log. Lines are JSON; no token, mail address or name goes in. */
export const log = Symbol('log');

export const createLog = (config: Config): Logger => pino({ level: config.logLevel, base: undefined });
