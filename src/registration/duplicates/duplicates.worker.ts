import { Injectable } from '@nestjs/common';
import { type BackgroundTask, BackgroundTasks } from '../../kernel/background-tasks.js';
import { Database } from '../../kernel/database/database.js';
import { DuplicatesQueries } from './duplicates.queries.js';
import { DuplicatesService, type Found } from './duplicates.service.js';
import { likenessOf, type Profile, worthALook } from './likeness.rules.js';
import { hashedKeysOf, profileOf } from './profile.js';

const poll = 45_000;
/** Others write between two pieces. */
const atOnce = 50;

/** Compares what is new or was corrected with the rest, beside the registrations themselves and never in their way. */
@Injectable()
export class DuplicatesWorker {
  private readonly task: BackgroundTask;

  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly queries: DuplicatesQueries,
    private readonly duplicates: DuplicatesService,
  ) {
    this.task = tasks.add({
      name: 'duplicates',
      every: poll,
      work: () => this.compareAll(),
    });
  }

  async compareAll(): Promise<void> {
    let last: string | undefined = '';
    while (!this.task.isEnding && last !== undefined) last = await this.comparePiece(last);
  }

  /** The id up to which all are compared; undefined at the end. Keys first, so that two of one piece find each other. */
  private async comparePiece(after: string): Promise<string | undefined> {
    const fresh = await this.database.read((em) => this.queries.uncompared(em, after, atOnce));
    if (fresh.length === 0) return undefined;
    const profiles = fresh.map(profileOf);
    const keys = new Map(profiles.map((profile) => [profile.id, hashedKeysOf(profile)]));
    await this.database.write((em) => this.duplicates.keepKeys(em, keys));
    const found = await this.findFor(profiles, keys);
    const compared = new Map(fresh.map(({ registration: { id, updatedAt } }) => [id, updatedAt]));
    await this.database.write((em) => this.duplicates.keepFindings(em, compared, found));
    return profiles.at(-1)?.id;
  }

  private async findFor(
    profiles: readonly Profile[],
    keys: ReadonlyMap<string, readonly string[]>,
  ): Promise<Found[]> {
    const { blocks, others } = await this.database.read(async (em) => {
      const shared = await this.queries.sharing(em, [...new Set([...keys.values()].flat())]);
      const all = await this.queries.profiles(em, [...new Set([...shared.values()].flat())]);
      return { blocks: shared, others: new Map(all.map((profile) => [profile.id, profile])) };
    });
    const found = new Map<string, Found>();
    for (const profile of profiles) {
      for (const otherId of (keys.get(profile.id) ?? []).flatMap((key) => blocks.get(key) ?? [])) {
        const other = others.get(otherId);
        if (!other || otherId === profile.id) continue;
        const [firstId = '', secondId = ''] = [profile.id, otherId].sort();
        if (found.has(firstId + secondId)) continue;
        const likeness = likenessOf(profile, other);
        if (likeness.score >= worthALook) found.set(firstId + secondId, { firstId, secondId, ...likeness });
      }
    }
    return [...found.values()];
  }
}
