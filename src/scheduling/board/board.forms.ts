import {
  ChoiceField,
  LineField,
  LocalDateTimeField,
  WholeNumberField,
} from '../../kernel/http/form-fields.js';
import { type ShiftScope, shiftScopes } from './day-shift.js';

/** Of a session when it was seen. */
const RevisionField = () => WholeNumberField({ min: 1, max: 1_000_000_000 });

/** Where and when an organizer wants a session. Times are the clock at the venue. */
export class PlacementForm {
  @LineField({ max: 60, optional: true })
  roomId?: string;

  @LocalDateTimeField({ optional: true })
  startsAt?: string;

  @LocalDateTimeField({ optional: true })
  endsAt?: string;

  @LineField({ max: 10, optional: true })
  onDate?: string;

  @LineField({ max: 10, optional: true })
  untilDate?: string;

  @RevisionField()
  revision?: number;
}

/** To the tray. */
export class UnschedulingForm {
  @RevisionField()
  revision?: number;
}

export class SwapForm {
  /** The other session as it was when it was seen: its revision and its id, `3:hlp-2`. */
  @LineField({ max: 100 })
  other!: string;

  @RevisionField()
  revision?: number;
}

/** What follows goes along. */
export class ShiftForm {
  /** Earlier where they are negative. */
  @WholeNumberField({ min: -240, max: 240 })
  minutes?: number;

  @ChoiceField(shiftScopes)
  scope!: ShiftScope;

  /** What the form showed of either: see `stampOf`. */
  @LineField({ max: 32 })
  room!: string;

  @LineField({ max: 32 })
  venue!: string;
}
