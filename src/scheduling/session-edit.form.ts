import { type SdgTarget, sdgTargets } from '../../config/sdg-targets.js';
import {
  type RoomEquipment,
  roomEquipment,
  type SessionLayout,
  sessionLayouts,
} from '../../config/room-fittings.js';
import {
  type SessionAccess,
  sessionAccesses,
  type SessionKind,
  sessionKinds,
  type SessionMode,
  sessionModes,
} from '../../config/session-kinds.js';
import {
  ChoiceField,
  ChoicesField,
  IdsField,
  LineField,
  LocalDateTimeField,
  ParagraphField,
  WholeNumberField,
} from '../kernel/http/form-fields.js';
import { type Locale, locales } from '../kernel/i18n/locale.js';
import { type Destination, destinations } from './session-destination.js';

const list = { max: 8000, optional: true };
const title = { max: 300, optional: true };
const abstract = { max: 5000, optional: true };

/** An organizer's form of one session. Times are the clock at the venue. */
export class SessionEditForm {
  @ChoiceField(sessionKinds)
  kind!: SessionKind;

  @LineField({ max: 300 })
  titleEn!: string;

  @LineField(title)
  titleKo?: string;

  @LineField(title)
  titleFr?: string;

  @LineField(title)
  titleRu?: string;

  @LineField(title)
  titleZh?: string;

  @ParagraphField(abstract)
  abstractEn?: string;

  @ParagraphField(abstract)
  abstractKo?: string;

  @ParagraphField(abstract)
  abstractFr?: string;

  @ParagraphField(abstract)
  abstractRu?: string;

  @ParagraphField(abstract)
  abstractZh?: string;

  @LineField({ max: 60, optional: true })
  trackId?: string;

  /** The block of simultaneous sessions. */
  @LineField({ max: 80, optional: true })
  blockId?: string;

  /** One body a line. */
  @ParagraphField(list)
  organizers?: string;

  @ParagraphField(list)
  partners?: string;

  @ChoiceField(sessionModes)
  mode!: SessionMode;

  /** One link a line: see `linksOf`. */
  @ParagraphField(list)
  links?: string;

  @ChoiceField(sessionAccesses)
  access!: SessionAccess;

  @ChoicesField(locales)
  languages: Locale[] = [];

  @ChoicesField(locales)
  interpretedLanguages: Locale[] = [];

  @ChoicesField(sdgTargets)
  sdgTargets: SdgTarget[] = [];

  @WholeNumberField({ min: 1, max: 100_000 })
  capacity?: number;

  @WholeNumberField({ min: 1, max: 100_000 })
  expectedAudience?: number;

  @ChoiceField(sessionLayouts, { optional: true })
  layout?: SessionLayout;

  @ChoicesField(roomEquipment)
  equipment: RoomEquipment[] = [];

  @WholeNumberField({ min: 1, max: 20 })
  booths?: number;

  @ChoiceField(['yes'], { optional: true })
  needsStepFreeAccess?: 'yes';

  @ParagraphField({ max: 1000, optional: true })
  needsNote?: string;

  /** Sessions that have to be over before it starts. */
  @IdsField({ max: 80 })
  after: string[] = [];

  /** Goes public with the next release, where it never was. */
  @ChoiceField(['yes'], { optional: true })
  isReady?: 'yes';

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

  /** Of the session when the form was opened. */
  @WholeNumberField({ min: 1, max: 1_000_000_000 })
  revision?: number;

  /** Two sessions in one room at one time are meant to be so. */
  @ChoiceField(['yes'], { optional: true })
  allowConflict?: 'yes';

  /** Missing: the draft, which nobody is told of. */
  @ChoiceField(destinations, { optional: true })
  destination?: Destination;
}

export class CancellationForm {
  @ParagraphField({ max: 500 })
  reason!: string;

  @ChoiceField(destinations, { optional: true })
  destination?: Destination;
}

export class ReinstatementForm {
  @ChoiceField(destinations, { optional: true })
  destination?: Destination;
}
