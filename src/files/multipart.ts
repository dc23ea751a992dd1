import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import { type BusboyHeaders, Busboy } from '@fastify/busboy';
import type { Request } from 'express';
import { newId } from '../kernel/ids.js';

/** A file as it arrived: on disk, unchecked. */
export interface Arrived {
  path: string;
  /** As the browser calls it; may be anything. */
  name: string;
}

export interface Posted {
  /** The texts, as the parser of ordinary forms would give them. */
  body: Record<string, string | string[]>;
  files: Map<string, Arrived>;
  /** Fields whose file is larger than it may be. */
  tooLarge: Set<string>;
  /** Files of fields that the form does not have. */
  unknown: Set<string>;
}

/** The same as for forms without files. */
const textAtMost = 400_000;
const fieldsAtMost = 200;

/**
 * Up to this a form is read to its end, so that the fields behind a file that is too large are kept too; of the file no more than its
 * limit is written anywhere. Beyond it the answer comes at once, with the fields that came before.
 */
const readAtMost = 64_000_000;
/** How long an answered upload may go on, and how large it may become in all, before the connection is cut. */
const lingering = { milliseconds: 30_000, bytes: 128_000_000 };

export const isMultipart = (request: Request): boolean =>
  /^multipart\/form-data\s*;/i.test(request.get('content-type') ?? '');

/** Reads a posted form with files, each no further than its field's limit in bytes. The caller deletes what arrived. */
export async function readMultipart(
  request: Request,
  limits: Record<string, number>,
  pathFor: (id: string) => Promise<string>,
): Promise<Posted> {
  const reading = new Reading(limits, Number(request.get('content-length') ?? 0) > readAtMost);
  try {
    const parser = parserOf(request);
    parser.on('file', (field, stream, name) => reading.file(field, stream, name, pathFor));
    parser.on('field', (name, value, _, isCut) => reading.text(name, value, isCut));
    for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'] as const) {
      parser.on(limit, () => reading.refuse(new PayloadTooLargeException()));
    }
    parser.on('error', () => reading.refuse(new BadRequestException()));
    request.on('close', () => request.complete || reading.refuse(new BadRequestException()));
    request.on('data', (chunk: Buffer) => reading.count(chunk.length));
    parser.on('finish', () => reading.end());
    request.pipe(parser);
    return await reading.result;
  } finally {
    discardRest(request, reading.size);
  }
}

function parserOf(request: Request) {
  const headers: BusboyHeaders = { ...request.headers, 'content-type': request.get('content-type') ?? '' };
  try {
    return new Busboy({
      headers,
      limits: {
        fields: fieldsAtMost,
        files: 20,
        parts: fieldsAtMost + 20,
        fieldSize: textAtMost,
        headerPairs: 20,
        headerSize: 8192,
      },
    });
  } catch {
    throw new BadRequestException();
  }
}

/** What has been read so far of one request. */
class Reading {
  readonly result: Promise<Posted>;
  size = 0;
  private readonly posted: Posted = { body: {}, files: new Map(), tooLarge: new Set(), unknown: new Set() };
  private readonly texts = new Map<string, string | string[]>();
  private readonly writing: Promise<unknown>[] = [];
  private readonly paths: string[] = [];
  /** The file that is arriving, as long as it may still be taken. */
  private arriving: Readable | undefined;
  private textLength = 0;
  /** It is answered, or about to be: what still arrives is thrown away. */
  private isOver = false;
  private settle!: { resolve: (posted: Posted) => void; reject: (error: unknown) => void };

  constructor(
    private readonly limits: Record<string, number>,
    private readonly endsEarly: boolean,
  ) {
    this.result = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
  }

  text(name: string, value: string, isCut: boolean): void {
    this.textLength += name.length + value.length;
    if (isCut || this.textLength > textAtMost) return this.refuse(new PayloadTooLargeException());
    const known = this.texts.get(name);
    this.texts.set(name, known === undefined ? value : [known, value].flat());
  }

  file(field: string, stream: Readable, name: string, pathFor: (id: string) => Promise<string>): void {
    if (this.isOver) return discard(stream);
    const limit = this.limits[field];
    // A file input without a choice is sent as a file without name and content.
    if (!name || limit === undefined || this.posted.files.has(field)) {
      if (name) this.posted.unknown.add(field);
      return discard(stream);
    }
    this.posted.files.set(field, { path: '', name });
    const written = this.write(field, stream, limit, pathFor).catch((error: unknown) => this.refuse(error));
    this.writing.push(written);
    if (this.endsEarly) void written.then(() => this.posted.tooLarge.has(field) && this.end());
  }

  /** Also of a client that has not said how much it will send, or sends for ever. */
  count(bytes: number): void {
    this.size += bytes;
    if (this.size <= readAtMost || this.isOver) return;
    const hasRefusedFile = this.posted.tooLarge.size + this.posted.unknown.size > 0;
    // Without a field to tell it at, nobody would see that the rest of the form is missing.
    if (this.arriving || !hasRefusedFile) this.refuse(new PayloadTooLargeException());
    else this.end();
  }

  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    void Promise.all(this.writing).then(() => {
      this.posted.body = Object.fromEntries(this.texts);
      this.settle.resolve(this.posted);
    });
  }

  refuse(error: unknown): void {
    this.isOver = true;
    this.arriving?.destroy();
    void Promise.all(this.writing)
      .then(() => Promise.all(this.paths.map((path) => rm(path, { force: true }))))
      .then(() => this.settle.reject(error));
  }

  private async write(
    field: string,
    stream: Readable,
    limit: number,
    pathFor: (id: string) => Promise<string>,
  ): Promise<void> {
    this.arriving = stream;
    const path = await pathFor(newId());
    this.paths.push(path);
    const target = createWriteStream(path, { mode: 0o600 });
    const isWhole = await copy(stream, target, limit).finally(() => {
      if (this.arriving === stream) this.arriving = undefined;
    });
    if (!isWhole) return this.drop(field, path);
    this.posted.files.set(field, { path, name: this.posted.files.get(field)?.name ?? '' });
  }

  private async drop(field: string, path: string): Promise<void> {
    this.posted.files.delete(field);
    this.posted.tooLarge.add(field);
    await rm(path, { force: true });
  }
}

/** The parser gets on to what comes behind it. */
function discard(stream: Readable): void {
  stream.on('error', () => undefined).resume();
}

/** Whether it was no larger than its limit; what is beyond goes nowhere. */
async function copy(stream: Readable, target: WriteStream, limit: number): Promise<boolean> {
  let size = 0;
  try {
    // Left undestroyed at its limit: the parser has to get through the rest of the file to the fields behind it.
    for await (const piece of stream.iterator({ destroyOnReturn: false })) {
      const chunk: unknown = piece;
      if (!Buffer.isBuffer(chunk)) continue;
      size += chunk.length;
      if (size > limit) break;
      if (!target.write(chunk)) await once(target, 'drain');
    }
  } finally {
    target.end();
    await finished(target);
  }
  if (size > limit) stream.resume();
  return size <= limit;
}

/**
 * A browser reads the answer only when it has sent everything, and a closed connection would show it no answer at all. So the rest
 * is taken and thrown away, within bounds.
 */
function discardRest(request: Request, sizeSoFar: number): void {
  if (request.complete) return;
  request.unpipe();
  let size = sizeSoFar;
  const cut = () => request.socket.destroy();
  const timer = setTimeout(cut, lingering.milliseconds).unref();
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > lingering.bytes) cut();
  });
  request.on('close', () => clearTimeout(timer));
  request.resume();
}
