import type { Request, Response } from 'express';
import { clearCookie, readCookie, setCookie } from '../kernel/http/cookies.js';
import type { SessionScope } from './sign-in-link.entity.js';

/** One cookie per scope, so that an organizer who also takes part keeps both sessions. */
export const readSessionCookie = (request: Request, scope: SessionScope): string | undefined =>
  readCookie(request, scope);

/** `lifetime` in milliseconds. */
export const setSessionCookie = (
  response: Response,
  scope: SessionScope,
  session: { token: string; lifetime: number },
): void => setCookie(response, scope, session);

export const clearSessionCookie = (response: Response, scope: SessionScope): void =>
  clearCookie(response, scope);
