import { Injectable } from '@nestjs/common';
import { Room } from '../forum/room.entity.js';
import { Database } from '../kernel/database/database.js';
import { ProgrammeQueries } from '../scheduling/programme.queries.js';
import { SessionsQueries } from '../sessions/sessions.queries.js';
import { FeedItem } from './feed-item.entity.js';
import { FeedItemsService } from './feed-items.service.js';
import type { PublishedItem, PublishedProgramme } from './programme-parts.js';

interface Held {
  revision: number;
  readAt: number;
  programme: Promise<PublishedProgramme>;
}

/** Milliseconds for which all feeds share one reading of the database; another process may commit meanwhile. */
const longestTrust = 30_000;

/** The programme that feeds are made from, read once for all of them after each change. */
@Injectable()
export class PublishedProgrammes {
  private held: Held | undefined;
  private changes = 0;

  constructor(
    private readonly database: Database,
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
    private readonly feedItems: FeedItemsService,
  ) {}

  /** Another number says that something may have changed. */
  get revision(): number {
    return this.changes;
  }

  /** To be called after each commit that feeds show. */
  markChanged(): void {
    this.changes += 1;
  }

  read(): Promise<PublishedProgramme> {
    const { held, changes: revision } = this;
    if (held?.revision === revision && performance.now() - held.readAt < longestTrust) return held.programme;
    const programme = this.load();
    const next: Held = { revision, readAt: performance.now(), programme };
    this.held = next;
    programme.catch(() => {
      if (this.held === next) this.held = undefined;
    });
    return programme;
  }

  /** Nothing is published under marks of other content: what changed unannounced gets its new ones first. */
  private async load(): Promise<PublishedProgramme> {
    const programme = await this.loadOnce();
    const isCurrent = ({ item, revision }: PublishedItem & { revision: FeedItem | undefined }) =>
      this.feedItems.isCurrent(item, revision);
    if (programme.items.every(isCurrent)) return programme;
    await this.database.write((em) => this.feedItems.refreshAll(em));
    return this.loadOnce();
  }

  private loadOnce() {
    return this.database.read(async (em) => {
      const items = await this.programme.all(em);
      // Later than the items, whose transactions write these rows too.
      const rows = new Map((await em.find(FeedItem)).map((row) => [row.sessionId, row]));
      return {
        items: items.map((item) => ({ item, revision: rows.get(item.id) })),
        tracks: await this.sessions.tracks(em),
        rooms: await em.find(Room, { order: { position: 'ASC', id: 'ASC' } }),
      };
    });
  }
}
