import { ChoiceField, LineField, OnlyIf, ParagraphField } from '../kernel/http/form-fields.js';
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

  /** What becomes of sessions that the file no longer has; they stay unless it is said. */
  @ChoiceField(['leave', 'cancel'], { optional: true })
  missing?: 'leave' | 'cancel';

  @OnlyIf(({ missing }: ConfirmationForm) => missing === 'cancel')
  @ParagraphField({ max: 500 })
  reason?: string;
}
