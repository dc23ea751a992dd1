import { type IncomingMessage, request as requestOpenly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { type CalendarLimits, coEventRules } from '../../../config/co-events.js';
import { edition } from '../../../config/edition.js';
import type { ErrorValues } from '../../kernel/errors.js';
import { Internet } from './internet.js';
import { isPublicAddress } from './public-address.js';

/** What the server sent when it was last asked, so that it need not send the same again. */
export interface Marks {
  etag: string | null;
  lastModified: string | null;
}

export type Fetched = { kind: 'unchanged' } | ({ kind: 'calendar'; text: string } & Marks);

/** Why there is no calendar; `code` is a key of `importTexts`. */
export class FetchFailure extends Error {
  constructor(
    readonly code: FetchFailureCode,
    readonly values: ErrorValues = {},
  ) {
    super(code);
  }
}
export type FetchFailureCode =
  | 'address-not-web'
  | 'address-not-public'
  | 'address-unknown'
  | 'too-many-redirects'
  | 'refused'
  | 'too-slow'
  | 'too-large'
  | 'encoded'
  | 'unreachable';

const ports = new Set(['', '80', '443', '8080', '8443']);

/**
 * Fetches a calendar from an address that a stranger has typed. The server cannot be led into its own network: at each hop the
 * name is looked up once, every address of it must be a public one, and the connection goes to exactly that address. Neither a
 * slow nor an endless answer holds it for longer, or fills more memory, than `coEventRules.import` allows.
 */
@Injectable()
export class CalendarFetcher {
  constructor(private readonly internet: Internet) {}

  async fetch(address: string, marks: Marks, limits: CalendarLimits = coEventRules.import): Promise<Fetched> {
    const deadline = AbortSignal.timeout(limits.seconds * 1000);
    let url = webAddress(address);
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const response = await this.ask(url, marks, deadline);
      const { statusCode = 0, headers } = response;
      if (isRedirect(statusCode) && headers.location) {
        response.destroy();
        url = webAddress(headers.location, url);
        continue;
      }
      return received(response, limits.bytes, deadline);
    }
    throw new FetchFailure('too-many-redirects');
  }

  private async ask(url: URL, { etag, lastModified }: Marks, signal: AbortSignal): Promise<IncomingMessage> {
    const isSecure = url.protocol === 'https:';
    const hostname = url.hostname.replace(/^\[|\]$/g, '');
    const address = await this.publicAddress(hostname, signal);
    const request = isSecure ? requestSecurely : requestOpenly;
    return new Promise((resolve, reject) => {
      const sent = request(url, {
        signal,
        headers: {
          // Without an agent Node would add the port even where it is the usual one.
          Host: url.host,
          Accept: 'text/calendar, */*;q=0.1',
          'Accept-Encoding': 'identity',
          'User-Agent': `${edition.acronym} calendar import`,
          ...(etag ? { 'If-None-Match': etag } : {}),
          ...(lastModified ? { 'If-Modified-Since': lastModified } : {}),
        },
        createConnection: () =>
          this.internet.connect({
            address,
            port: Number(url.port) || (isSecure ? 443 : 80),
            secureFor: isSecure ? hostname : undefined,
          }),
      });
      sent.on('response', resolve);
      sent.on('error', (error) => {
        reject(new FetchFailure(signal.aborted ? 'too-slow' : 'unreachable', { reason: reasonOf(error) }));
      });
      sent.end();
    });
  }

  /** One that may be asked; a name of which only some addresses are public is a trap. */
  private async publicAddress(hostname: string, signal: AbortSignal): Promise<string> {
    const addresses = isIP(hostname) ? [hostname] : await this.resolve(hostname, signal);
    const [first] = addresses;
    if (first === undefined) throw new FetchFailure('address-unknown', { host: hostname });
    if (!addresses.every(isPublicAddress)) throw new FetchFailure('address-not-public', { host: hostname });
    return first;
  }

  private async resolve(hostname: string, signal: AbortSignal): Promise<string[]> {
    const lapse = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new FetchFailure('too-slow'));
      });
    });
    const found = this.internet.resolve(hostname).catch(() => []);
    return Promise.race([found, lapse]);
  }
}

/** `webcal:` is how calendars offer themselves; it means the web. */
function webAddress(address: string, base?: URL): URL {
  const given = address.replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(given, base)) throw new FetchFailure('address-not-web');
  const url = new URL(given, base);
  const isWeb = /^https?:$/.test(url.protocol) && !url.username && !url.password && ports.has(url.port);
  if (!isWeb) throw new FetchFailure('address-not-web');
  return url;
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

async function received(response: IncomingMessage, mostBytes: number, signal: AbortSignal): Promise<Fetched> {
  const { statusCode = 0, headers } = response;
  try {
    if (statusCode === 304) return { kind: 'unchanged' };
    if (statusCode !== 200) throw new FetchFailure('refused', { status: statusCode });
    if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new FetchFailure('encoded');
    const text = await textOf(response, mostBytes, signal);
    const mark = (value: string | undefined, most: number) =>
      value !== undefined && value.length <= most ? value : null;
    return {
      kind: 'calendar',
      text,
      etag: mark(headers.etag, 300),
      lastModified: mark(headers['last-modified'], 40),
    };
  } finally {
    response.destroy();
  }
}

async function textOf(response: IncomingMessage, mostBytes: number, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('A response is read as bytes');
      size += chunk.length;
      if (size > mostBytes) throw new FetchFailure('too-large', { megabytes: mostBytes / 1_000_000 });
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    throw new FetchFailure(signal.aborted ? 'too-slow' : 'unreachable', { reason: reasonOf(error) });
  }
  return Buffer.concat(chunks).toString('utf8');
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
