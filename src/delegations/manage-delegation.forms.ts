import { countryCodes } from '../../config/countries.js';
import { ChoiceField, LineField, WholeNumberField } from '../kernel/http/form-fields.js';
import { delegationRoles } from '../registration/registration.entity.js';

export class OpenDelegationForm {
  @LineField({ max: 60 })
  organization!: string;

  @ChoiceField(countryCodes, { optional: true })
  country?: string;
}

export class QuotaForm {
  @WholeNumberField({ min: 0, max: 10_000 })
  quota?: number;
}

/** Made per page: `role-<registration>` and `precedence-<registration>` of each member that it shows. */
export function arrangementForm(registrationIds: readonly string[]) {
  class ArrangementForm {
    [field: string]: string | number | undefined;

    constructor() {
      for (const id of registrationIds)
        Object.assign(this, { [roleName(id)]: undefined, [precedenceName(id)]: undefined });
    }
  }
  for (const id of registrationIds) {
    ChoiceField(delegationRoles)(ArrangementForm.prototype, roleName(id));
    WholeNumberField({ min: 1, max: 9999 })(ArrangementForm.prototype, precedenceName(id));
  }
  return ArrangementForm;
}

export const roleName = (id: string): string => `role-${id}`;
export const precedenceName = (id: string): string => `precedence-${id}`;
