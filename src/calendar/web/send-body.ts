import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FeedBody } from '../feed-body.js';
import { isNotModified, preferredEncoding } from '../../kernel/http/content-negotiation.js';

interface Shape {
  type: string;
  cacheControl: string;
  /** To be kept as a file of this name. */
  fileName?: string;
  /** Further headers. */
  headers?: OutgoingHttpHeaders;
}

/**
 * Answers with the body in the encoding that the client likes best, or says that it has it already. All headers are written at
 * once: one at a time they cost as much as the rest of the answer.
 */
export async function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  body: FeedBody,
  { type, cacheControl, fileName, headers }: Shape,
): Promise<void> {
  const encoding = preferredEncoding(textOf(request.headers['accept-encoding']));
  const validators = { etag: body.etag(encoding), lastModified: body.lastModified };
  const validated = {
    ...headers,
    ETag: validators.etag,
    'Last-Modified': validators.lastModified.toUTCString(),
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
  };
  if (isNotModified(request.headers, validators)) {
    response.writeHead(304, validated).end();
    return;
  }
  const encoded = await body.in(encoding);
  response.writeHead(200, {
    ...validated,
    'Content-Type': type,
    'Content-Length': encoded.bytes.length,
    ...(encoded.encoding === 'identity' ? {} : { 'Content-Encoding': encoded.encoding }),
    ...(fileName
      ? { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }
      : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : encoded.bytes);
}

interface Plain {
  status: number;
  text: string;
  locale: string;
  headers?: OutgoingHttpHeaders;
}

/** Not kept by caches, so that a mended address works at once. */
export function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  { status, text, locale, headers }: Plain,
): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Language': locale,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Node joins what a client has sent several times. */
const textOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join() : header;
