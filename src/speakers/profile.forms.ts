import { countryCodes } from '../../config/countries.js';
import {
  type ParticipantCategoryCode,
  participantCategoryCodes,
} from '../../config/participant-categories.js';
import {
  type ConsentAnswer,
  consentAnswers,
  type SpeakerGender,
  speakerGenders,
  speakerLanguages,
} from '../../config/speaking.js';
import {
  ChoiceField,
  ChoicesField,
  EmailField,
  LineField,
  LocalDateTimeField,
  NameField,
  OnlyIf,
  ParagraphField,
  WholeNumberField,
} from '../kernel/http/form-fields.js';

export const formsOfAddress = ['ms', 'mr', 'mx', 'dr', 'professor', 'excellency', 'honourable'] as const;

const biography = { max: 3000, optional: true };

/** A profile, as she or an organizer fills it in. What only one of them may say is taken from nobody else. */
export class ProfileForm {
  @ChoiceField(formsOfAddress, { optional: true })
  formOfAddress?: string;

  @NameField({ max: 100, optional: true })
  givenName?: string;

  @NameField({ max: 100, optional: true })
  familyName?: string;

  @NameField({ max: 200 })
  displayName!: string;

  @NameField({ max: 200, optional: true })
  originalScriptName?: string;

  @LineField({ max: 300, optional: true })
  functionTitle?: string;

  @LineField({ max: 300, optional: true })
  organizationName?: string;

  @ChoiceField(countryCodes, { optional: true })
  country?: string;

  @ParagraphField(biography)
  biographyEn?: string;

  @ParagraphField(biography)
  biographyKo?: string;

  @ParagraphField(biography)
  biographyFr?: string;

  @ParagraphField(biography)
  biographyRu?: string;

  @ParagraphField(biography)
  biographyZh?: string;

  /** One in each line: the address, and behind it what it is called. */
  @ParagraphField({ max: 1500, optional: true })
  links?: string;

  @LineField({ max: 300, optional: true })
  photoAlt?: string;

  @ChoicesField(speakerLanguages)
  languages: string[] = [];

  @ParagraphField({ max: 1000, optional: true })
  accessNeeds?: string;

  @ChoiceField(consentAnswers, { optional: true })
  publication?: ConsentAnswer;

  @ChoiceField(consentAnswers, { optional: true })
  recording?: ConsentAnswer;

  /** Hers alone. */
  @ChoiceField(speakerGenders, { optional: true })
  gender?: SpeakerGender;

  /** Hers alone. */
  @ChoiceField(participantCategoryCodes, { optional: true })
  stakeholderGroup?: ParticipantCategoryCode;

  /** The organizers' alone. */
  @OnlyIf(({ email }: ProfileForm) => Boolean(email))
  @EmailField()
  email?: string;

  /** The organizers' alone. */
  @ChoiceField(['yes'], { optional: true })
  isMinisterial?: 'yes';

  /** What the page showed; see `Speaker.revision`. */
  @WholeNumberField({ min: 1, max: 1_000_000_000 })
  revision!: number;
}

/** Somebody whom the forum does not know yet, perhaps for the panel of a session at once. */
export class NewSpeakerForm {
  @NameField({ max: 200 })
  displayName!: string;

  @LineField({ max: 300, optional: true })
  functionTitle?: string;

  @LineField({ max: 300, optional: true })
  organizationName?: string;

  @OnlyIf(({ email }: NewSpeakerForm) => Boolean(email))
  @EmailField()
  email?: string;

  @LineField({ max: 80, optional: true })
  sessionId?: string;

  @LineField({ max: 100, optional: true })
  role?: string;
}

/** A period in which she cannot be planned, by the clock at the forum. */
export class AbsenceForm {
  @LocalDateTimeField()
  startsAt!: string;

  @LocalDateTimeField()
  endsAt!: string;

  @LineField({ max: 200, optional: true })
  note?: string;
}
