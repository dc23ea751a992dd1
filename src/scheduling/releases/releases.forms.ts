import { ChoiceField, LineField, ParagraphField } from '../../kernel/http/form-fields.js';
import { type Destination, destinations } from '../session-destination.js';

export class ReleaseForm {
  @ParagraphField({ max: 500, optional: true })
  note?: string;

  /** What the organizer saw: see `stateOf`. */
  @LineField({ max: 100 })
  seen!: string;
}

export class DiscardForm {
  @LineField({ max: 80 })
  sessionId!: string;
}

export class RollbackForm {
  @ParagraphField({ max: 500, optional: true })
  note?: string;

  @ChoiceField(destinations)
  destination!: Destination;
}
