import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { contextOf } from '../kernel/http/request-context.js';
import { PageFrames } from './page-frame.js';
import { Page } from './page.js';
import { renderPage } from './render-page.js';

/** Turns a returned `Page` into the document; everything else passes. Pages are personal and never stored by caches. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly frames: PageFrames) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = execution.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    return next.handle().pipe(
      map((value: unknown) => {
        if (!(value instanceof Page)) return value;
        response
          .status(value.content.status ?? 200)
          .type('html')
          .setHeader('Cache-Control', 'private, no-cache');
        return renderPage(value.content, this.frames.around(value.content, contextOf(request)));
      }),
    );
  }
}
