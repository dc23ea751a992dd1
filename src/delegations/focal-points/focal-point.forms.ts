import {
  EmailField,
  LineField,
  NameField,
  ChoiceField,
  ParagraphField,
} from '../../kernel/http/form-fields.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';

export class FocalPointForm {
  @NameField({ max: 200 })
  name!: string;

  @EmailField()
  email!: string;

  @LineField({ max: 200, optional: true })
  functionTitle?: string;

  /** In which she is written to. */
  @ChoiceField(locales)
  locale!: Locale;
}

/** One in each line: see `readFocalPoints`. */
export class FocalPointListForm {
  @ParagraphField({ max: 100_000 })
  pasted!: string;
}

/** Asks for a new link. */
export class FocalPointLinkForm {
  @EmailField()
  email!: string;
}
