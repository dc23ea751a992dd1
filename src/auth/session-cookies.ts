import type { Request, Response } from 'express';
import type { SessionScope } from './sign-in-link.entity.js';

/** One cookie per scope, so that an organizer who also takes part keeps both sessions. */
const cookieName = (scope: SessionScope, secure: boolean): string =>
  `${secure ? '__Host-' : ''}forum_${scope}`;

export function readSessionCookie(request: Request, scope: SessionScope): string | undefined {
  const wanted = cookieName(scope, request.secure);
  for (const pair of (request.get('cookie') ?? '').split(';')) {
    const cut = pair.indexOf('=');
    if (pair.slice(0, cut).trim() === wanted) return pair.slice(cut + 1).trim();
  }
  return undefined;
}

/** `lifetime` in milliseconds, and no date: in a rehearsal the forum's clock is not the browser's. */
export function setSessionCookie(
  response: Response,
  scope: SessionScope,
  { token, lifetime }: { token: string; lifetime: number },
): void {
  response.cookie(cookieName(scope, response.req.secure), token, {
    ...attributes(response),
    maxAge: lifetime,
  });
}

export function clearSessionCookie(response: Response, scope: SessionScope): void {
  response.clearCookie(cookieName(scope, response.req.secure), attributes(response));
}

const attributes = (response: Response) =>
  ({ httpOnly: true, sameSite: 'lax', secure: response.req.secure, path: '/' }) as const;
