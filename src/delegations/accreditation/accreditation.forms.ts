import { LineField, ParagraphField } from '../../kernel/http/form-fields.js';

// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- its only field is the file
export class CredentialsForm {}

export class AcceptCredentialsForm {
  /** Id of the file that the page showed. */
  @LineField({ max: 36 })
  document!: string;
}

export class ReturnCredentialsForm extends AcceptCredentialsForm {
  @ParagraphField({ max: 1000 })
  reason!: string;
}
