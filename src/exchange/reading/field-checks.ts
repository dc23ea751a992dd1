import type { ErrorValues } from '../../kernel/errors.js';
import { mostNumber } from '../schedule-names.js';

/** Notes what is wrong with a field of one event. */
export type Report = (field: string, code: string, values?: ErrorValues) => void;

/** A text that is too long is reported and left out. */
export function bounded(field: string, value: string, max: number, report: Report): string {
  if (value.length <= max) return value;
  report(field, 'too-long', { max });
  return '';
}

/** Readers keep it in 31 bits. */
export function idOf(word: string, report: Report, field = 'id'): number | null {
  if (!word) return null;
  const id = /^\d{1,10}$/.test(word) ? Number(word) : 0;
  if (id >= 1 && id <= mostNumber) return id;
  report(field, 'bad-id', { value: word.slice(0, 60) });
  return null;
}
