import { ChoiceField, ChoicesField, LineField, ParagraphField } from '../../kernel/http/form-fields.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import type { LetterAnswer } from '../../people/delegation.entity.js';
import { type LetterKind, letterKinds } from './letter.rules.js';

export class LetterTemplateForm {
  @ChoiceField(letterKinds)
  kind!: LetterKind;

  @ChoiceField(locales)
  locale!: Locale;

  @LineField({ max: 200 })
  subject!: string;

  @ParagraphField({ max: 10_000 })
  body!: string;
}

/** Made per request: only delegations that exist can be chosen. */
export function sendLettersForm(delegationIds: readonly string[]) {
  class SendLettersForm {
    @ChoiceField(letterKinds)
    kind!: LetterKind;

    @ChoicesField(delegationIds)
    delegation: string[] = [];
  }
  return SendLettersForm;
}

export class AnswerForm {
  @ChoiceField(['attends', 'declines'])
  answer!: LetterAnswer;
}
