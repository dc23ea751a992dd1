import {
  ChoiceField,
  EmailField,
  LineField,
  NameField,
  OnlyIf,
  ParagraphField,
} from '../../kernel/http/form-fields.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';

/** An organizer asks a speaker to a session. */
export class InviteSpeakerForm {
  @EmailField()
  email!: string;

  @ChoiceField(locales)
  locale!: Locale;

  /** In her own words, below those of the application. */
  @ParagraphField({ max: 2000, optional: true })
  message?: string;

  @ChoiceField(['preview', 'send'])
  step!: 'preview' | 'send';
}

/** She has told an organizer that she speaks. */
export class ConfirmSpeakerForm {
  /** Without it she is confirmed, and nothing is mailed. */
  @OnlyIf(({ email }: ConfirmSpeakerForm) => Boolean(email))
  @EmailField()
  email?: string;

  @ChoiceField(locales)
  locale!: Locale;
}

/** She declines, and may name somebody else. */
export class DeclineForm {
  @LineField({ max: 500, optional: true })
  reason?: string;

  @NameField({ max: 200, optional: true })
  proposedName?: string;

  @OnlyIf(({ proposedEmail }: DeclineForm) => Boolean(proposedEmail))
  @EmailField()
  proposedEmail?: string;

  @LineField({ max: 300, optional: true })
  proposedFunction?: string;
}

/** Why she is taken off the panel or her invitation withdrawn; she reads it. */
export class WithdrawForm {
  @LineField({ max: 500, optional: true })
  reason?: string;
}
