import type { Request, Response } from 'express';
import type { FeedBody } from '../feed-body.js';
import { isNotModified, preferredEncoding } from '../../kernel/http/content-negotiation.js';

interface Shape {
  type: string;
  cacheControl: string;
  /** To be kept as a file of this name. */
  fileName?: string;
}

/** Answers with the body in the encoding that the client likes best, or says that it has it already. */
export async function sendBody(
  request: Request,
  response: Response,
  body: FeedBody,
  { type, cacheControl, fileName }: Shape,
): Promise<void> {
  const encoding = preferredEncoding(request.get('accept-encoding'));
  const validators = { etag: body.etag(encoding), lastModified: body.lastModified };
  response.setHeader('ETag', validators.etag);
  response.setHeader('Last-Modified', validators.lastModified.toUTCString());
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('Vary', 'Accept-Encoding');
  if (isNotModified(request.headers, validators)) {
    response.status(304).end();
    return;
  }
  const encoded = await body.in(encoding);
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', encoded.bytes.length);
  if (encoded.encoding !== 'identity') response.setHeader('Content-Encoding', encoded.encoding);
  if (fileName) {
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  }
  response.status(200).end(request.method === 'HEAD' ? undefined : encoded.bytes);
}

/** Not kept by caches, so that a mended address works at once. */
export function sendPlain(response: Response, status: number, text: string, locale: string): void {
  response.status(status).setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Language', locale);
  response.type('text/plain').send(`${text}\n`);
}
