import { type FieldError, Invalid } from '../../../kernel/errors.js';
import type { Typed } from '../../../kernel/http/form.js';
import { instantAt, localDate, wallClock } from '../../../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from '../../programme-item.js';
import type { Placement } from '../../slots.service.js';
import type { SeenSession } from '../board-moves.service.js';
import type { BoardSnapshot } from '../board-state.js';
import { PlacementForm, SwapForm } from '../board.forms.js';
import type { Place } from './place-words.js';

/** The form as it opens. */
export function typedOf(item: ProgrammeItem): Typed {
  const clock = (instant: Date | null) => (instant ? wallClock(instant, zoneOf(item)).slice(0, 16) : '');
  return {
    roomId: item.room?.id ?? '',
    startsAt: clock(item.startsAt),
    endsAt: clock(item.endsAt),
    onDate: item.onDate ?? '',
    untilDate: item.untilDate ?? '',
  };
}

/** `zone` is that of the room which the form chooses. */
export const placementIn = (form: PlacementForm, zone: string): Placement => ({
  roomId: form.roomId ?? null,
  startsAt: instantOf('startsAt', form, zone),
  endsAt: instantOf('endsAt', form, zone),
  onDate: form.onDate ?? null,
  untilDate: form.untilDate ?? null,
});

/** The other session of a swap, as the page knew it. */
export function seenOf(other: string): SeenSession {
  const [, revision = '', id = ''] = /^(\d{1,9}):(.+)$/.exec(other) ?? [];
  if (!id) throw new Invalid({ other: { code: 'kernel.choice' } });
  return { id, revision: Number(revision) };
}

/** Where the form would have put the session, to be told in words; null for a swap. */
export function wantedPlace(form: object, item: ProgrammeItem, { columns }: BoardSnapshot): Place | null {
  if (form instanceof SwapForm) return null;
  const nowhere = {
    onDate: null,
    untilDate: null,
    startsAt: null,
    endsAt: null,
    room: null,
    venue: item.venue,
  };
  if (!(form instanceof PlacementForm)) return nowhere;
  const zone = zoneOf(item);
  const { roomId, startsAt, ...placement } = placementIn(form, zone);
  const room = columns.find((column) => column.room.id === roomId)?.room ?? null;
  const onDate = startsAt ? localDate(startsAt, zone) : placement.onDate;
  return { ...placement, startsAt, onDate, room, venue: item.venue };
}

function instantOf(field: 'startsAt' | 'endsAt', form: PlacementForm, zone: string): Date | null {
  const local = form[field];
  if (!local) return null;
  try {
    return instantAt(local, zone);
  } catch (error) {
    // 30 February has the form of a date and is none.
    if (error instanceof RangeError) throw new Invalid({ [field]: noSuchTime });
    throw error;
  }
}

const noSuchTime: FieldError = { code: 'kernel.date-time' };
