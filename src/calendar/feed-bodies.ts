import { Injectable } from '@nestjs/common';
import { edition } from '../../config/edition.js';
import type { CalendarFile } from '../ics/calendar-file.js';
import { calendarPieces } from '../ics/write-calendar.js';
import { Clock } from '../kernel/clock.js';
import { Config } from '../kernel/config/env.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { localDate } from '../kernel/zoned-time.js';
import type { FeedBody } from './feed-body.js';
import { cutPieces } from './feed-cuts.js';
import { FeedStore } from './feed-store.js';
import type { FeedFrame } from './programme-feed.js';
import type { PublishedProgramme } from './programme-parts.js';
import { PublishedProgrammes } from './published-programmes.js';
import { type Publisher, publisherOf } from './session-entry.js';

/** What asking for a feed comes to. */
export type FeedAnswer =
  | { kind: 'feed'; body: FeedBody }
  | { kind: 'bad-value'; filter: string; allowed: readonly string[] }
  | { kind: 'not-found' | 'not-dated' | 'gone' };

interface Wish {
  key: string;
  locale: Locale;
  /** Whatever the body depends on besides the programme. */
  state?: string;
  isStored?: boolean;
}

/** Bodies of feeds that are made from the programme as it is now. */
@Injectable()
export class FeedBodies {
  private readonly publisher: Publisher;
  private interval: { minute: number; text: string } | undefined;

  constructor(
    private readonly clock: Clock,
    config: Config,
    private readonly store: FeedStore,
    private readonly programmes: PublishedProgrammes,
  ) {
    this.publisher = publisherOf(config);
  }

  of(
    { key, locale, state = '', isStored = false }: Wish,
    make: (programme: PublishedProgramme, frame: FeedFrame) => CalendarFile | undefined,
  ): Promise<FeedBody | undefined> {
    const frame = this.frame(locale);
    return this.store.get({
      key: `${key}:${locale}`,
      state: [this.programmes.revision, frame.refreshInterval, state].join(' '),
      file: async () => {
        const file = make(await this.programmes.read(), frame);
        return file && calendarPieces(file);
      },
      isStored,
    });
  }

  /** A feed of some entries of a published one, which are taken over as they are. */
  cut(
    { key, locale, state = '' }: Wish,
    from: FeedBody,
    uids: ReadonlySet<string>,
    head: (frame: FeedFrame) => CalendarFile,
  ): Promise<FeedBody | undefined> {
    const frame = this.frame(locale);
    return this.store.get({
      key: `${key}:${locale}`,
      state: [from.etag('identity'), frame.refreshInterval, state].join(' '),
      file: () => Promise.resolve(cutPieces(from, uids, head(frame))),
      isCut: true,
    });
  }

  lastGood({ key, locale }: Wish): FeedBody | undefined {
    return this.store.lastGood(`${key}:${locale}`);
  }

  private frame(locale: Locale): FeedFrame {
    return { locale, publisher: this.publisher, refreshInterval: this.refreshInterval() };
  }

  /** Looked up once a minute: telling the date of a zone takes longer than finding the feed. */
  private refreshInterval(): string {
    const now = this.clock.now();
    const minute = Math.floor(now.getTime() / 60_000);
    if (this.interval?.minute !== minute) this.interval = { minute, text: refreshIntervalAt(now) };
    return this.interval.text;
  }
}

/** Once an hour is enough, except on the days on which people stand before a door. */
function refreshIntervalAt(now: Date): string {
  const today = localDate(now, edition.zone);
  const dates = edition.days.map((day) => day.date);
  const isForumTime = dates.some((date) => date <= today) && dates.some((date) => today <= date);
  return isForumTime ? 'PT15M' : 'PT1H';
}
