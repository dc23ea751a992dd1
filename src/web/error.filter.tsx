import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { DomainError, Invalid, NotFound, NotSignedIn } from '../kernel/errors.js';
import { contextOf, type RequestContext } from '../kernel/http/request-context.js';
import { log } from '../kernel/log.js';
import { textOfCode } from '../kernel/i18n/catalogue.js';
import { ErrorPage } from './error.page.js';
import { PageFrames } from './page-frame.js';
import { renderPage } from './render-page.js';

interface Refusal {
  status: number;
  code: string;
  message: string;
  fields?: Record<string, string>;
}

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
    const refusal = this.refusalOf(error, context);
    if (response.headersSent) {
      response.end();
      return;
    }
    response.status(refusal.status).setHeader('Cache-Control', 'no-store');
    if (wantsPage(request, context)) {
      const content = ErrorPage({
        locale: context.locale,
        ...refusal,
        ...signIn(error, context),
      });
      response.type('html').send(renderPage(content, this.frames.around(content, context)));
    } else {
      const { status: _, ...body } = refusal;
      response.json({ error: { ...body, reference: context.reference } });
    }
  }

  private refusalOf(error: unknown, { locale, reference }: RequestContext): Refusal {
    const known = asDomainError(error);
    if (known) {
      const message = textOfCode(locale, known.code, known.values);
      if (!(known instanceof Invalid)) return { status: known.status, code: known.code, message };
      const fields = Object.entries(known.fields).map(([name, field]) => [
        name,
        textOfCode(locale, field.code, field.values),
      ]);
      return { status: known.status, code: known.code, message, fields: Object.fromEntries(fields) };
    }
    const status = httpStatus(error);
    if (status === 404) return this.refusalOf(new NotFound(), { locale, reference } as RequestContext);
    if (status !== undefined && status < 500) {
      const code = status === 413 ? 'kernel.too-large' : 'kernel.malformed';
      return { status, code, message: textOfCode(locale, code) };
    }
    this.logger.error({ err: error, reference }, 'request failed');
    return {
      status: 500,
      code: 'kernel.failure',
      message: textOfCode(locale, 'kernel.failure', { reference }),
    };
  }
}

/** Participants have no password either: their way in is the link in their mails. */
const signIn = (error: unknown, { path }: RequestContext): { signInPath?: string } =>
  error instanceof NotSignedIn ? { signInPath: /^\/my\b/.test(path) ? '/my/link' : '/sign-in' } : {};

const asDomainError = (error: unknown): DomainError | undefined =>
  error instanceof DomainError ? error : undefined;

/** Nest's own refusals and those of Express' body parser carry their status in different places. */
function httpStatus(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return error.status;
  return undefined;
}

const wantsPage = (request: Request, context: RequestContext): boolean =>
  !context.path.startsWith('/api/') && request.accepts(['html', 'json']) === 'html';
