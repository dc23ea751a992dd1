import type { Request, Response } from 'express';

/** The setting of the application that says that people reach it by HTTPS only. */
export const httpsOnly = 'https only';

/** Cookies that only the server reads, and that no other site's request carries. Over TLS their names bind them to this host. */
export function readCookie(request: Request, name: string): string | undefined {
  const wanted = nameFor(name, isSecure(request));
  for (const pair of (request.get('cookie') ?? '').split(';')) {
    const cut = pair.indexOf('=');
    if (pair.slice(0, cut).trim() === wanted) return pair.slice(cut + 1).trim();
  }
  return undefined;
}

/** `lifetime` in milliseconds, and no date: in a rehearsal the forum's clock is not the browser's. */
export function setCookie(
  response: Response,
  name: string,
  { token, lifetime }: { token: string; lifetime: number },
): void {
  response.cookie(nameFor(name, isSecure(response.req)), token, {
    ...attributes(response),
    maxAge: lifetime,
  });
}

export function clearCookie(response: Response, name: string): void {
  response.clearCookie(nameFor(name, isSecure(response.req)), attributes(response));
}

/** Where the forum's address is https, a proxy that does not say so must not make cookies travel in the clear. */
const isSecure = ({ app, secure }: Request): boolean => secure || app.get(httpsOnly) === true;

const nameFor = (name: string, secure: boolean): string => `${secure ? '__Host-' : ''}forum_${name}`;

const attributes = (response: Response) =>
  ({ httpOnly: true, sameSite: 'lax', secure: isSecure(response.req), path: '/' }) as const;
