import { Invalid } from '../../../kernel/errors.js';
import { localDate } from '../../../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from '../../programme-item.js';
import { placementOf } from '../../typed-placement.js';
import { unscheduled } from '../board-move.rules.js';
import type { SeenSession } from '../board-moves.service.js';
import type { BoardSnapshot } from '../board-state.js';
import { PlacementForm, SwapForm } from '../board.forms.js';
import { placeOf } from './overtaken-teller.js';
import type { Place } from './place-words.js';

/** The other session of a swap, as the page knew it. */
export function seenOf(other: string): SeenSession {
  const [, revision = '', id = ''] = /^(\d{1,9}):(.+)$/.exec(other) ?? [];
  if (!id) throw new Invalid({ other: { code: 'kernel.choice' } });
  return { id, revision: Number(revision) };
}

/** Where the form would have put the session, to be told in words; null for a swap. */
export function wantedPlace(form: object, item: ProgrammeItem, snapshot: BoardSnapshot): Place | null {
  if (form instanceof SwapForm) return null;
  if (!(form instanceof PlacementForm)) return placeOf(unscheduled, item, snapshot);
  const zone = zoneOf(item);
  const placement = placementOf(form, zone);
  const { startsAt, onDate } = placement;
  const first = startsAt ? localDate(startsAt, zone) : onDate;
  return placeOf({ ...placement, onDate: first }, item, snapshot);
}
