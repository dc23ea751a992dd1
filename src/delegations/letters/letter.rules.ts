import type { Delegation } from '../../people/delegation.entity.js';

export const letterKinds = ['invitation', 'reminder'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterStates = ['not_sent', 'sent', 'opened', 'reminded', 'answered'] as const;
export type LetterState = (typeof letterStates)[number];

type LetterDates = Pick<
  Delegation,
  'letterSentAt' | 'letterOpenedAt' | 'letterRemindedAt' | 'letterAnsweredAt'
>;

/** What happened last to the letter of invitation; once it is answered, nothing else counts. */
export function letterStateOf(letter: LetterDates): LetterState {
  if (letter.letterAnsweredAt) return 'answered';
  if (!letter.letterSentAt) return 'not_sent';
  const { letterOpenedAt: opened, letterRemindedAt: reminded } = letter;
  if (opened && reminded) return opened > reminded ? 'opened' : 'reminded';
  if (reminded) return 'reminded';
  return opened ? 'opened' : 'sent';
}

/** Invited, and silent so far. */
export const isUnanswered = (letter: LetterDates): boolean =>
  letter.letterSentAt !== null && letter.letterAnsweredAt === null;

const hour = 3_600_000;
/** Nobody is reminded twice because the button was pressed twice. */
const betweenReminders = 12 * hour;

/** Whoever was reminded later than this is left in peace. */
export const lastReminderBefore = (now: Date): Date => new Date(now.getTime() - betweenReminders);

/** Whether a letter of that kind may leave now. */
export function isDue(letter: LetterDates, kind: LetterKind, now: Date): boolean {
  if (kind === 'invitation') return letter.letterSentAt === null;
  const reminded = letter.letterRemindedAt;
  return isUnanswered(letter) && (reminded === null || reminded < lastReminderBefore(now));
}

/** What may stand in braces in a letter. */
export const placeholders = [
  'delegation',
  'name',
  'function',
  'forum',
  'dates',
  'place',
  'deadline',
] as const;
export type Placeholder = (typeof placeholders)[number];

const inBraces = /\{([^{}]*)\}/g;

/** Those in the text that are none of ours: a letter with `{contry}` must not leave. */
export const unknownPlaceholders = (text: string): string[] =>
  [...text.matchAll(inBraces)]
    .map(([, name = '']) => name.trim())
    .filter((name) => !placeholders.some((known) => known === name));

export function filled(text: string, values: Record<Placeholder, string>): string {
  const byName: Record<string, string> = values;
  return text.replace(inBraces, (written, name: string) => byName[name.trim()] ?? written);
}
