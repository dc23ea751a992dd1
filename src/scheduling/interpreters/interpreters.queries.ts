import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { NotFound } from '../../kernel/errors.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { Session } from '../../sessions/session.entity.js';
import type { SessionState } from '../../sessions/session.states.js';
import { interpretationGaps } from '../conflicts/interpretation.rules.js';
import { PlanQueries } from '../conflicts/plan.queries.js';
import type { Plan, PlannedItem } from '../conflicts/plan.js';
import { hoursByDay } from './interpreter-team.rules.js';
import { InterpreterTeam } from './interpreter-team.entity.js';
import { InterpreterTime } from './interpreter-time.entity.js';

export interface InterpretersOverview {
  teams: InterpreterTeam[];
  /** By team and local date. */
  hours: ReadonlyMap<string, ReadonlyMap<string, number>>;
  sessions: InterpretedSession[];
}

/** A session that wants interpretation, or has a team. */
export interface InterpretedSession {
  id: string;
  title: LocalizedText;
  state: SessionState;
  item: PlannedItem;
  /** The pairs of languages that nobody interprets. */
  missing: string[];
}

export interface TeamRecord {
  team: InterpreterTeam;
  times: InterpreterTime[];
  sessions: InterpretedSession[];
}

/** Who interprets where, in the draft. */
@Injectable()
export class InterpretersQueries {
  constructor(private readonly plan: PlanQueries) {}

  async overview(em: EntityManager): Promise<InterpretersOverview> {
    const plan = await this.plan.read(em);
    const concerned = plan.items.filter(
      ({ interpretation, teams }) => interpretation.length > 0 || teams.length > 0,
    );
    return {
      teams: await em.find(InterpreterTeam, { order: { name: 'ASC' } }),
      hours: hoursByDay(plan.items, edition.zone),
      sessions: await sessionsOf(em, plan, concerned),
    };
  }

  async team(em: EntityManager, id: string): Promise<TeamRecord> {
    const team = await em.findOneBy(InterpreterTeam, { id });
    if (!team) throw new NotFound();
    const plan = await this.plan.read(em);
    const own = plan.items.filter(({ teams }) => teams.includes(id));
    return {
      team,
      times: await em.find(InterpreterTime, {
        where: { teamId: id },
        order: { startsAt: 'ASC', id: 'ASC' },
      }),
      sessions: await sessionsOf(em, plan, own),
    };
  }

  /** Any session that is not cancelled: a team can be there before anybody has said that it is wanted. */
  async session(em: EntityManager, id: string): Promise<InterpretedSession> {
    const plan = await this.plan.read(em);
    const found = plan.items.filter((item) => item.id === id);
    const [session] = await sessionsOf(em, plan, found);
    if (!session) throw new NotFound();
    return session;
  }
}

async function sessionsOf(
  em: EntityManager,
  plan: Plan,
  items: readonly PlannedItem[],
): Promise<InterpretedSession[]> {
  const rows = await em.find(Session, {
    select: { id: true, title: true, state: true },
    where: { id: In(items.map(({ id }) => id)) },
  });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return [...items].sort(byStart).map((item) => ({
    id: item.id,
    title: rowOf.get(item.id)?.title ?? {},
    state: rowOf.get(item.id)?.state ?? 'draft',
    item,
    missing: interpretationGaps(plan, item).flatMap(({ rule, subject }) =>
      rule === 'interpreters-missing' ? (subject ?? []) : [],
    ),
  }));
}

/** What has no hours yet comes last. */
const byStart = (a: PlannedItem, b: PlannedItem): number =>
  (a.period?.start ?? Number.MAX_SAFE_INTEGER) - (b.period?.start ?? Number.MAX_SAFE_INTEGER);
