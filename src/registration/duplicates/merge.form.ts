import { ChoiceField, ChoicesField } from '../../kernel/http/form-fields.js';
import { mergeUnits } from './merge-units.js';

/** Which of the two stays, and what it takes over from the other. */
export class MergeForm {
  @ChoiceField(['first', 'second'])
  keep!: 'first' | 'second';

  @ChoicesField(mergeUnits.map(({ id }) => id))
  takeOver: string[] = [];
}
