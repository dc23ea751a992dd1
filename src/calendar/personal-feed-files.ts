import { Injectable } from '@nestjs/common';
import { edition } from '../../config/edition.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../kernel/database/database.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { hashToken } from '../kernel/tokens.js';
import { localDate } from '../kernel/zoned-time.js';
import { type FeedAnswer, FeedBodies } from './feed-bodies.js';
import type { FeedBody } from './feed-body.js';
import { canCut } from './feed-cuts.js';
import { PersonalFeedsService } from './personal-feeds.service.js';
import { endedFeed, personalFeed } from './programme-feed.js';
import { PublicFeeds } from './public-feeds.js';
import { sessionUid } from './session-entry.js';

/** Days for which a former address says that it has ended, before it is gone. */
const daysOfTombstone = 30;

/** What a personal address shows: its owner's sessions, or that it has ended. */
@Injectable()
export class PersonalFeedFiles {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly feeds: PersonalFeedsService,
    private readonly bodies: FeedBodies,
    private readonly publicFeeds: PublicFeeds,
  ) {}

  /** Whoever holds a wrong token waits as long as for a right one: both are looked up by their hash. */
  async find(token: string, locale: Locale): Promise<FeedAnswer> {
    const opened = await this.database.read((em) => this.feeds.opened(em, token));
    if (!opened) return { kind: 'not-found' };
    if (opened.endedAt) return this.ended(idOf(token), opened.endedAt, locale);
    const programme = await this.publicFeeds.find({ kind: 'programme' }, locale);
    if (programme.kind !== 'feed') return programme;
    const uids = opened.sessionIds.map(sessionUid).sort();
    const wish = { key: keyOf(token), locale, state: uids.join() };
    const chosen = new Set(uids);
    const body = canCut(programme.body)
      ? await this.bodies.cut(wish, programme.body, chosen, personalFeed)
      : await this.bodies.of(wish, ({ items }, frame) =>
          personalFeed(
            frame,
            items.filter(({ item }) => chosen.has(sessionUid(item.id))),
          ),
        );
    return body ? { kind: 'feed', body } : { kind: 'not-found' };
  }

  /** For when the database cannot be asked. */
  lastGood(token: string, locale: Locale): FeedBody | undefined {
    return this.bodies.lastGood({ key: keyOf(token), locale });
  }

  private async ended(id: string, at: Date, locale: Locale): Promise<FeedAnswer> {
    const goneAt = at.getTime() + daysOfTombstone * 86_400_000;
    if (this.clock.now().getTime() >= goneAt) return { kind: 'gone' };
    const body = await this.bodies.of({ key: `ended:${id}`, locale }, (_programme, frame) =>
      endedFeed({ id, date: localDate(at, edition.zone), at }, frame),
    );
    return body ? { kind: 'feed', body } : { kind: 'gone' };
  }
}

/** Enough of the hash to tell feeds apart in the log, and nothing of the token. */
const idOf = (token: string): string => hashToken(token).slice(0, 12);

const keyOf = (token: string): string => `personal:${idOf(token)}`;
