import { LineField, ParagraphField } from '../../kernel/http/form-fields.js';

export class CredentialsForm {
  /** By which the document is quoted: its number, its date. */
  @LineField({ max: 200, optional: true })
  reference?: string;
}

export class AcceptCredentialsForm {
  /** Id of the file that the page showed. */
  @LineField({ max: 36 })
  document!: string;
}

export class ReturnCredentialsForm extends AcceptCredentialsForm {
  @ParagraphField({ max: 1000 })
  reason!: string;
}
