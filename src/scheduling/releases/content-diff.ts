import { isDeepStrictEqual } from 'node:util';
import type { SessionContent } from '../session-content.js';

/** Kinds of change, in the order in which they matter to somebody who reads of them. */
export const aspects = [
  'cancelled',
  'reinstated',
  'moved',
  'room',
  'added',
  'speakers',
  'text',
  'details',
] as const;
export type Aspect = (typeof aspects)[number];

/** What it is that a field tells. Undefined: it follows from others and is no news of its own. */
const aspectOfField: Record<keyof SessionContent, Aspect | undefined> = {
  kind: 'details',
  title: 'text',
  abstract: 'text',
  access: 'details',
  languages: 'details',
  interpretedLanguages: 'details',
  mode: 'details',
  sdgTargets: 'details',
  state: undefined,
  cancellationReason: 'details',
  trackId: 'details',
  blockId: 'details',
  position: 'details',
  venueId: 'room',
  roomId: 'room',
  onDate: 'moved',
  untilDate: 'moved',
  startsAt: 'moved',
  endsAt: 'moved',
  previousStartsAt: undefined,
  speakers: 'speakers',
  organizations: 'details',
  agenda: 'details',
};

export type ContentField = keyof SessionContent;

/** The fields that say something else than before, in the order of the content. */
export function changedFields(before: SessionContent, after: SessionContent): ContentField[] {
  return contentFields.filter(
    (field) =>
      (aspectOfField[field] !== undefined || field === 'state') &&
      !isDeepStrictEqual(before[field], after[field]),
  );
}

/** What is new about a session, `before` being null where it never was public. Empty: nothing. */
export function aspectsOf(before: SessionContent | null, after: SessionContent): Aspect[] {
  if (!before) return ['added'];
  const found = new Set(changedFields(before, after).map((field) => aspectOfField[field]));
  if (before.state !== after.state) {
    found.add(after.state === 'cancelled' ? 'cancelled' : 'reinstated');
    // The reason comes and goes with the cancellation.
    if (isOnlyReason(before, after)) found.delete('details');
  }
  return aspects.filter((aspect) => found.has(aspect));
}

const isOnlyReason = (before: SessionContent, after: SessionContent): boolean =>
  changedFields(before, after)
    .filter((field) => aspectOfField[field] === 'details')
    .every((field) => field === 'cancellationReason');

const isField = (name: string): name is ContentField => name in aspectOfField;

const contentFields: readonly ContentField[] = Object.keys(aspectOfField).filter(isField);
