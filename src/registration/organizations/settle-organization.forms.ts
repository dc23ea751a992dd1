import { countryCodes } from '../../../config/countries.js';
import { ChoiceField, LineField } from '../../kernel/http/form-fields.js';

/** Which proposal, and the known organization that it is; without one it is a new one. */
export class SettleOrganizationForm {
  @LineField({ max: 200 })
  name!: string;

  @ChoiceField(countryCodes)
  country!: string;

  @LineField({ max: 200, optional: true })
  as?: string;
}
