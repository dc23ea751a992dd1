import { type AttendanceMode, attendanceModes } from '../../../config/session-kinds.js';
import {
  ChoiceField,
  ConsentField,
  EmailField,
  LineField,
  NameField,
  WholeNumberField,
} from '../../kernel/http/form-fields.js';
import {
  type DelegationRole,
  delegationRoles,
  type Gender,
  genders,
} from '../../registration/registration.entity.js';

/** What a focal point says of one delegate. All else the delegate answers herself, in her own area. */
export class DelegateForm {
  @ChoiceField(delegationRoles)
  role!: DelegationRole;

  /** Her rank among those of the same role. */
  @WholeNumberField({ min: 1, max: 9999 })
  precedence?: number;

  /** Some passports show one name only; it is the family name then. */
  @NameField({ max: 100, optional: true })
  givenName?: string;

  @NameField({ max: 100 })
  familyName!: string;

  @NameField({ max: 200, optional: true })
  originalScriptName?: string;

  @LineField({ max: 200 })
  functionTitle!: string;

  @EmailField()
  email!: string;

  @ChoiceField(attendanceModes)
  mode!: AttendanceMode;

  @ChoiceField(genders, { optional: true })
  gender?: Gender;
}

/** Those that a table may leave out. */
export const unsaidFields = [
  'role',
  'precedence',
  'givenName',
  'originalScriptName',
  'mode',
  'gender',
] as const;
export type UnsaidField = (typeof unsaidFields)[number];

/** With the focal point's word that the person knows of it. */
export class DeclaredDelegateForm extends DelegateForm {
  @ConsentField({ code: 'delegations.declaration-needed' })
  declared!: 'yes';
}
