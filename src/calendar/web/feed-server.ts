import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { edition } from '../../../config/edition.js';
import { CoEventCounts } from '../../co-events/hosting/co-event-counts.js';
import { Config } from '../../kernel/config/env.js';
import { type Locale, negotiateLocale } from '../../kernel/i18n/locale.js';
import { log } from '../../kernel/log.js';
import { calendarTexts } from '../calendar.texts.js';
import { CoEventFeeds } from '../co-event-feeds.js';
import {
  type FeedName,
  isFeedPath,
  isOfCoEvents,
  readFeedAddress,
  type ReadAddress,
} from '../feed-address.js';
import type { FeedAnswer } from '../feed-bodies.js';
import type { FeedBody } from '../feed-body.js';
import { PersonalFeedFiles } from '../personal-feed-files.js';
import { PublicFeeds } from '../public-feeds.js';
import { sendBody, sendPlain } from './send-body.js';

type Refusal = Exclude<FeedAnswer['kind'], 'feed' | 'bad-value'> | 'method' | 'unavailable';

const statuses: Record<Refusal, number> = {
  'not-found': 404,
  'not-dated': 404,
  gone: 410,
  method: 405,
  unavailable: 503,
};

/**
 * Answers `/calendar/...` in front of Nest's router, mostly from memory: calendar applications all over the world ask every hour.
 * Nobody signs in and nothing is framed here, so none of the router's work is missed.
 */
@Injectable()
export class FeedServer {
  constructor(
    private readonly config: Config,
    private readonly publicFeeds: PublicFeeds,
    private readonly coEventFeeds: CoEventFeeds,
    private readonly personalFeeds: PersonalFeedFiles,
    private readonly counts: CoEventCounts,
    @Inject(log) private readonly logger: Logger,
  ) {}

  readonly handle = (request: Request, response: Response, next: NextFunction): void => {
    if (!isFeedPath(request.path)) return next();
    this.answer(request, response).catch((error: unknown) => {
      this.logger.error({ err: error }, 'feed not served');
      if (!response.headersSent) this.refuse(request, response, 'unavailable');
      else response.end();
    });
  };

  private async answer(request: Request, response: Response): Promise<void> {
    const address = readFeedAddress(request.url);
    if (request.path.startsWith('/calendar/p/')) keepPrivate(response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      this.refuse(request, response, 'method');
      return;
    }
    if (!address.ok) {
      this.refuseAddress(request, response, address);
      return;
    }
    const answer = await this.find(address.feed, address.locale);
    if (answer.kind === 'feed') {
      await send(request, response, address.feed, answer.body);
      this.countDownload(request, response, address.feed);
    } else if (answer.kind === 'bad-value')
      refuseQuery(request, response, answer.kind, answer.filter, answer.allowed);
    else this.refuse(request, response, answer.kind, address.feed);
  }

  private find(feed: FeedName, locale: Locale): Promise<FeedAnswer> {
    if (isOfCoEvents(feed)) return this.coEventFeeds.find(feed, locale);
    if (feed.kind !== 'personal') return this.publicFeeds.find(feed, locale);
    return this.personalFeeds.find(feed.token, locale).catch((error: unknown) => {
      const body = this.personalFeeds.lastGood(feed.token, locale);
      if (!body) throw error;
      this.logger.error({ err: error }, 'personal feed not read; the last good copy stays');
      return { kind: 'feed', body };
    });
  }

  /** What is still the same in a subscribed calendar is not looked at anew. */
  private countDownload(request: Request, response: Response, feed: FeedName): void {
    if (feed.kind === 'co-event' && request.method === 'GET' && response.statusCode === 200)
      this.counts.count(feed.id, 'download', request.get('user-agent'));
  }

  private refuseAddress(request: Request, response: Response, read: ReadAddress & { ok: false }): void {
    if (read.problem === 'not-found') return this.refuse(request, response, 'not-found');
    if (read.problem === 'too-long') return refuseQuery(request, response, read.problem);
    const name = read.problem === 'bad-filter' ? read.name : 'lang';
    refuseQuery(request, response, read.problem, name, read.allowed);
  }

  private refuse(request: Request, response: Response, refusal: Refusal, feed?: FeedName): void {
    const locale = localeOf(request);
    if (refusal === 'unavailable') response.setHeader('Retry-After', '60');
    const page =
      refusal === 'gone'
        ? '/my/calendar'
        : refusal === 'not-dated' && feed?.kind === 'session'
          ? `/sessions/${feed.id}`
          : '/calendar';
    const text = calendarTexts.in(locale)(`answer.${refusal}`, {
      url: `${this.config.baseUrl}/${locale}${page}`,
    });
    sendPlain(response, statuses[refusal], text, locale);
  }
}

function refuseQuery(
  request: Request,
  response: Response,
  problem: 'bad-filter' | 'bad-language' | 'bad-value' | 'too-long',
  name = '',
  allowed: readonly string[] = [],
): void {
  const locale = localeOf(request);
  const text = calendarTexts.in(locale)(`answer.${problem}`, { name, allowed: allowed.join(', ') });
  sendPlain(response, 400, text, locale);
}

function send(request: Request, response: Response, feed: FeedName, body: FeedBody): Promise<void> {
  const isDownload = feed.kind === 'session' || feed.kind === 'co-event';
  return sendBody(request, response, body, {
    type: 'text/calendar; charset=utf-8',
    cacheControl: feed.kind === 'personal' ? 'private, no-cache' : 'public, max-age=300',
    ...(isDownload ? { fileName: `${edition.acronym} ${feed.id}.ics` } : {}),
  });
}

/** The address is the secret: no search engine may list it, no page that is opened from the calendar may learn it. */
function keepPrivate(response: Response): void {
  response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('Referrer-Policy', 'no-referrer');
}

const localeOf = (request: Request): Locale => negotiateLocale(request.get('accept-language'));
