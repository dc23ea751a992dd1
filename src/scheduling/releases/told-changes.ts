import type { Locale } from '../../kernel/i18n/locale.js';
import { type Wording, wordingOf } from '../../kernel/i18n/localized-text.js';
import type { LiveFacts } from '../live-facts.js';
import { changeSentences } from './change-sentences.js';
import { type Aspect, aspects } from './content-diff.js';
import { leadersOf } from './moved-together.js';
import type { PendingChange } from './pending.js';

/** A change in the reader's language. */
export interface ToldChange {
  sessionId: string;
  title: Wording;
  aspects: Aspect[];
  sentences: string[];
}

/** A change, and those of the sessions of its block that have only moved with it. */
export interface ToldGroup extends ToldChange {
  followers: ToldChange[];
}

/** What is told as one stands together, in the same order. */
export function toldGroups(changes: readonly PendingChange[], facts: LiveFacts, locale: Locale): ToldGroup[] {
  const leaders = leadersOf(changes);
  const told = toldChanges(changes, facts, locale);
  const followers = Map.groupBy(told, ({ sessionId }) => leaders.get(sessionId));
  return (followers.get(undefined) ?? []).map((change) => ({
    ...change,
    followers: followers.get(change.sessionId) ?? [],
  }));
}

/** How many sessions change. */
export const sessionsIn = (groups: readonly ToldGroup[]): number =>
  groups.reduce((count, { followers }) => count + 1 + followers.length, 0);

/** What matters most comes first, and among the like what takes place earlier. */
export const toldChanges = (
  changes: readonly PendingChange[],
  facts: LiveFacts,
  locale: Locale,
): ToldChange[] =>
  [...changes].sort(byWeight).map((change) => ({
    sessionId: change.sessionId,
    title: wordingOf(change.after.title, locale),
    aspects: change.aspects,
    sentences: changeSentences(change, facts, locale),
  }));

const byWeight = (a: PendingChange, b: PendingChange): number =>
  weightOf(a) - weightOf(b) || (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0);

const weightOf = (change: PendingChange): number =>
  Math.min(...change.aspects.map((aspect) => aspects.indexOf(aspect)));

const timeOf = ({ after }: PendingChange): string => after.startsAt ?? after.onDate ?? '9999';
