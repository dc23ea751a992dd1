import { countryCodes } from '../../../config/countries.js';
import { regionIds } from '../../../config/regions.js';
import {
  ChoiceField,
  EmailField,
  LineField,
  NameField,
  ParagraphField,
} from '../../kernel/http/form-fields.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';

/** `revision`: what the page showed; nothing is decided that the moderator has not read. */
export class ApproveForm {
  @LineField({ max: 10 })
  revision!: string;

  @ChoiceField(['yes'], { optional: true })
  withParts?: 'yes';
}

export class QuestionsForm {
  @LineField({ max: 10 })
  revision!: string;

  @ParagraphField({ max: 1000 })
  questions!: string;
}

export class DeclineForm {
  @LineField({ max: 10 })
  revision!: string;

  @ParagraphField({ max: 1000 })
  reason!: string;
}

export class InviteForm {
  @NameField({ max: 200 })
  name!: string;

  @EmailField()
  email!: string;

  @ChoiceField(locales)
  locale!: Locale;

  @ChoiceField([...regionIds, ...countryCodes])
  scope!: string;
}

export class RemoveForm {
  @ChoiceField([...regionIds, ...countryCodes])
  scope!: string;
}
