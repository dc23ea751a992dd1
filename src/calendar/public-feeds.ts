import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { fallbackLocale, type Locale, locales } from '../kernel/i18n/locale.js';
import { Database } from '../kernel/database/database.js';
import { SpeakersQueries } from '../speakers/speakers.queries.js';
import { feedPath, type PublicFeedName } from './feed-address.js';
import { type FeedAnswer, FeedBodies } from './feed-bodies.js';
import { publicFeed } from './programme-feed.js';
import { unknownIn } from './programme-parts.js';
import { PublishedProgrammes } from './published-programmes.js';

/** Of the feeds that were asked for since the start; far more than are subscribed to. */
const mostPrepared = 1_000;

/** The programme and its parts, for everybody. */
@Injectable()
export class PublicFeeds {
  private readonly asked = new Map<string, { name: PublicFeedName; locale: Locale }>();

  constructor(
    private readonly bodies: FeedBodies,
    private readonly programmes: PublishedProgrammes,
    private readonly database: Database,
    private readonly speakers: SpeakersQueries,
  ) {}

  async find(name: PublicFeedName, locale: Locale): Promise<FeedAnswer> {
    const key = feedPath(name, fallbackLocale);
    // Filters combine without number; all else is as many as the programme has parts.
    const isStored = name.kind !== 'choice';
    const body = await this.bodies.of({ key, locale, isStored }, (programme, frame) =>
      publicFeed(programme, name, frame),
    );
    if (!body) return this.heirOf(name, locale);
    this.asked.set(`${key}:${locale}`, { name, locale });
    return { kind: 'feed', body };
  }

  /** Makes what is asked for, so that it is there before the next application asks. */
  async prepare(isEnding: () => boolean): Promise<void> {
    const always = locales.map((locale) => ({ name: { kind: 'programme' } as const, locale }));
    for (const { name, locale } of [...always, ...[...this.asked.values()].slice(-mostPrepared)]) {
      if (isEnding()) return;
      // Requests come in between.
      await setImmediate();
      await this.find(name, locale);
    }
  }

  /** Of two profiles that were found to be one person's, each address goes on. */
  private async heirOf(name: PublicFeedName, locale: Locale): Promise<FeedAnswer> {
    if (name.kind !== 'speaker') return this.whyNot(name);
    const heir = await this.database.read((em) => this.speakers.heirOf(em, name.id));
    return heir === null ? { kind: 'not-found' } : this.find({ kind: 'speaker', id: heir }, locale);
  }

  private async whyNot(name: PublicFeedName): Promise<FeedAnswer> {
    if (name.kind === 'session' && (await this.isSession(name.id))) return { kind: 'not-dated' };
    const unknown = name.kind === 'choice' && unknownIn(await this.programmes.read(), name.choice);
    return unknown
      ? { kind: 'bad-value', filter: unknown.kind, allowed: unknown.allowed }
      : { kind: 'not-found' };
  }

  private async isSession(id: string): Promise<boolean> {
    const { items } = await this.programmes.read();
    return items.some(({ item }) => item.id === id);
  }
}
