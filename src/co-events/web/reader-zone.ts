import type { Request } from 'express';
import { readCookie } from '../../kernel/http/cookies.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { isZone } from '../places/zones.js';

export const zoneCookie = 'zone';

/** The zone in which the reader wants to read times, too; undefined where she has not chosen one. */
export function readerZoneOf(request: Request): string | undefined {
  const kept = decodeURIComponent(/^[\w%/+-]{1,80}$/.exec(readCookie(request, zoneCookie) ?? '')?.[0] ?? '');
  return isZone(kept) ? kept : undefined;
}

/** Where a second time zone is chosen, and from where one comes back. */
export const zonePath = (locale: Locale, back: string): string =>
  `/${locale}/co-events/time-zone?${new URLSearchParams({ back }).toString()}`;
