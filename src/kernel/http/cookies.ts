import type { Request, Response } from 'express';

/** Cookies that only the server reads, and that no other site's request carries. Over TLS their names bind them to this host. */
export function readCookie(request: Request, name: string): string | undefined {
  const wanted = nameFor(name, request.secure);
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
  response.cookie(nameFor(name, response.req.secure), token, {
    ...attributes(response),
    maxAge: lifetime,
  });
}

export function clearCookie(response: Response, name: string): void {
  response.clearCookie(nameFor(name, response.req.secure), attributes(response));
}

const nameFor = (name: string, secure: boolean): string => `${secure ? '__Host-' : ''}forum_${name}`;

const attributes = (response: Response) =>
  ({ httpOnly: true, sameSite: 'lax', secure: response.req.secure, path: '/' }) as const;
