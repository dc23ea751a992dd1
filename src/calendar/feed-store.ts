import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { type CalendarPieces, joined } from '../ics/write-calendar.js';
import { nextStamp, RealClock } from '../kernel/clock.js';
import { log } from '../kernel/log.js';
import { FeedBody } from './feed-body.js';
import { encodings } from '../kernel/http/content-negotiation.js';
import { PublishGate } from './publish-gate.js';
import { StoredFeeds } from './stored-feeds.js';

/** What a body is made from. */
export interface Recipe {
  /** One body is kept for each; it holds no secret, because it is logged. */
  key: string;
  /** Names the state of the data: a body of another state is made anew. */
  state: string;
  /** Undefined: there is no such feed. */
  file: () => Promise<CalendarPieces | undefined>;
  /** One of a fixed number: its last good copy outlives the process. */
  isStored?: boolean;
  /** Cut out of a published body, which has passed the gate, for one reader. */
  isCut?: boolean;
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
/** Thunderbird takes four seconds for a thousand entries and half a minute for ten thousand. */
const mostEvents = 1_000;
const mostBytes = 1_000_000;

/**
 * Keeps the bodies of feeds in memory. A new one takes the old one's place only when it could be made and passes the publish
 * gate; otherwise the last good one stays, because a calendar application empties or drops what answers with an error. After a
 * restart the last good one is that of the database.
 */
@Injectable()
export class FeedStore implements BeforeApplicationShutdown {
  private readonly gate = new PublishGate();
  private readonly storing = new Set<Promise<void>>();
  private readonly shelf = new Map<string, Shelved>();
  private readonly making = new Map<string, { state: string; body: Promise<FeedBody | undefined> }>();
  /** HTTP speaks of real time, whatever the forum rehearses. */
  private readonly clock = new RealClock();

  constructor(
    @Inject(log) private readonly logger: Logger,
    @Inject(StoredFeeds) private readonly copies: Pick<StoredFeeds, 'find' | 'keep'>,
  ) {}

  /** While the database is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.storing);
  }

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

  private async renew(recipe: Recipe, shelved: FeedBody | undefined): Promise<FeedBody | undefined> {
    const { key, state } = recipe;
    const last = shelved ?? (recipe.isStored ? await this.copies.find(key) : undefined);
    try {
      const file = await recipe.file();
      const body = file && (await this.publishable(recipe, file, last));
      this.keep(key, state, body);
      if (body && body !== last && recipe.isStored) this.store(key, body);
      return body;
    } catch (error) {
      this.logger.error({ err: error, feed: key }, 'feed not made; the last good copy stays');
      if (!last) throw error;
      this.keep(key, state, last);
      return last;
    }
  }

  private async publishable(
    { key, isCut }: Recipe,
    file: CalendarPieces,
    last: FeedBody | undefined,
  ): Promise<FeedBody> {
    const text = joined(file);
    if (text === last?.text) return last;
    if (!isCut) this.gate.pass(file);
    const body = new FeedBody(text, nextStamp(this.clock.now(), last?.lastModified));
    if (isCut) return body;
    if (file.events.length > mostEvents || body.size > mostBytes) {
      const size = { feed: key, events: file.events.length, bytes: body.size };
      this.logger.warn(size, 'feed larger than applications take well; offer its parts');
    }
    await Promise.all(encodings.map((encoding) => body.in(encoding)));
    return body;
  }

  private store(key: string, body: FeedBody): void {
    const storing = this.copies.keep(key, body).finally(() => this.storing.delete(storing));
    this.storing.add(storing);
  }

  private keep(key: string, state: string, body: FeedBody | undefined): void {
    this.shelf.delete(key);
    if (!body) return;
    this.shelf.set(key, { state, body, lookedAt: performance.now() });
    const [oldest] = this.shelf.keys();
    if (this.shelf.size > largestShelf && oldest !== undefined) this.shelf.delete(oldest);
  }
}
