import { Injectable } from '@nestjs/common';
import type { Locale } from '../kernel/i18n/locale.js';
import type { PublicFeedName } from './feed-address.js';
import { type FeedAnswer, FeedBodies } from './feed-bodies.js';
import { publicFeed } from './programme-feed.js';
import { PublishedProgrammes } from './published-programmes.js';

/** The programme and its parts, for everybody. */
@Injectable()
export class PublicFeeds {
  constructor(
    private readonly bodies: FeedBodies,
    private readonly programmes: PublishedProgrammes,
  ) {}

  async find(name: PublicFeedName, locale: Locale): Promise<FeedAnswer> {
    const id = name.kind === 'programme' ? '' : name.id;
    const body = await this.bodies.of({ key: `${name.kind}:${id}`, locale }, (programme, frame) =>
      publicFeed(programme, name, frame),
    );
    if (body) return { kind: 'feed', body };
    return { kind: name.kind === 'session' && (await this.isSession(id)) ? 'not-dated' : 'not-found' };
  }

  private async isSession(id: string): Promise<boolean> {
    const { items } = await this.programmes.read();
    return items.some(({ item }) => item.id === id);
  }
}
