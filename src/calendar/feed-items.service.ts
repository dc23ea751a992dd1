import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock, nextStamp } from '../kernel/clock.js';
import { Config } from '../kernel/config/env.js';
import { locales } from '../kernel/i18n/locale.js';
import type { ProgrammeItem } from '../scheduling/programme-item.js';
import { ProgrammeQueries } from '../scheduling/programme.queries.js';
import { FeedItem } from './feed-item.entity.js';
import { publisherOf, sessionEntry } from './session-entry.js';

/** Keeps SEQUENCE and DTSTAMP of the sessions' entries in step with what they show: they move when it does, and never else. */
@Injectable()
export class FeedItemsService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly programme: ProgrammeQueries,
  ) {}

  async refreshSessions(em: EntityManager, sessionIds: readonly string[]): Promise<void> {
    await this.refresh(em, await this.programme.byIds(em, sessionIds));
  }

  /** For changes that nobody announced: a new seed, other wordings, another address of the site. */
  async refreshAll(em: EntityManager): Promise<void> {
    await this.refresh(em, await this.programme.all(em));
  }

  /** Whether the row speaks of just this content. */
  isCurrent(item: ProgrammeItem, row: FeedItem | undefined): boolean {
    const fingerprint = this.fingerprintOf(item);
    return fingerprint === undefined || row?.fingerprint === fingerprint;
  }

  private async refresh(em: EntityManager, items: ProgrammeItem[]): Promise<void> {
    const rows = await em.findBy(FeedItem, { sessionId: In(items.map(({ id }) => id)) });
    const known = new Map(rows.map((row) => [row.sessionId, row]));
    for (const item of items) await this.refreshRow(em, item, known.get(item.id));
  }

  private async refreshRow(
    em: EntityManager,
    item: ProgrammeItem,
    known: FeedItem | undefined,
  ): Promise<void> {
    const fingerprint = this.fingerprintOf(item);
    if (fingerprint === undefined || fingerprint === known?.fingerprint) return;
    const sessionId = item.id;
    const stampedAt = nextStamp(this.clock.now(), known?.stampedAt);
    if (known) {
      await em.update(FeedItem, { sessionId }, { fingerprint, sequence: known.sequence + 1, stampedAt });
    } else {
      await em.insert(FeedItem, { sessionId, fingerprint, sequence: 0, stampedAt, createdAt: stampedAt });
    }
  }

  /** Of the whole entry in every language; undefined for what has no entry yet. */
  private fingerprintOf(item: ProgrammeItem): string | undefined {
    const publisher = publisherOf(this.config);
    const entries = locales.map((locale) => sessionEntry(item, locale, publisher));
    if (!entries[0]) return undefined;
    return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
  }
}
