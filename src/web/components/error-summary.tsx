import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { webTexts } from '../web.texts.js';
import { fieldId } from './field.js';

export interface FieldError {
  /** The field's `name`; without one the text stands in the summary only. */
  name?: string;
  text: string;
}

/** What has to be corrected, at the top of a refused form; takes the focus when the page opens. */
export function ErrorSummary({
  locale,
  errors,
}: {
  locale: Locale;
  errors: readonly FieldError[];
}): VNode | null {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" id="error-summary" role="alert" tabIndex={-1} autofocus>
      <h2>{webTexts.in(locale)('thereIsAProblem')}</h2>
      <ul>
        {errors.map(({ name, text }) => (
          <li>{name === undefined ? text : <a href={`#${fieldId(name)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
