import { speakerRoles } from '../../../config/session-kinds.js';
import { LineField, ParagraphField, WholeNumberField } from '../../kernel/http/form-fields.js';

const role = { max: 100 };

/** What she does in the session: a code of config/session-kinds.ts, or the words of a source that were kept. */
export class PartForm {
  @LineField(role)
  role!: string;

  @WholeNumberField({ min: 1, max: 600 })
  minutes?: number;

  /** Her place on the panel, from 1. */
  @WholeNumberField({ min: 1, max: 200 })
  place?: number;
}

/** Somebody known is put on the panel. */
export class AddToPanelForm {
  @LineField({ max: 80 })
  speakerId!: string;

  @LineField(role)
  role!: string;

  @WholeNumberField({ min: 1, max: 600 })
  minutes?: number;
}

const text = { max: 4000, optional: true };

export class BriefingForm {
  @ParagraphField(text)
  textEn?: string;

  @ParagraphField(text)
  textKo?: string;

  @ParagraphField(text)
  textFr?: string;

  @ParagraphField(text)
  textRu?: string;

  @ParagraphField(text)
  textZh?: string;
}

/** The roles that a form offers, and the one that stands there already if it is another. */
export const rolesOffered = (present?: string): string[] => [
  ...speakerRoles,
  ...(present && !speakerRoles.some((each) => each === present) ? [present] : []),
];
