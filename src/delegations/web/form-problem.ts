import { Invalid } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import type { FormState } from '../../web/form-errors.js';

/** A refusal that belongs to fields, as the form shows it again; anything else goes on. */
export function formProblem(error: unknown, typed: Typed): FormState {
  if (error instanceof Invalid) return { typed, errors: error.fields };
  throw error;
}
