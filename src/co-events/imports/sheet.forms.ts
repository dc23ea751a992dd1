import { countryCodes } from '../../../config/countries.js';
import { ChoiceField, LineField } from '../../kernel/http/form-fields.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A sheet, and what holds for its rows where they are silent. The file itself comes beside the form. */
export class SheetForm {
  /** As pasted: its tabs and ends of line divide the cells, so that it is not trimmed. */
  @IsOptional()
  @IsString({ message: 'kernel.required' })
  @MaxLength(300_000, { message: 'kernel.too-long', context: { max: 300_000 } })
  pasted?: string;

  @ChoiceField(locales)
  textLocale!: Locale;

  @LineField({ max: 300, optional: true })
  organizer?: string;

  @ChoiceField(countryCodes, { optional: true })
  country?: string;

  @LineField({ max: 120, optional: true })
  city?: string;
}
