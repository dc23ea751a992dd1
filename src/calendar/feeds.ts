import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Locale } from '../kernel/i18n/locale.js';
import { log } from '../kernel/log.js';
import { CoEventFeeds } from './co-event-feeds.js';
import { type FeedName, isOfCoEvents } from './feed-address.js';
import type { FeedAnswer } from './feed-bodies.js';
import { PersonalFeedFiles } from './personal-feed-files.js';
import { PublicFeeds } from './public-feeds.js';

/** Every calendar that can be subscribed to, by its name. */
@Injectable()
export class Feeds {
  constructor(
    private readonly publicFeeds: PublicFeeds,
    private readonly coEventFeeds: CoEventFeeds,
    private readonly personalFeeds: PersonalFeedFiles,
    @Inject(log) private readonly logger: Logger,
  ) {}

  find(feed: FeedName, locale: Locale): Promise<FeedAnswer> {
    if (isOfCoEvents(feed)) return this.coEventFeeds.find(feed, locale);
    if (feed.kind !== 'personal') return this.publicFeeds.find(feed, locale);
    return this.personalFeeds.find(feed.token, locale).catch((error: unknown) => {
      const body = this.personalFeeds.lastGood(feed.token, locale);
      if (!body) throw error;
      this.logger.error({ err: error }, 'personal feed not read; the last good copy stays');
      return { kind: 'feed', body };
    });
  }
}
