import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { Clock, RealClock } from '../../kernel/clock.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { readLiveFacts } from '../../scheduling/live-facts.js';
import type { PendingChange } from '../../scheduling/releases/pending.js';
import { ReleaseAudiences, type Told } from '../../scheduling/releases/release-audiences.js';
import { readCurrent, readVersion } from '../../scheduling/releases/released.queries.js';
import { ScheduleReleased } from '../../scheduling/releases/releases.events.js';
import { differenceOf, readDifference } from '../../scheduling/releases/versions.queries.js';
import { type Affected, ChangeAudienceQueries } from './change-audience.queries.js';
import { canWait } from './change-mail.rules.js';
import { ChangeMails } from './change-mails.js';
import { ChangeNotice } from './change-notice.entity.js';

/** From the first change on, so long further ones are gathered into the same mail. */
const holdFor = 600_000;

/** Tells each person once of all that changed for her in the programme. */
@Injectable()
export class ChangeNoticesService implements OnModuleInit {
  private readonly realClock = new RealClock();

  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly audiences: ReleaseAudiences,
    private readonly audience: ChangeAudienceQueries,
    private readonly mails: ChangeMails,
  ) {}

  onModuleInit(): void {
    this.events.on(ScheduleReleased, (em, { version }) => this.note(em, version));
    this.audiences.register(async (em, changes) => (await this.audience.read(em, changes)).flatMap(toldOf));
  }

  /** Those whose time has come, the earliest first, at most so many. */
  async due(em: EntityManager, now: Date, take: number): Promise<string[]> {
    const where = { dueAt: LessThanOrEqual(now) };
    const rows = await em.find(ChangeNotice, { where, order: { dueAt: 'ASC', accountId: 'ASC' }, take });
    return rows.map(({ accountId }) => accountId);
  }

  /** Mails each of them what she does not know yet. Of several processes one does it: the rows are gone for the next. */
  async tell(em: EntityManager, accountIds: readonly string[]): Promise<void> {
    const notices = await em.findBy(ChangeNotice, { accountId: In([...accountIds]) });
    await em.delete(ChangeNotice, { accountId: In(notices.map(({ accountId }) => accountId)) });
    const facts = await readLiveFacts(em);
    for (const [since, group] of Map.groupBy(notices, (notice) => notice.since)) {
      const changes = differenceOf(await readVersion(em, since), await readCurrent(em));
      const ids = group.map(({ accountId }) => accountId);
      const affected = await this.audience.read(em, changes, ids);
      await this.mails.send(em, affected.filter(getsMail), facts);
    }
  }

  /** Written with the release itself; only who is told is read, not yet what. */
  private async note(em: EntityManager, version: number): Promise<void> {
    const changes = await readDifference(em, version - 1, version);
    const now = this.realClock.now();
    await this.hold(em, changes, version - 1, new Date(now.getTime() + holdFor));
    const urgent = changes.filter((change) => !canWait(change, this.clock.now()));
    const hurried = (await this.audience.read(em, urgent)).filter(getsMail);
    await inChunks(hurried, async (some) => {
      await em.update(
        ChangeNotice,
        { accountId: In(some.map(({ accountId }) => accountId)) },
        { dueAt: now },
      );
    });
  }

  private async hold(
    em: EntityManager,
    changes: readonly PendingChange[],
    since: number,
    dueAt: Date,
  ): Promise<void> {
    const concerned = (await this.audience.read(em, changes)).filter(getsMail);
    await inChunks(concerned, async (some) => {
      const accountIds = some.map(({ accountId }) => accountId);
      const known = await em.findBy(ChangeNotice, { accountId: In(accountIds) });
      const waiting = new Set(known.map(({ accountId }) => accountId));
      const fresh = accountIds.filter((accountId) => !waiting.has(accountId));
      if (fresh.length === 0) return;
      await em.insert(
        ChangeNotice,
        fresh.map((accountId) => ({ accountId, since, dueAt })),
      );
    });
  }
}

const getsMail = ({ asParticipant, asSpeaker }: Affected): boolean =>
  asParticipant.length + asSpeaker.length > 0;

function toldOf({ accountId, name, byInvitation, asParticipant, asSpeaker }: Affected): Told[] {
  const ways = [
    ['invitation', byInvitation],
    ['participant', asParticipant],
    ['speaker', asSpeaker],
  ] as const;
  return ways.flatMap(([way, changes]) =>
    changes.length > 0
      ? [{ accountId, name, way, sessionIds: changes.map(({ sessionId }) => sessionId) }]
      : [],
  );
}

/** A statement takes only so many values. */
async function inChunks<Item>(
  items: readonly Item[],
  work: (some: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += 500) await work(items.slice(start, start + 500));
}
