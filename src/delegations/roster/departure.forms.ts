import { ChoiceField, EmailField, ParagraphField } from '../../kernel/http/form-fields.js';
import { type DelegationRole, delegationRoles } from '../../registration/registration.entity.js';

export class WithdrawalForm {
  @ParagraphField({ max: 1000 })
  reason!: string;
}

/** The focal point knows the person. */
export class AcceptanceForm {
  @ChoiceField(delegationRoles)
  role!: DelegationRole;
}

export class AddressForm {
  @EmailField()
  newEmail!: string;
}
