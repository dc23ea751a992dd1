import { LineField, ParagraphField, WholeNumberField } from '../../kernel/http/form-fields.js';

const Photo = () => LineField({ max: 300, optional: true });

/** What came of a co-event. The photos come beside the form, each with the words that stand for it. */
export class ReportForm {
  @ParagraphField({ max: 5000 })
  outcomes!: string;

  @ParagraphField({ max: 3000, optional: true })
  keyMessages?: string;

  @ParagraphField({ max: 3000, optional: true })
  recommendations?: string;

  @WholeNumberField({ min: 0, max: 10_000_000 })
  inPerson?: number;

  @WholeNumberField({ min: 0, max: 100_000_000 })
  online?: number;

  @Photo() alt1?: string;
  @Photo() alt2?: string;
  @Photo() alt3?: string;
}

export const photoFields = ['photo1', 'photo2', 'photo3'] as const;
export const altOf = { photo1: 'alt1', photo2: 'alt2', photo3: 'alt3' } as const;
