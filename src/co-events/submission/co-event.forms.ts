import {
  coEventKinds,
  coEventModes,
  type CoEventKind,
  type CoEventMode,
  type Observance,
  observances,
} from '../../../config/co-event-kinds.js';
import { countryCodes } from '../../../config/countries.js';
import { eventLanguages } from '../../../config/event-languages.js';
import { type SdgTarget, sdgTargets } from '../../../config/sdg-targets.js';
import { themes } from '../../../config/themes.js';
import {
  ChoiceField,
  ChoicesField,
  ConsentField,
  EmailField,
  LineField,
  LocalDateTimeField,
  NameField,
  OnlyIf,
  ParagraphField,
} from '../../kernel/http/form-fields.js';
import { ColumnField, DateField, DegreesField, PublicLine, PublicText, TimeField } from './row-fields.js';

/** Languages that stand as boxes to tick; any other is chosen from a list. */
export const commonLanguages = ['en', 'fr', 'ru', 'zh', 'ko', 'ar', 'es'] as const;
export const otherLanguages = eventLanguages.filter((tag) => !commonLanguages.some((each) => each === tag));

export const timings = ['hours', 'all-day'] as const;
export const relations = ['organizer', 'partner'] as const;

export const mostDays = 20;
export const mostOrganizations = 20;

const Title = () => PublicLine({ max: 200, optional: true });
const Text = () => PublicText({ max: 5000, optional: true });
const Access = () => PublicText({ max: 1000, optional: true });
const Alternative = () => PublicLine({ max: 300, optional: true });

/** A co-event as its host types it. Times are the wall clock of its zone; repeated rows come as columns. */
export class CoEventForm {
  @Title() 'title-en'?: string;
  @Title() 'title-fr'?: string;
  @Title() 'title-ru'?: string;
  @Title() 'title-zh'?: string;
  @Title() 'title-ko'?: string;
  @Text() 'text-en'?: string;
  @Text() 'text-fr'?: string;
  @Text() 'text-ru'?: string;
  @Text() 'text-zh'?: string;
  @Text() 'text-ko'?: string;
  @Access() 'accessibility-en'?: string;
  @Access() 'accessibility-fr'?: string;
  @Access() 'accessibility-ru'?: string;
  @Access() 'accessibility-zh'?: string;
  @Access() 'accessibility-ko'?: string;
  @Alternative() 'imageAlt-en'?: string;
  @Alternative() 'imageAlt-fr'?: string;
  @Alternative() 'imageAlt-ru'?: string;
  @Alternative() 'imageAlt-zh'?: string;
  @Alternative() 'imageAlt-ko'?: string;

  @ChoiceField(coEventKinds)
  kind!: CoEventKind;

  @ChoiceField(observances, { optional: true })
  observance?: Observance;

  @ChoiceField(themes, { optional: true })
  theme?: string;

  @ChoicesField(sdgTargets)
  sdgTargets: SdgTarget[] = [];

  @ChoiceField(coEventModes)
  mode!: CoEventMode;

  @ChoiceField(countryCodes)
  country!: string;

  /** Empty where it takes place in the whole country. */
  @PublicLine({ max: 120, optional: true })
  city?: string;

  @PublicLine({ max: 200, optional: true })
  venue?: string;

  @PublicLine({ max: 300, optional: true })
  address?: string;

  @DegreesField()
  latitude?: string;

  @DegreesField()
  longitude?: string;

  @LineField({ max: 60 })
  zone!: string;

  @DateField()
  startsOn!: string;

  @ChoiceField(timings)
  timing!: (typeof timings)[number];

  @OnlyIf(hasHours)
  @TimeField()
  startTime?: string;

  @DateField({ optional: true })
  endsOn?: string;

  @OnlyIf(hasHours)
  @TimeField()
  endTime?: string;

  @ChoiceField(['yes'], { optional: true })
  endUnknown?: 'yes';

  @ColumnField({ max: 10, rows: mostDays })
  dayDate: string[] = [];

  @ColumnField({ max: 5, rows: mostDays })
  dayStart: string[] = [];

  @ColumnField({ max: 5, rows: mostDays })
  dayEnd: string[] = [];

  @ColumnField({ max: 200, rows: mostDays })
  dayVenue: string[] = [];

  @LineField({ max: 1000, optional: true })
  websiteUrl?: string;

  @LineField({ max: 1000, optional: true })
  registrationUrl?: string;

  @LocalDateTimeField({ optional: true })
  registrationDeadline?: string;

  @ChoicesField(commonLanguages)
  languages: string[] = [];

  @ChoiceField(otherLanguages, { optional: true })
  otherLanguage?: string;

  @ColumnField({ max: 300, rows: mostOrganizations })
  organizationName: string[] = [];

  @ColumnField({ max: 20, rows: mostOrganizations })
  organizationRelation: string[] = [];

  /** Of the bundled list, by which the place was filled in; another city then brings another place. */
  @LineField({ max: 80, optional: true })
  placedCity?: string;

  /** One of several cities of the name. */
  @LineField({ max: 80, optional: true })
  cityId?: string;

  @LineField({ max: 36, optional: true })
  imageId?: string;
}

/** Who answers for it; nothing of this is shown to the public. */
export class ContactForm {
  @NameField({ max: 200 })
  contactName!: string;

  @EmailField()
  email!: string;

  @LineField({ max: 60, optional: true })
  phone?: string;

  @ConsentField()
  consent!: 'yes';
}

/** What a host answers to a moderator's question when she sends her co-event again. */
export class AnswerForm {
  @ParagraphField({ max: 1000, optional: true })
  answer?: string;
}

function hasHours({ timing }: CoEventForm): boolean {
  return timing !== 'all-day';
}
