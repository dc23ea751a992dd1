import type { FieldError as FieldProblem } from '../kernel/errors.js';
import type { Typed } from '../kernel/http/form.js';
import { textOfCode } from '../kernel/i18n/catalogue.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { FieldError } from './components/error-summary.js';
import { webTexts } from './web.texts.js';

/** What a form shows again after a refusal: what was typed, and what is wrong with it. */
export interface FormState {
  typed: Typed;
  errors: Record<string, FieldProblem>;
}

export const emptyForm: FormState = { typed: {}, errors: {} };

/** Reads one field of a form's state for its component: `<TextField {...fields.of('givenName')} label=… />`. */
export function formFields(locale: Locale, state: FormState) {
  const text = (problem: FieldProblem) => textOfCode(locale, problem.code, problem.values);
  return {
    of(name: string): { name: string; value?: string; error?: string } {
      const typed = state.typed[name];
      const problem = state.errors[name];
      return {
        name,
        ...(typeof typed === 'string' ? { value: typed } : {}),
        ...(problem ? { error: text(problem) } : {}),
      };
    },
    /** `labels` in the order of the form: a list of "Please fill in this field" would not say which. */
    summary: (labels: Record<string, string> = {}): FieldError[] => {
      const names = [...Object.keys(labels), ...Object.keys(state.errors)];
      return [...new Set(names)].flatMap((name): FieldError[] => {
        const problem = state.errors[name];
        if (!problem) return [];
        const label = labels[name];
        if (label !== undefined) return [{ name, text: labelled(locale, label, text(problem)) }];
        // A field that the form does not show has no place on the page to which one could go.
        const isShown = problem.code !== 'kernel.unknown-field' && Object.keys(labels).length === 0;
        return [isShown ? { name, text: text(problem) } : { text: text(problem) }];
      });
    },
  };
}

/** A question ends with its own mark and takes no colon. */
const labelled = (locale: Locale, label: string, text: string): string =>
  /[?？]$/.test(label) ? `${label} ${text}` : webTexts.in(locale)('labelled', { label, text });
