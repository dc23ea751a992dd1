import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { log } from '../kernel/log.js';
import { PublicFeeds } from './public-feeds.js';
import { PublishedProgrammes } from './published-programmes.js';

/** Makes the public feeds anew after each change, one after the other, in the background. */
@Injectable()
export class FeedPreparation implements BeforeApplicationShutdown {
  private isEnding = false;
  private isWanted = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly programmes: PublishedProgrammes,
    private readonly feeds: PublicFeeds,
    @Inject(log) private readonly logger: Logger,
  ) {}

  /** To be called after each commit that feeds show. */
  markChanged(): void {
    this.programmes.markChanged();
    void this.prepare();
  }

  /** Resolves when all feeds are those of the last change. */
  prepare(): Promise<void> {
    this.isWanted = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.isWanted && !this.isEnding) {
      this.isWanted = false;
      await this.feeds
        .prepare(() => this.isEnding || this.isWanted)
        .catch((error: unknown) => this.logger.error({ err: error }, 'feeds not prepared'));
    }
  }
}
