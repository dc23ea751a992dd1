import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock, nextStamp } from '../kernel/clock.js';
import { Config } from '../kernel/config/env.js';
import { locales } from '../kernel/i18n/locale.js';
import type { ProgrammeItem } from '../scheduling/programme-item.js';
import { ProgrammeQueries } from '../scheduling/programme.queries.js';
import { FeedItem } from './feed-item.entity.js';
import { sequenceFloor } from './sequence-floor.js';
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
    const rows = await em.findBy(FeedItem, { sessionId: In([...sessionIds]) });
    await this.refresh(em, await this.programme.byIds(em, sessionIds), rows);
  }

  /** For changes that nobody announced: a new seed, other wordings, another address of the site. */
  async refreshAll(em: EntityManager): Promise<void> {
    await this.refresh(em, await this.programme.all(em), await em.find(FeedItem));
  }

  /** Whether the row speaks of just this content, so that all calendars believe it. */
  isCurrent(item: ProgrammeItem, row: FeedItem | undefined, floor: number): boolean {
    return speaksOf(row, this.fingerprintOf(item), floor);
  }

  private async refresh(em: EntityManager, items: ProgrammeItem[], rows: FeedItem[]): Promise<void> {
    const known = new Map(rows.map((row) => [row.sessionId, row]));
    const floor = await sequenceFloor(em);
    for (const item of items) {
      await this.refreshRow(em, item.id, this.fingerprintOf(item), known.get(item.id), floor);
      known.delete(item.id);
    }
    for (const [sessionId, row] of known) await this.refreshRow(em, sessionId, undefined, row, floor);
  }

  private async refreshRow(
    em: EntityManager,
    sessionId: string,
    fingerprint: string | undefined,
    known: FeedItem | undefined,
    floor: number,
  ): Promise<void> {
    if (speaksOf(known, fingerprint, floor)) return;
    if (fingerprint === undefined) {
      await em.update(FeedItem, { sessionId }, { fingerprint: nothing });
      return;
    }
    const stampedAt = nextStamp(this.clock.now(), known?.stampedAt);
    const sequence = Math.max(known ? known.sequence + 1 : 0, floor);
    if (known) await em.update(FeedItem, { sessionId }, { fingerprint, sequence, stampedAt });
    else await em.insert(FeedItem, { sessionId, fingerprint, sequence, stampedAt, createdAt: stampedAt });
  }

  /** Of the whole entry in every language; undefined for what has no entry. */
  private fingerprintOf(item: ProgrammeItem): string | undefined {
    const publisher = publisherOf(this.config);
    const entries = locales.map((locale) => sessionEntry(item, locale, publisher));
    if (!entries[0]) return undefined;
    return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
  }
}

/** Of an entry that feeds have held and do not hold now: calendars have thrown it away, and take it back only as a newer one. */
const nothing = '';

function speaksOf(row: FeedItem | undefined, fingerprint: string | undefined, floor: number): boolean {
  if (fingerprint === undefined) return !row || row.fingerprint === nothing;
  return row?.fingerprint === fingerprint && row.sequence >= floor;
}
