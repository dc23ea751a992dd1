import { ChoiceField, ParagraphField } from '../kernel/http/form-fields.js';
import { type RegistrationState, registrationStates } from './registration.states.js';

export class ApprovalForm {
  /** The state that the page showed. */
  @ChoiceField(registrationStates, { optional: true })
  seen?: RegistrationState;
}

export class DeclineForm extends ApprovalForm {
  @ParagraphField({ max: 1000 })
  reason!: string;
}

export class ChangeRefusalForm {
  @ParagraphField({ max: 1000 })
  changeReason!: string;
}
