import { EmailField } from '../kernel/http/form-fields.js';

export class LinkForm {
  @EmailField()
  email!: string;
}
