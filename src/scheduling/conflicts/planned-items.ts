import { edition } from '../../../config/edition.js';
import { instantAt } from '../../kernel/zoned-time.js';
import type { Session } from '../../sessions/session.entity.js';
import { interpretationPairs } from '../../sessions/session-languages.js';
import type { Slot } from '../slot.entity.js';
import type { PlanChange, ProposedPlacement } from './plan-change.js';
import type { Period, PlannedItem } from './plan.js';

/** A session of the draft as the rules see it. */
export const plannedItem = (
  session: SessionFacts & Pick<Session, 'id'>,
  slot: Slot | undefined,
  relations: Pick<PlannedItem, 'people' | 'unsettled' | 'after' | 'teams'>,
): PlannedItem => ({
  ...unplanned(session.id),
  ...factsOf(session),
  ...(slot && placeOf(slot, slot.venueId)),
  ...relations,
});

/**
 * What a session says of itself that the rules look at: the same for one that is stored, and one that is edited or imported. What
 * is left out is not among them.
 */
export function factsOf(session: Partial<SessionFacts>): NonNullable<PlanChange['facts']> {
  const { blockId, trackId, access, taken, expectedAudience, layout, equipment, booths } = session;
  const { needsStepFreeAccess, languages, interpretedLanguages } = session;
  return {
    ...(blockId !== undefined && { within: blockId }),
    ...(trackId !== undefined && { track: trackId }),
    ...(access !== undefined && { isMinisterial: access === 'ministers-and-senior-officials' }),
    ...(taken !== undefined && { signedUp: taken }),
    ...(expectedAudience !== undefined && { expected: expectedAudience }),
    ...(layout !== undefined && { layout }),
    ...(equipment !== undefined && { equipment: equipment ?? [] }),
    ...(booths !== undefined && { booths }),
    ...(needsStepFreeAccess !== undefined && { needsStepFreeAccess }),
    ...(languages !== undefined &&
      interpretedLanguages !== undefined && {
        interpretation: interpretationPairs({ languages, interpretedLanguages }),
      }),
  };
}

/** The columns that the rules look at. */
export const sessionFacts = {
  blockId: true,
  trackId: true,
  access: true,
  taken: true,
  expectedAudience: true,
  layout: true,
  equipment: true,
  booths: true,
  needsStepFreeAccess: true,
  languages: true,
  interpretedLanguages: true,
} as const satisfies Partial<Record<keyof Session, true>>;

type SessionFacts = Readonly<Pick<Session, keyof typeof sessionFacts>>;

/** The item as the change would have it. `item` is undefined for a session that the draft does not know. */
export function changedItem(
  item: PlannedItem | undefined,
  change: PlanChange,
  rows: RowsOfChange,
): PlannedItem {
  const { sessionId, placement, speakerIds, facts } = change;
  const venueId = placement && (rows.venueOf(placement.roomId) ?? placement.venueId ?? item?.venueId ?? null);
  return {
    ...(item ?? unplanned(sessionId)),
    ...facts,
    ...(placement && placeOf(placement, venueId ?? null)),
    ...(speakerIds && { people: rows.personsOf(speakerIds) }),
  };
}

export interface RowsOfChange {
  venueOf: (roomId: string | null) => string | undefined;
  personsOf: (speakerIds: readonly string[]) => string[];
}

function unplanned(id: string): PlannedItem {
  return {
    id,
    within: null,
    track: null,
    isMinisterial: false,
    period: null,
    days: null,
    roomId: null,
    venueId: null,
    people: [],
    unsettled: [],
    expected: null,
    signedUp: 0,
    layout: null,
    equipment: [],
    booths: null,
    needsStepFreeAccess: false,
    interpretation: [],
    teams: [],
    after: [],
  };
}

const placeOf = (place: ProposedPlacement, venueId: string | null) => ({
  period: periodOf(place),
  days: daysOf(place),
  roomId: place.roomId,
  venueId,
});

function periodOf({ startsAt, endsAt }: ProposedPlacement): Period | null {
  if (!startsAt) return null;
  return { start: startsAt.getTime(), end: (endsAt ?? startsAt).getTime() };
}

/** Dates are those of the venue's zone; the venues of one forum share it. */
function daysOf({ onDate, untilDate }: ProposedPlacement): Period | null {
  if (!onDate) return null;
  const dayOf = (date: string) => instantAt(`${date}T00:00`, edition.zone).getTime();
  return { start: dayOf(onDate), end: dayOf(untilDate ?? onDate) + 24 * hour };
}

const hour = 3_600_000;
