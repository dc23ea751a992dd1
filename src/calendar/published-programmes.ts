import { Injectable } from '@nestjs/common';
import { Room } from '../forum/room.entity.js';
import { Database } from '../kernel/database/database.js';
import type { ProgrammeItem } from '../scheduling/programme-item.js';
import { ProgrammeQueries } from '../scheduling/programme.queries.js';
import { SessionsQueries } from '../sessions/sessions.queries.js';
import { SpeakersQueries } from '../speakers/speakers.queries.js';
import { FeedItem } from './feed-item.entity.js';
import { FeedItemsService } from './feed-items.service.js';
import type { PublishedItem, PublishedProgramme } from './programme-parts.js';
import { sequenceFloor } from './sequence-floor.js';

interface Held {
  revision: number;
  readAt: number;
  programme: Promise<PublishedProgramme>;
}

interface Seen {
  published: PublishedItem;
  /** All of it, to be compared. */
  content: string;
  /** Whether the marks speak of just this content. */
  isCurrent: boolean;
}

/** Milliseconds for which all feeds share one reading of the database; another process may commit meanwhile. */
const longestTrust = 30_000;

/** The programme that feeds are made from, read once for all of them after each change. */
@Injectable()
export class PublishedProgrammes {
  private held: Held | undefined;
  private changes = 0;
  private known = new Map<string, Seen>();

  constructor(
    private readonly database: Database,
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
    private readonly feedItems: FeedItemsService,
    private readonly speakers: SpeakersQueries,
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
    const loaded = await this.loadOnce();
    if (loaded.isCurrent) return loaded.programme;
    await this.database.write((em) => this.feedItems.refreshAll(em));
    return (await this.loadOnce()).programme;
  }

  private loadOnce() {
    return this.database.read(async (em) => {
      const items = await this.programme.all(em);
      // Later than the items, whose transactions write these rows too.
      const rows = new Map((await em.find(FeedItem)).map((row) => [row.sessionId, row]));
      const floor = await sequenceFloor(em);
      const seen = items.map((item) => this.seen(item, rows.get(item.id), floor));
      this.known = new Map(seen.map((each) => [each.published.item.id, each]));
      const programme: PublishedProgramme = {
        items: seen.map(({ published }) => published),
        speakers: (await this.speakers.all(em)).map(({ id, name }) => ({ id, name })),
        tracks: await this.sessions.tracks(em),
        rooms: await em.find(Room, { order: { position: 'ASC', id: 'ASC' } }),
      };
      return { programme, isCurrent: seen.every(({ isCurrent }) => isCurrent) };
    });
  }

  /** The same object as long as nothing is another, so that nothing is made of it twice. */
  private seen(item: ProgrammeItem, revision: FeedItem | undefined, floor: number): Seen {
    const content = JSON.stringify([item, revision]);
    const known = this.known.get(item.id);
    if (known?.content === content) return known;
    return {
      content,
      published: { item, revision },
      isCurrent: this.feedItems.isCurrent(item, revision, floor),
    };
  }
}
