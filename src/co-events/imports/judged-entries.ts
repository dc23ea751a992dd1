import { coEventRules } from '../../../config/co-events.js';
import type { PublishedCalendar, PublishedEntry } from '../../ics/published-calendar.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import type { CoEventContent } from '../co-event-content.js';
import { periodOf } from '../co-event-period.rules.js';
import { problemsOf } from '../co-event.rules.js';
import type { IcalDefaults, IcalProblem } from '../ical-source.entity.js';
import { awaitsZone, contentOfEntry, hashOf, isOwnEntry, sourceKeyOf, uidOf } from './entry-content.rules.js';

/** An entry that can be a co-event. */
export interface JudgedEntry {
  key: string;
  uid: string;
  hash: string;
  content: CoEventContent;
  isCancelled: boolean;
}

export interface JudgedCalendar {
  name: string;
  entries: JudgedEntry[];
  problems: IcalProblem[];
  /** Keys of all that the calendar holds, also of what cannot be a co-event. */
  keys: Set<string>;
  outside: number;
  hidden: number;
}

/** Sorts what a calendar holds into what can be entered, in the order in which it starts, and what cannot, with the reason. */
export function judged(calendar: PublishedCalendar, defaults: IcalDefaults): JudgedCalendar {
  const problems: IcalProblem[] = calendar.problems.map(({ code, title }) => ({
    code: `co-event-imports.${code}`,
    title,
  }));
  const given = calendar.entries.filter((entry) => !isOwnEntry(entry));
  const entries = given.flatMap((entry) => {
    const one = judge(entry, defaults);
    if ('hash' in one) return [one];
    problems.push({ ...one, title: entry.summary });
    return [];
  });
  const most = coEventRules.import.entries;
  if (entries.length > most) problems.push({ code: 'co-event-imports.too-many', values: { most } });
  return {
    name: calendar.name,
    entries: entries.sort((a, b) => startOf(a) - startOf(b)).slice(0, most),
    problems,
    keys: new Set(given.map(sourceKeyOf)),
    outside: calendar.outside,
    hidden: calendar.hidden,
  };
}

const startOf = ({ content }: JudgedEntry): number => periodOf(content).startsAt.getTime();

function judge(entry: PublishedEntry, defaults: IcalDefaults): JudgedEntry | IcalProblem {
  if (awaitsZone(entry, defaults)) return { code: 'co-event-imports.floating' };
  const content = contentOfEntry(entry, defaults);
  if (!wordingOf(content.title, defaults.locale).text) return { code: 'co-event-imports.no-title' };
  const [problem] = Object.values(problemsOf(content));
  if (problem) return problem;
  const { isCancelled } = entry;
  const hash = hashOf(content, isCancelled);
  return { key: sourceKeyOf(entry), uid: uidOf(entry), hash, content, isCancelled };
}
