import { ChoiceField, LineField } from '../kernel/http/form-fields.js';
import { type Locale, locales } from '../kernel/i18n/locale.js';
import { type SheetKind, sheetKinds } from './sheets/sheet-fields.js';

/** How a file is to be read. The file itself comes beside the form. */
export class ImportForm {
  @ChoiceField(locales)
  textLocale!: Locale;

  /** What a sheet is a list of; a schedule says it itself. */
  @ChoiceField(sheetKinds)
  of!: SheetKind;

  @LineField({ max: 60, optional: true })
  zone?: string;

  @ChoiceField(['yes'], { optional: true })
  ready?: 'yes';

  @ChoiceField(['yes'], { optional: true })
  published?: 'yes';
}

export class ConfirmationForm {
  /** Of the preview that the organizer has seen. */
  @LineField({ max: 64 })
  mark!: string;
}
