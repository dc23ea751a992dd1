import type { Typed } from '../kernel/http/form.js';
import { localInstant } from '../kernel/http/local-instant.js';
import { wallClock } from '../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from './programme-item.js';
import type { Placement } from './slots.service.js';

/** Room and time as fields of a form have them: wall clocks at the venue, nothing where nothing was typed. */
interface PlacementFields {
  roomId?: string | undefined;
  startsAt?: string | undefined;
  endsAt?: string | undefined;
  onDate?: string | undefined;
  untilDate?: string | undefined;
}

/** The fields as a form opens. */
export function typedPlacement(item: ProgrammeItem): Typed {
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
export const placementOf = (form: PlacementFields, zone: string): Placement => ({
  roomId: form.roomId ?? null,
  startsAt: form.startsAt ? localInstant('startsAt', form.startsAt, zone) : null,
  endsAt: form.endsAt ? localInstant('endsAt', form.endsAt, zone) : null,
  onDate: form.onDate ?? null,
  untilDate: form.untilDate ?? null,
});
