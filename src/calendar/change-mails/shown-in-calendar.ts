import type { Locale } from '../../kernel/i18n/locale.js';
import type { LiveFacts } from '../../scheduling/live-facts.js';
import { programmeItem } from '../../scheduling/programme-rows.js';
import type { PendingChange } from '../../scheduling/releases/pending.js';
import type { SessionContent } from '../../scheduling/session-content.js';
import { type Publisher, sessionEntry } from '../session-entry.js';

export type IsShown = (change: PendingChange, locale: Locale) => boolean;

/** Whether an entry in a calendar shows the change: what it does not show brings no update of an invitation. */
export function shownInCalendar(facts: LiveFacts, publisher: Publisher): IsShown {
  const known = new Map<string, boolean>();
  const entryOf = (id: string, content: SessionContent, locale: Locale): string => {
    const item = programmeItem({ id, content, updatedAt: new Date(0) }, facts);
    return JSON.stringify(item && sessionEntry(item, locale, publisher));
  };
  return ({ sessionId, before, after }, locale) => {
    const key = `${locale} ${sessionId}`;
    const isShown =
      known.get(key) ?? (!before || entryOf(sessionId, before, locale) !== entryOf(sessionId, after, locale));
    known.set(key, isShown);
    return isShown;
  };
}
