import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { edition } from '../../../config/edition.js';
import { CoEventCounts } from '../../co-events/hosting/co-event-counts.js';
import { Config } from '../../kernel/config/env.js';
import { logAnswer } from '../../kernel/http/access-log.js';
import { securityFields } from '../../kernel/http/security-headers.js';
import { type Locale, negotiateLocale } from '../../kernel/i18n/locale.js';
import { log } from '../../kernel/log.js';
import { Metrics } from '../../kernel/metrics.js';
import { calendarTexts } from '../calendar.texts.js';
import {
  type FeedName,
  isFeedPath,
  isPersonalPath,
  readFeedAddress,
  type ReadAddress,
} from '../feed-address.js';
import type { FeedAnswer } from '../feed-bodies.js';
import type { FeedBody } from '../feed-body.js';
import { Feeds } from '../feeds.js';
import { feedCounter } from './feed-metrics.js';
import { sendBody, sendPlain } from './send-body.js';

type Refusal = Exclude<FeedAnswer['kind'], 'feed' | 'bad-value'> | 'method' | 'unavailable';

const statuses: Record<Refusal, number> = {
  'not-found': 404,
  'not-dated': 404,
  gone: 410,
  method: 405,
  unavailable: 503,
};

/** What belongs to a refusal besides its words. */
const told: Partial<Record<Refusal, OutgoingHttpHeaders>> = {
  method: { allow: 'GET, HEAD' },
  unavailable: { 'retry-after': '60' },
};

/**
 * Answers `/calendar/...` before Express and Nest's router, mostly from memory: calendar applications all over the world ask every
 * hour. Nobody signs in and nothing is framed here, so that only the access log, the security headers and the count are not missed.
 */
@Injectable()
export class FeedServer {
  private readonly headers: OutgoingHttpHeaders;
  /** The address is the secret: no search engine may list it, no page that is opened from the calendar may learn it. */
  private readonly privateHeaders: OutgoingHttpHeaders;
  private readonly count: (response: ServerResponse) => void;

  constructor(
    private readonly config: Config,
    private readonly feeds: Feeds,
    private readonly counts: CoEventCounts,
    metrics: Metrics,
    @Inject(log) private readonly logger: Logger,
  ) {
    this.headers = securityFields(config.baseUrl);
    this.privateHeaders = { ...this.headers, 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' };
    this.count = feedCounter(metrics);
  }

  /** False for what is no feed. */
  readonly handle = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (!isFeedPath(request.url ?? '')) return false;
    logAnswer(this.logger, request, response);
    this.count(response);
    this.answer(request, response).catch((error: unknown) => {
      this.logger.error({ err: error }, 'feed not served');
      if (!response.headersSent) this.refuse(request, response, 'unavailable');
      else response.end();
    });
    return true;
  };

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      this.refuse(request, response, 'method');
      return;
    }
    const address = readFeedAddress(request.url ?? '');
    if (!address.ok) {
      this.refuseAddress(request, response, address);
      return;
    }
    const answer = await this.feeds.find(address.feed, address.locale);
    if (answer.kind === 'feed') {
      await this.send(request, response, address.feed, answer.body);
      this.countDownload(request, response, address.feed);
    } else if (answer.kind === 'bad-value')
      this.refuseQuery(request, response, answer.kind, answer.filter, answer.allowed);
    else this.refuse(request, response, answer.kind, address.feed);
  }

  private send(
    request: IncomingMessage,
    response: ServerResponse,
    feed: FeedName,
    body: FeedBody,
  ): Promise<void> {
    const isDownload = feed.kind === 'session' || feed.kind === 'co-event';
    return sendBody(request, response, body, {
      headers: this.headersOf(request),
      type: 'text/calendar; charset=utf-8',
      cacheControl: feed.kind === 'personal' ? 'private, no-cache' : 'public, max-age=300',
      ...(isDownload ? { fileName: `${edition.acronym} ${feed.id}.ics` } : {}),
    });
  }

  private headersOf({ url = '' }: IncomingMessage): OutgoingHttpHeaders {
    return isPersonalPath(url) ? this.privateHeaders : this.headers;
  }

  /** What is still the same in a subscribed calendar is not looked at anew. */
  private countDownload(request: IncomingMessage, response: ServerResponse, feed: FeedName): void {
    if (feed.kind === 'co-event' && request.method === 'GET' && response.statusCode === 200)
      this.counts.count(feed.id, 'download', request.headers['user-agent']);
  }

  private refuseAddress(
    request: IncomingMessage,
    response: ServerResponse,
    read: ReadAddress & { ok: false },
  ): void {
    if (read.problem === 'not-found') return this.refuse(request, response, 'not-found');
    if (read.problem === 'too-long') return this.refuseQuery(request, response, read.problem);
    const name = read.problem === 'bad-filter' ? read.name : 'lang';
    this.refuseQuery(request, response, read.problem, name, read.allowed);
  }

  private refuse(
    request: IncomingMessage,
    response: ServerResponse,
    refusal: Refusal,
    feed?: FeedName,
  ): void {
    const locale = localeOf(request);
    const page =
      refusal === 'gone'
        ? '/my/calendar'
        : refusal === 'not-dated' && feed?.kind === 'session'
          ? `/sessions/${feed.id}`
          : '/calendar';
    const text = calendarTexts.in(locale)(`answer.${refusal}`, {
      url: `${this.config.baseUrl}/${locale}${page}`,
    });
    const headers = { ...this.headersOf(request), ...told[refusal] };
    sendPlain(request, response, { status: statuses[refusal], text, locale, headers });
  }

  private refuseQuery(
    request: IncomingMessage,
    response: ServerResponse,
    problem: 'bad-filter' | 'bad-language' | 'bad-value' | 'too-long',
    name = '',
    allowed: readonly string[] = [],
  ): void {
    const locale = localeOf(request);
    const text = calendarTexts.in(locale)(`answer.${problem}`, { name, allowed: allowed.join(', ') });
    sendPlain(request, response, { status: 400, text, locale, headers: this.headersOf(request) });
  }
}

const localeOf = ({ headers }: IncomingMessage): Locale => negotiateLocale(headers['accept-language']);
