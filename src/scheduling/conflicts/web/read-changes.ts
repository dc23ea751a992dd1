import { Invalid } from '../../../kernel/errors.js';
import { LineField } from '../../../kernel/http/form-fields.js';
import { readForm } from '../../../kernel/http/form.js';
import type { PlanChange } from '../plan-change.js';

/** One session and the place that it would have. Instants are ISO 8601 with an offset. */
export class ChangeForm {
  @LineField({ max: 80 })
  sessionId!: string;

  @LineField({ max: 60, optional: true })
  roomId?: string;

  @LineField({ max: 40, optional: true })
  startsAt?: string;

  @LineField({ max: 40, optional: true })
  endsAt?: string;
}

/** Reads `{ "changes": [...] }`; each is the whole place, so that what is left out is not decided. */
export async function readChanges(body: unknown): Promise<PlanChange[]> {
  const given = typeof body === 'object' && body !== null && 'changes' in body ? body.changes : undefined;
  if (!Array.isArray(given) || given.length > mostChanges) {
    throw new Invalid({ changes: { code: 'conflicts.changes-unreadable', values: { max: mostChanges } } });
  }
  return Promise.all(given.map(readChange));
}

const mostChanges = 1000;

async function readChange(given: unknown, index: number): Promise<PlanChange> {
  const at = (field: string) => `changes[${String(index)}].${field}`;
  const read = await readForm(ChangeForm, given);
  if (!read.ok) {
    throw new Invalid(
      Object.fromEntries(Object.entries(read.errors).map(([field, error]) => [at(field), error])),
    );
  }
  const { sessionId, roomId = null, startsAt, endsAt } = read.form;
  const instant = (field: string, text: string | undefined) => {
    if (text === undefined) return null;
    const found = withOffset.test(text) ? new Date(text) : new Date(NaN);
    if (Number.isNaN(found.getTime())) throw new Invalid({ [at(field)]: { code: 'conflicts.no-instant' } });
    return found;
  };
  const placement = { roomId, startsAt: instant('startsAt', startsAt), endsAt: instant('endsAt', endsAt) };
  const { startsAt: start, endsAt: end } = placement;
  if (end && (!start || end <= start)) throw new Invalid({ [at('endsAt')]: { code: 'conflicts.no-end' } });
  return { sessionId, placement };
}

/** A wall clock without its zone is not an instant. */
const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
