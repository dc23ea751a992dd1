import type { NextFunction, Request, Response } from 'express';
import { anonymous } from '../actor.js';
import { isLocale, negotiateLocale } from '../i18n/locale.js';
import { newToken } from '../ids.js';
import { setContext } from './request-context.js';

/** Addresses that are the same in all languages: files, feeds and interfaces for programs. */
const withoutLanguage =
  /^\/(assets|api|dev|healthz|readyz|metrics)(\/|$)|^\/calendar\/|^\/schedule\.|^\/(favicon\.ico|robots\.txt)$/;

/**
 * Takes the language off the address (`/ko/programme` is handled as `/programme` in Korean), so that no route repeats it.
 * A page asked for without language is sent to the reader's own.
 */
export function localePrefix(request: Request, response: Response, next: NextFunction): void {
  const [, first = '', rest = '/'] = /^\/([a-z]{2})(\/.*|\?.*)?$/.exec(request.url) ?? [];
  const reference = newToken();
  if (isLocale(first)) {
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
    setContext(request, { locale: first, path: request.url, actor: anonymous, reference });
    return next();
  }
  const locale = negotiateLocale(request.get('accept-language'));
  setContext(request, { locale, path: request.url, actor: anonymous, reference });
  const isPage = !withoutLanguage.test(request.path);
  if (isPage && (request.method === 'GET' || request.method === 'HEAD')) {
    response.vary('Accept-Language').redirect(302, `/${locale}${request.url}`);
    return;
  }
  next();
}
