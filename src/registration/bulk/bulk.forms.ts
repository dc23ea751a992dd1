import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsString, MaxLength } from 'class-validator';
import { ChoiceField, LineField, ParagraphField } from '../../kernel/http/form-fields.js';
import { type BulkKind, bulkKinds } from './bulk.rules.js';

/** More than a page shows; whoever means all of them says so. */
const mostChosen = 500;

export class BulkDecisionForm {
  @ChoiceField(bulkKinds)
  kind!: BulkKind;

  @ChoiceField(['chosen', 'all'])
  which!: 'chosen' | 'all';

  /** Ids of registrations; those that are not there are left out. */
  @Transform(({ value }: { value: unknown }) => (value === undefined ? [] : [value].flat()))
  @IsString({ each: true, message: 'kernel.choice' })
  @MaxLength(36, { each: true, message: 'kernel.choice' })
  @ArrayMaxSize(mostChosen, { message: 'bulk-decisions.too-many' })
  chosen: string[] = [];

  /** The list's address as it was when they were chosen: its filter and its order. */
  @LineField({ max: 2000, optional: true })
  filter?: string;

  @ParagraphField({ max: 1000, optional: true })
  reason?: string;
}
