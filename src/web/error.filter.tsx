import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { isDatabaseAway } from '../kernel/database/database-errors.js';
import { DomainError, Invalid, NotFound, NotSignedIn, Unavailable } from '../kernel/errors.js';
import { contextOf, type RequestContext } from '../kernel/http/request-context.js';
import { log } from '../kernel/log.js';
import { textOfCode } from '../kernel/i18n/catalogue.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { ErrorPage } from './error.page.js';
import { PageFrames } from './page-frame.js';
import { renderPage } from './render-page.js';

interface Refusal {
  status: number;
  code: string;
  message: string;
  fields?: Record<string, string>;
}

/** Seconds: about what a database takes to start anew. */
const retryAfter = '30';

/** The one place where an error becomes an answer: a page for people, JSON for programs. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly frames: PageFrames,
    @Inject(log) private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const context = contextOf(request);
    const answer = this.refusalOf(error, context);
    if (response.headersSent) {
      response.end();
      return;
    }
    response.status(answer.status).setHeader('Cache-Control', 'no-store');
    if (answer.status === 503) response.setHeader('Retry-After', retryAfter);
    if (wantsPage(request, context)) {
      const content = ErrorPage({
        locale: context.locale,
        ...answer,
        ...signIn(error, context),
      });
      response.type('html').send(renderPage(content, this.frames.around(content, context)));
    } else {
      const { status: _, ...body } = answer;
      response.json({ error: { ...body, reference: context.reference } });
    }
  }

  private refusalOf(error: unknown, { locale, reference }: RequestContext): Refusal {
    const known = asDomainError(error);
    if (known instanceof Invalid) {
      const texts = Object.entries(known.fields).map(([name, { code, values }]): [string, string] => [
        name,
        textOfCode(locale, code, values),
      ]);
      return { ...refusal(locale, known), fields: Object.fromEntries(texts) };
    }
    if (known) return refusal(locale, known);
    this.logger.error({ err: error, reference }, 'request failed');
    if (isDatabaseAway(error)) return refusal(locale, new Unavailable());
    return refusal(locale, { status: 500, code: 'kernel.failure', values: { reference } });
  }
}

type Known = Pick<DomainError, 'status' | 'code' | 'values'>;

const refusal = (locale: Locale, { status, code, values }: Known): Refusal => ({
  status,
  code,
  message: textOfCode(locale, code, values),
});

/** Our own errors, and those of Nest's router and Express' body parser in our words; undefined is a fault of ours. */
function asDomainError(error: unknown): Known | undefined {
  if (error instanceof DomainError) return error;
  const status = httpStatus(error);
  if (status === undefined || status >= 500) return undefined;
  if (status === 404) return new NotFound();
  return { status, code: status === 413 ? 'kernel.too-large' : 'kernel.malformed', values: {} };
}

const signIn = (error: unknown, { path }: RequestContext): { signInPath?: string } =>
  error instanceof NotSignedIn ? { signInPath: signInPathOf(path) } : {};

/** There are no passwords: whoever has an area of her own is mailed its link again. */
function signInPathOf(path: string): string {
  const [, area = ''] = /^\/(my|hosts|delegation)\b/.exec(path) ?? [];
  return area ? `/${area}/link` : '/sign-in';
}

/** Nest's own refusals and those of Express' body parser carry their status in different places. */
function httpStatus(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return error.status;
  return undefined;
}

const wantsPage = (request: Request, context: RequestContext): boolean =>
  !/^\/(api\/|readyz|metrics)/.test(context.path) && request.accepts(['html', 'json']) === 'html';
