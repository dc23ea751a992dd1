import { ChoiceField, EmailField, LineField } from '../../kernel/http/form-fields.js';

/** Where to write; nothing else is asked of whoever wants to be reminded. */
export class ReminderForm {
  @EmailField()
  email!: string;

  @ChoiceField(['yes'], { optional: true })
  invitation?: 'yes';

  /** Not shown: only a program fills it in. */
  @LineField({ max: 200, optional: true })
  homepage?: string;
}
