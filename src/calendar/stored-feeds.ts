import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../kernel/database/database.js';
import { log } from '../kernel/log.js';
import { FeedBody } from './feed-body.js';
import { StoredFeed } from './stored-feed.entity.js';

/** Good copies of feeds in the database. No failure here may keep a feed from being served. */
@Injectable()
export class StoredFeeds {
  constructor(
    private readonly database: Database,
    @Inject(log) private readonly logger: Logger,
  ) {}

  async find(key: string): Promise<FeedBody | undefined> {
    try {
      const row = await this.database.read((em) => em.findOneBy(StoredFeed, { key }));
      return row ? new FeedBody(row.text, row.lastModified) : undefined;
    } catch (error) {
      this.logger.error({ err: error, feed: key }, 'stored feed not read');
      return undefined;
    }
  }

  /** Of several processes the one that stores last stays; each serves what it made. */
  async keep(key: string, { text, lastModified }: FeedBody): Promise<void> {
    try {
      await this.database.write((em) => em.upsert(StoredFeed, { key, text, lastModified }, ['key']));
    } catch (error) {
      this.logger.error({ err: error, feed: key }, 'feed not stored');
    }
  }
}
