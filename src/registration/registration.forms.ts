import {
  designatedBy,
  isParticipantCategoryCode,
  kindsOf,
  participantCategoryCodes,
  type ParticipantCategoryCode,
  participantKinds,
  type ParticipantKind,
} from '../../config/participant-categories.js';
import { countryCodes } from '../../config/countries.js';
import { type AttendanceMode, attendanceModes } from '../../config/session-kinds.js';
import type { FieldError } from '../kernel/errors.js';
import {
  ChoiceField,
  ConsentField,
  EmailField,
  LineField,
  NameField,
  OnlyIf,
  ParagraphField,
} from '../kernel/http/form-fields.js';
import { type RegistrationState, registrationStates } from './registration.states.js';

const isDesignatedByMember = (form: CorrectionForm) =>
  isParticipantCategoryCode(form.category) && designatedBy(form.category) !== 'organization';
const isDesignatedByOrganization = (form: CorrectionForm) => !isDesignatedByMember(form);

/** What a person may correct herself. The e-mail address is her key to the registration and stays. */
export class CorrectionForm {
  @ChoiceField(participantCategoryCodes)
  category!: ParticipantCategoryCode;

  @ChoiceField(participantKinds, { optional: true })
  kind?: ParticipantKind;

  /** Id of a member or associate member of ESCAP. */
  @OnlyIf(isDesignatedByMember)
  @LineField({ max: 60 })
  member?: string;

  @OnlyIf(isDesignatedByOrganization)
  @LineField({ max: 200 })
  organizationName?: string;

  @OnlyIf(isDesignatedByOrganization)
  @ChoiceField(countryCodes)
  country?: string;

  /** Some passports show one name only; it is the family name then. */
  @NameField({ max: 100, optional: true })
  givenName?: string;

  @NameField({ max: 100 })
  familyName!: string;

  @NameField({ max: 200, optional: true })
  displayName?: string;

  @NameField({ max: 200, optional: true })
  originalScriptName?: string;

  @LineField({ max: 200 })
  functionTitle!: string;

  @ChoiceField(attendanceModes)
  mode!: AttendanceMode;

  @ParagraphField({ max: 1000, optional: true })
  accessNeeds?: string;
}

export class RegisterForm extends CorrectionForm {
  @EmailField()
  email!: string;

  @ConsentField()
  consent!: 'yes';
}

export class ApprovalForm {
  /** The state that the page showed. */
  @ChoiceField(registrationStates, { optional: true })
  seen?: RegistrationState;
}

export class DeclineForm extends ApprovalForm {
  @ParagraphField({ max: 1000 })
  reason!: string;
}

export class LinkForm {
  @EmailField()
  email!: string;
}

/** What the fields say only together: a kind belongs to its category. */
export function problemsOf(form: CorrectionForm): Record<string, FieldError> {
  const kinds: readonly string[] = kindsOf(form.category);
  return form.kind && !kinds.includes(form.kind) ? { kind: { code: 'kernel.choice' } } : {};
}
