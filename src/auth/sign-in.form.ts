import { EmailField } from '../kernel/http/form-fields.js';

export class SignInForm {
  @EmailField()
  email!: string;
}
