import { Invalid } from '../../../kernel/errors.js';
import { localDate } from '../../../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from '../../programme-item.js';
import { placementOf } from '../../typed-placement.js';
import type { SeenSession } from '../board-moves.service.js';
import type { BoardSnapshot } from '../board-state.js';
import { PlacementForm, SwapForm } from '../board.forms.js';
import type { Place } from './place-words.js';

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
  const { roomId, startsAt, ...placement } = placementOf(form, zone);
  const room = columns.find((column) => column.room.id === roomId)?.room ?? null;
  const onDate = startsAt ? localDate(startsAt, zone) : placement.onDate;
  return { ...placement, startsAt, onDate, room, venue: item.venue };
}
