import {
  participantCategoryCodes,
  type ParticipantCategoryCode,
} from '../../../config/participant-categories.js';
import { edition } from '../../../config/edition.js';
import { ChoiceField, LineField, ParagraphField } from '../../kernel/http/form-fields.js';
import type { FieldError } from '../../kernel/errors.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import { readerOf } from '../form/read-field.js';

/** Whom to invite, and to what. */
export class InviteForm {
  /** A person a line. */
  @ParagraphField({ max: 60_000 })
  invitees!: string;

  @ChoiceField(participantCategoryCodes)
  category!: ParticipantCategoryCode;

  /** Of the mail. */
  @ChoiceField(locales)
  locale!: Locale;

  @LineField({ max: 10 })
  expiresOn!: string;
}

export class ResendForm {
  @LineField({ max: 10 })
  expiresOn!: string;
}

export const lastDay = edition.days[edition.days.length - 1]?.date ?? edition.days[0].date;

/** An invitation lasts until a day that is still to come and no longer than the forum. */
export function problemOfExpiry(expiresOn: string, today: string): FieldError | undefined {
  const read = readerOf({ kind: 'date', earliest: today, latest: lastDay })(expiresOn);
  return 'error' in read ? read.error : undefined;
}
