import { ChoiceField, LineField, ParagraphField, WholeNumberField } from '../../kernel/http/form-fields.js';
import { type Destination, destinations } from '../session-destination.js';

const note = { max: 500, optional: true };

/** What everybody reads above the changes of a version, in as many languages as somebody has written it. */
class NoteForm {
  @ParagraphField(note)
  noteEn?: string;

  @ParagraphField(note)
  noteFr?: string;

  @ParagraphField(note)
  noteRu?: string;

  @ParagraphField(note)
  noteZh?: string;

  @ParagraphField(note)
  noteKo?: string;
}

export class ReleaseForm extends NoteForm {
  /** What the organizer saw: see `stateOf`. */
  @LineField({ max: 150 })
  seen!: string;
}

export class DiscardForm {
  @LineField({ max: 80 })
  sessionId!: string;

  /** Of the list in which the change stands. */
  @WholeNumberField({ min: 1, max: 9999 })
  page?: number;
}

export class RollbackForm extends NoteForm {
  @ChoiceField(destinations)
  destination!: Destination;
}
