import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { planning } from '../../config/planning.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { wordingOf } from '../kernel/i18n/localized-text.js';
import { keyOf } from '../scheduling/conflicts/conflict.js';
import { ConflictCheck } from '../scheduling/conflicts/conflict-check.js';
import { ConflictTeller, type ToldConflict } from '../scheduling/conflicts/conflict-teller.js';
import { judge } from '../scheduling/conflicts/conflicts.service.js';
import type { PlanChange } from '../scheduling/conflicts/plan-change.js';
import type { Plan, PlannedItem, PlannedRoom } from '../scheduling/conflicts/plan.js';
import { type ChangedPlan, PlanQueries } from '../scheduling/conflicts/plan.queries.js';
import { type ImportPlan, isChanged, type PlannedSession } from './planning/import-plan.js';

/** What would stand against the sessions that an import brings or changes, also in rooms and of people that are not there yet. */
@Injectable()
export class ImportConflicts {
  constructor(
    private readonly plans: PlanQueries,
    private readonly teller: ConflictTeller,
  ) {}

  /** In the reader's language, the gravest first. */
  async tell(em: EntityManager, plan: ImportPlan, locale: Locale): Promise<ToldConflict[]> {
    const sessions = plan.sessions.filter(isChanged);
    if (sessions.length === 0) return [];
    const changes = sessions.map(changeOf);
    const read = await this.plans.readWith(em, changes);
    const before = new Set(new ConflictCheck(read.plan).conflicts.map(keyOf));
    const ids = new Set(sessions.map(({ sessionId }) => sessionId));
    const found = new ConflictCheck(planAfter(read, plan)).conflicts.filter(
      (conflict) => conflict.items.some((id) => ids.has(id)) || !before.has(keyOf(conflict)),
    );
    const judged = (await judge(em, found)).map((each) => ({ ...each, isNew: !before.has(each.key) }));
    return this.teller.tell(em, judged, locale, changes, {
      room: new Map(plan.rooms.map(({ id, name }) => [id, wordingOf(name, locale).text])),
      person: new Map(
        plan.speakers.filter(({ isNew }) => isNew).map(({ speakerId, name }) => [speakerId, name]),
      ),
    });
  }
}

const changeOf = ({ sessionId, write: { own, slot, parts } }: PlannedSession): PlanChange => ({
  sessionId,
  ...(own?.title ? { title: own.title } : {}),
  ...(slot ? { placement: slot } : {}),
  ...(parts ? { speakerIds: parts.map(({ speakerId }) => speakerId) } : {}),
  ...(own?.trackId === undefined ? {} : { facts: { track: own.trackId } }),
});

/** The draft as it would be. Who has no row yet goes by her future id. */
function planAfter({ plan, changed }: ChangedPlan, { sessions, rooms, speakers }: ImportPlan): Plan {
  const added = new Set(speakers.filter(({ isNew }) => isNew).map(({ speakerId }) => speakerId));
  const panels = new Map(sessions.map(({ sessionId, write }) => [sessionId, write.parts ?? []]));
  const items = new Map<string, PlannedItem>(plan.items.map((item) => [item.id, item]));
  for (const { id, item } of changed) {
    const people = (panels.get(id) ?? []).map(({ speakerId }) => speakerId).filter((each) => added.has(each));
    if (item) items.set(id, { ...item, people: [...item.people, ...people] });
  }
  return {
    ...plan,
    items: [...items.values()],
    rooms: new Map([...plan.rooms, ...rooms.map((room) => [room.id, plainRoom(room)] as const)]),
    people: new Map([
      ...plan.people,
      ...[...added].map((id) => [id, { id, isMinister: false, unavailable: [] }] as const),
    ]),
  };
}

const plainRoom = ({ id, venueId }: ImportPlan['rooms'][number]): PlannedRoom => ({
  ...{ id, venueId, partOf: null, capacities: new Map<string, number>(), equipment: null, isStepFree: null },
  ...{
    turnoverMinutes: planning.turnoverMinutes,
    booths: null,
    isClosed: false,
    openings: null,
    blocked: [],
  },
});
