import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { CalendarFile } from '../ics/calendar-file.js';
import { lintCalendar } from '../ics/lint-calendar.js';
import { writeCalendar } from '../ics/write-calendar.js';
import { nextStamp, RealClock } from '../kernel/clock.js';
import { log } from '../kernel/log.js';
import { type FeedBody, feedBody } from './feed-body.js';

/** What a body is made from. */
export interface Recipe {
  /** One body is kept for each; it holds no secret, because it is logged. */
  key: string;
  /** Names the state of the data: a body of another state is made anew. */
  state: string;
  /** Undefined: there is no such feed. */
  file: () => Promise<CalendarFile | undefined>;
}

interface Shelved {
  state: string;
  body: FeedBody;
  lookedAt: number;
}

/** Milliseconds after which a body is made again although no change is known: another process may have committed one. */
const longestTrust = 60_000;
/** Far more than all public feeds; of personal ones, those that were made longest ago are dropped. */
const largestShelf = 5_000;

/**
 * Keeps the bodies of feeds in memory. A new one takes the old one's place only when it could be made and passes the publish
 * gate; otherwise the last good one stays, because a calendar application empties or drops what answers with an error.
 */
@Injectable()
export class FeedStore {
  private readonly shelf = new Map<string, Shelved>();
  private readonly making = new Map<string, { state: string; body: Promise<FeedBody | undefined> }>();
  /** HTTP speaks of real time, whatever the forum rehearses. */
  private readonly clock = new RealClock();

  constructor(@Inject(log) private readonly logger: Logger) {}

  /** The present body; throws only when there has never been a good one. */
  async get(recipe: Recipe): Promise<FeedBody | undefined> {
    const shelved = this.shelf.get(recipe.key);
    if (shelved?.state === recipe.state && performance.now() - shelved.lookedAt < longestTrust) {
      return shelved.body;
    }
    const { key, state } = recipe;
    const making = this.making.get(key);
    if (making?.state === state) return making.body;
    const body = this.renew(recipe, shelved?.body).finally(() => {
      if (this.making.get(key)?.body === body) this.making.delete(key);
    });
    this.making.set(key, { state, body });
    return body;
  }

  lastGood(key: string): FeedBody | undefined {
    return this.shelf.get(key)?.body;
  }

  private async renew(recipe: Recipe, last: FeedBody | undefined): Promise<FeedBody | undefined> {
    const { key, state } = recipe;
    try {
      const file = await recipe.file();
      const body = file && (await this.publishable(file, last));
      this.keep(key, state, body);
      return body;
    } catch (error) {
      this.logger.error({ err: error, feed: key }, 'feed not made; the last good copy stays');
      if (!last) throw error;
      this.keep(key, state, last);
      return last;
    }
  }

  private async publishable(file: CalendarFile, last: FeedBody | undefined): Promise<FeedBody> {
    const text = writeCalendar(file);
    if (text === last?.text) return last;
    const findings = lintCalendar(text, { publicFeed: true });
    if (findings.length > 0) throw new Error(`publish gate: ${findings.slice(0, 5).join('; ')}`);
    return feedBody(text, nextStamp(this.clock.now(), last?.lastModified));
  }

  private keep(key: string, state: string, body: FeedBody | undefined): void {
    this.shelf.delete(key);
    if (!body) return;
    this.shelf.set(key, { state, body, lookedAt: performance.now() });
    const [oldest] = this.shelf.keys();
    if (this.shelf.size > largestShelf && oldest !== undefined) this.shelf.delete(oldest);
  }
}
