import type { NextFunction, Request, Response } from 'express';
import { NotAllowed } from '../errors.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a state change that a browser sends on behalf of another site (docs/decisions/0004). Every browser of today states
 * Sec-Fetch-Site, older ones Origin; a client that sends neither is no browser and carries nobody's cookie by accident.
 */
export function sameOriginOnly(request: Request, _response: Response, next: NextFunction): void {
  if (safe.has(request.method)) return next();
  const site = request.get('sec-fetch-site');
  if (site) return next(site === 'same-origin' || site === 'none' ? undefined : refusal());
  const origin = request.get('origin');
  if (origin === undefined) return next();
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  next(host === request.get('host') ? undefined : refusal());
}

const refusal = () => new NotAllowed('kernel.cross-origin');
