import {
  ChoiceField,
  ChoicesField,
  LineField,
  LocalDateTimeField,
  ParagraphField,
  WholeNumberField,
} from '../../kernel/http/form-fields.js';
import { languagePairs } from './interpreter-team.rules.js';

export class TeamForm {
  @LineField({ max: 120 })
  name!: string;

  @ChoicesField(languagePairs)
  pairs: string[] = [];

  @WholeNumberField({ min: 1, max: 10 })
  interpreters?: number;

  @WholeNumberField({ min: 1, max: 16 })
  hoursPerDay?: number;

  @ChoiceField(['yes'], { optional: true })
  takesRelay?: 'yes';

  @ParagraphField({ max: 500, optional: true })
  note?: string;
}

/** Clock times are those of the forum. */
export class TeamTimeForm {
  @LocalDateTimeField()
  startsAt!: string;

  @LocalDateTimeField()
  endsAt!: string;
}
