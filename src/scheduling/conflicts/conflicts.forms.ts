import { LineField, ParagraphField } from '../../kernel/http/form-fields.js';

/** Which conflict: its key. */
export class ObjectionForm {
  @LineField({ max: 255 })
  key!: string;
}

export class AcceptanceForm extends ObjectionForm {
  @ParagraphField({ max: 500 })
  reason!: string;
}
