import { Injectable } from '@nestjs/common';
import { fallbackLocale, type Locale } from '../kernel/i18n/locale.js';
import { feedPath, type PublicFeedName } from './feed-address.js';
import { type FeedAnswer, FeedBodies } from './feed-bodies.js';
import { publicFeed } from './programme-feed.js';
import { unknownIn } from './programme-parts.js';
import { PublishedProgrammes } from './published-programmes.js';

/** The programme and its parts, for everybody. */
@Injectable()
export class PublicFeeds {
  constructor(
    private readonly bodies: FeedBodies,
    private readonly programmes: PublishedProgrammes,
  ) {}

  async find(name: PublicFeedName, locale: Locale): Promise<FeedAnswer> {
    const body = await this.bodies.of({ key: feedPath(name, fallbackLocale), locale }, (programme, frame) =>
      publicFeed(programme, name, frame),
    );
    return body ? { kind: 'feed', body } : this.whyNot(name);
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
