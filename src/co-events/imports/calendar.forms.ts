import {
  type CoEventKind,
  coEventKinds,
  type CoEventMode,
  coEventModes,
} from '../../../config/co-event-kinds.js';
import { countryCodes } from '../../../config/countries.js';
import { ChoiceField, ChoicesField, LineField } from '../../kernel/http/form-fields.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import { commonLanguages } from '../submission/co-event.forms.js';

/** A calendar on the web, and what holds for all that it brings. */
export class CalendarForm {
  @LineField({ max: 1000 })
  url!: string;

  @ChoiceField(locales)
  textLocale!: Locale;

  @ChoiceField(countryCodes)
  country!: string;

  @LineField({ max: 120, optional: true })
  city?: string;

  @LineField({ max: 60, optional: true })
  zone?: string;

  @ChoiceField(coEventKinds)
  kind!: CoEventKind;

  @ChoiceField(coEventModes)
  mode!: CoEventMode;

  @ChoicesField(commonLanguages)
  languages: string[] = [];

  @LineField({ max: 300 })
  organizer!: string;

  /** Times without zone are those of the place. */
  @ChoiceField(['place'], { optional: true })
  floating?: 'place';
}
