import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { isNotModified, preferredEncoding } from '../kernel/http/content-negotiation.js';
import { EncodedText } from '../kernel/http/encoded-text.js';
import { contextOf } from '../kernel/http/request-context.js';
import { PageFrames } from './page-frame.js';
import { Page, type PageContent } from './page.js';
import { renderPage } from './render-page.js';
import { SharedPages } from './shared-pages.js';

/** Turns a returned `Page` into the document; everything else passes. No cache but the reader's own stores it. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly frames: PageFrames,
    private readonly shared: SharedPages,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = execution.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    return next.handle().pipe(
      mergeMap(async (value: unknown) => {
        if (!(value instanceof Page)) return value;
        response
          .status(value.content.status ?? 200)
          .type('html')
          .setHeader('Cache-Control', 'private, no-cache');
        return this.documentOf(value.content, request, response);
      }),
    );
  }

  private async documentOf(content: PageContent, request: Request, response: Response): Promise<unknown> {
    const { sharedAs } = content;
    const frame = this.frames.around(content, contextOf(request));
    const render = () => renderPage(content, frame);
    if (sharedAs !== undefined) return encoded(this.shared.of(sharedAs, frame, render), request, response);
    return isOfNobody(request) ? encoded(new EncodedText(render()), request, response) : render();
  }
}

/**
 * Whoever sends no cookie is told no secret. To all others only shared pages are compressed: the length of a compressed page in
 * which a secret stands beside what a stranger has put into the address betrays the secret (BREACH).
 */
const isOfNobody = ({ headers, method }: Request): boolean =>
  headers.cookie === undefined && (method === 'GET' || method === 'HEAD');

async function encoded(document: EncodedText, request: Request, response: Response): Promise<unknown> {
  const encoding = preferredEncoding(request.get('accept-encoding'));
  const etag = document.etag(encoding);
  response.vary('Accept-Encoding').setHeader('ETag', etag);
  if (response.statusCode === 200 && isNotModified(request.headers, { etag })) {
    response.status(304);
    return undefined;
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  const bytes = await document.in(encoding);
  return new StreamableFile(bytes, { type: 'text/html; charset=utf-8', length: bytes.length });
}
