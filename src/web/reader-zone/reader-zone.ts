import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { readCookie } from '../../kernel/http/cookies.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { isZone } from '../../kernel/zones.js';

export const zoneCookie = 'zone';

/** The zone in which the reader wants to read times, too; undefined where she has not chosen one. */
export function readerZoneOf(request: Request): string | undefined {
  const kept = decodeURIComponent(/^[\w%/+-]{1,80}$/.exec(readCookie(request, zoneCookie) ?? '')?.[0] ?? '');
  return isZone(kept) ? kept : undefined;
}

/** The same, as a parameter of a controller's method. */
export const ReaderZone = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  readerZoneOf(execution.switchToHttp().getRequest<Request>()),
);

/** Where a second time zone is chosen, and from where one comes back. */
export const zonePath = (locale: Locale, back: string): string =>
  `/${locale}/time-zone?${new URLSearchParams({ back }).toString()}`;
