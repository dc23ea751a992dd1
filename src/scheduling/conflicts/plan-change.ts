import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import type { PlannedItem } from './plan.js';

/**
 * A session as somebody would have it: on the board, in a form, in a file. What is left out stays as it is in the draft; a session
 * that the draft does not know has nothing else.
 */
export interface PlanChange {
  sessionId: string;
  placement?: ProposedPlacement;
  speakerIds?: readonly string[];
  facts?: Partial<Omit<PlannedItem, 'id' | 'period' | 'days' | 'roomId' | 'venueId' | 'people'>>;
  /** For the sentence that tells what is wrong, where the session is new or gets another title. */
  title?: LocalizedText;
  /** It would be cancelled, or not be there any more. What is cancelled already stays so, unless this is false. */
  isRemoved?: boolean;
}

export interface ProposedPlacement {
  roomId: string | null;
  /** Where there is no room; a room brings its venue. */
  venueId?: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  /** Local dates at the venue, where the hours are not known. */
  onDate?: string | null;
  untilDate?: string | null;
}
