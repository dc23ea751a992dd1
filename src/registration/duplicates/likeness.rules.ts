import { type NameForm, sound } from './name-forms.rules.js';

/** What two registrations are compared by. */
export interface Profile {
  id: string;
  names: NameForm[];
  /** The passport names as they stand, for telling that they are swapped. */
  order: { given: string; family: string };
  birthDate: string | null;
  /** The delegation, or else the organization as it is written. */
  group: string | null;
  country: string;
  phone: string | null;
  /** Of the e-mail address, what stands before the @. */
  mailbox: string;
}

export const reasons = [
  'same-name',
  'swapped-name',
  'similar-name',
  'same-birth-date',
  'other-birth-date',
  'same-group',
  'same-country',
  'same-phone',
  'same-mailbox',
] as const;
export type Reason = (typeof reasons)[number];

const weights: Record<Reason, number> = {
  'same-name': 60,
  'swapped-name': 60,
  'similar-name': 45,
  'same-birth-date': 30,
  'other-birth-date': -60,
  'same-group': 20,
  'same-country': 10,
  'same-phone': 20,
  'same-mailbox': 10,
};

/** From here on an organizer is asked. A name alone is not enough: many people share one. */
export const worthALook = 75;

export interface Likeness {
  /** Of 100. */
  score: number;
  reasons: Reason[];
}

/** How likely two registrations are of one person, and why. */
export function likenessOf(a: Profile, b: Profile): Likeness {
  const name = nameReason(a, b);
  if (!name) return { score: 0, reasons: [] };
  const found: Reason[] = [name];
  if (a.birthDate && b.birthDate)
    found.push(a.birthDate === b.birthDate ? 'same-birth-date' : 'other-birth-date');
  if (a.group !== null && a.group === b.group) found.push('same-group');
  if (a.country === b.country) found.push('same-country');
  if (a.phone !== null && a.phone === b.phone) found.push('same-phone');
  if (a.mailbox === b.mailbox) found.push('same-mailbox');
  const sum = found.reduce((total, reason) => total + weights[reason], 0);
  return { score: Math.max(0, Math.min(100, sum)), reasons: found };
}

function nameReason(a: Profile, b: Profile): Reason | undefined {
  const pairs = a.names.flatMap((left) => b.names.map((right) => [left, right] as const));
  if (pairs.some(([left, right]) => left[0] === right[0] && left[1] === right[1])) {
    const { given, family } = a.order;
    const isSwapped = given !== family && given === b.order.family && family === b.order.given;
    return isSwapped ? 'swapped-name' : 'same-name';
  }
  return pairs.some(([left, right]) => isSimilar(left, right)) ? 'similar-name' : undefined;
}

function isSimilar(left: NameForm, right: NameForm): boolean {
  if (left[0] === '' || left[1] === '' || right[0] === '' || right[1] === '') return false;
  const sounds = [left, right].map((form) => form.map(sound).sort().join(' '));
  if (sounds[0] === sounds[1]) return true;
  const isSameOrder = isNear(left[0], right[0]) && isNear(left[1], right[1]);
  return isSameOrder || (isNear(left[0], right[1]) && isNear(left[1], right[0]));
}

/** One letter wrong in a short part, two in a long one. */
const isNear = (a: string, b: string): boolean => {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  return shorter >= 4 && distance(a, b) <= (shorter >= 8 ? 2 : 1);
};

/** Letters added, left out, replaced or swapped with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isEqual = a[i - 1] === b[j - 1];
      const previous = rows[i - 1] ?? [];
      let best = Math.min(
        (previous[j] ?? 9) + 1,
        (row[j - 1] ?? 9) + 1,
        (previous[j - 1] ?? 9) + (isEqual ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 9) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 9;
}

/** Those with a key in common are compared. Each kind of likeness that reaches `worthALook` has a key that finds it. */
export function keysOf({ names, birthDate, group, phone }: Profile): string[] {
  const keys = names.flatMap((form) => {
    const sounds = form.map(sound);
    const initials = form.map((part) => part[0] ?? '').join('');
    return [
      `sound ${[...sounds].sort().join(' ')}`,
      ...(birthDate ? [`born ${birthDate} ${initials}`] : []),
      ...(group ? sounds.filter((each) => each.length > 1).map((each) => `group ${group} ${each}`) : []),
      ...(phone ? [`phone ${phone}`] : []),
    ];
  });
  return [...new Set(keys)];
}
