import { Injectable } from '@nestjs/common';
import { edition } from '../../config/edition.js';
import type { CalendarFile } from '../ics/calendar-file.js';
import { Clock } from '../kernel/clock.js';
import { Config } from '../kernel/config/env.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { localDate } from '../kernel/zoned-time.js';
import type { FeedBody } from './feed-body.js';
import { FeedStore } from './feed-store.js';
import type { FeedFrame } from './programme-feed.js';
import type { PublishedProgramme } from './programme-parts.js';
import { PublishedProgrammes } from './published-programmes.js';
import { publisherOf } from './session-entry.js';

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
}

/** Bodies of feeds that are made from the programme as it is now. */
@Injectable()
export class FeedBodies {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly store: FeedStore,
    private readonly programmes: PublishedProgrammes,
  ) {}

  of(
    { key, locale, state = '' }: Wish,
    make: (programme: PublishedProgramme, frame: FeedFrame) => CalendarFile | undefined,
  ): Promise<FeedBody | undefined> {
    const frame = { locale, publisher: publisherOf(this.config), refreshInterval: this.refreshInterval() };
    return this.store.get({
      key: `${key}:${locale}`,
      state: [this.programmes.revision, frame.refreshInterval, state].join(' '),
      file: async () => make(await this.programmes.read(), frame),
    });
  }

  lastGood({ key, locale }: Wish): FeedBody | undefined {
    return this.store.lastGood(`${key}:${locale}`);
  }

  /** Once an hour is enough, except on the days on which people stand before a door. */
  private refreshInterval(): string {
    const today = localDate(this.clock.now(), edition.zone);
    const dates = edition.days.map((day) => day.date);
    const isForumTime = dates.some((date) => date <= today) && dates.some((date) => today <= date);
    return isForumTime ? 'PT15M' : 'PT1H';
  }
}
