import { ChoiceField, ConsentField, ParagraphField } from '../../kernel/http/form-fields.js';
import { type Encoding, encodings } from '../../sheets/sheet.js';
import { columnFields } from './columns.js';

/** A table: pasted here, or beside it as a file. */
export class TableForm {
  @ParagraphField({ max: 1_000_000, optional: true })
  pasted?: string;

  @ChoiceField(encodings, { optional: true })
  encoding?: Encoding;
}

/** Made per table: `column-0`, `column-1` ... each hold the name of a field or nothing. */
export function mappingForm(columns: number): new () => Record<string, string | undefined> {
  const names = Array.from({ length: columns }, (_, index) => columnName(index));
  class MappingForm {
    [column: string]: string | undefined;

    constructor() {
      for (const name of names) this[name] = undefined;
    }
  }
  for (const name of names) ChoiceField(columnFields, { optional: true })(MappingForm.prototype, name);
  return MappingForm;
}

export const columnName = (index: number): string => `column-${String(index)}`;

export class ConfirmationForm {
  @ConsentField({ code: 'delegations.declaration-needed' })
  declared!: 'yes';
}
