import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { contextOf } from './request-context.js';

/** What a secret follows in an address; the log keeps the address and drops the secret, also of a mangled address. */
const beforeSecrets = [
  ...['p', 'enter', 'sign-in', 'stop', 'answer', 'by-key', 'confirm', 'drafts', 'new-address'],
  ...['register/invited', 'register/resume', 'speaking/invitations', 'offers/[^/]+', 'reminders/[^/]+/[^/]+'],
].join('|');
const secretSegments = new RegExp(`/(${beforeSecrets})(?:/|%2f)+[^/?]+`, 'gi');

/** People name their files after themselves. */
const fileName = /(\/files(?:\/|%2f)+[^/]+(?:\/by-key\/…)?)(?:\/|%2f)+(?!by-key).*$/i;

export const withoutSecrets = (url: string): string =>
  url.replace(/\?.*$/s, '').replace(secretSegments, '/$1/…').replace(fileName, '$1/…');

/** One line per request: no query, no token, no address of a person. */
export function accessLog(log: Logger): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    logAnswer(log, request, response);
    next();
  };
}

/** Writes the line when the answer has left. */
export function logAnswer(log: Logger, request: IncomingMessage, response: ServerResponse): void {
  const started = performance.now();
  // Express takes off the part of the address under which a handler is mounted.
  const { method, url = '' } = request;
  response.on('finish', () => {
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    const { reference } = contextOf(request);
    log.info({ method, url: withoutSecrets(url), status: response.statusCode, milliseconds, reference });
  });
}
