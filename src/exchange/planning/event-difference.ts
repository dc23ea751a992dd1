import type { SessionKind } from '../../../config/session-kinds.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { languageOf } from '../exchange-words.rules.js';
import { exportedEvent } from '../exported-event.js';
import { type SaidByFiles, saidOf, textSaid } from '../said.js';
import type { ScheduleEvent } from '../schedule-document.js';
import { dayOf, isTimed } from '../schedule-export.js';
import { durationOf } from '../schedule-times.js';
import type { FieldChange } from './import-plan.js';

/** An event of a file, with what it means here. */
export interface MeantEvent extends ScheduleEvent {
  day: string;
  kind: SessionKind;
  speakerIds: readonly string[];
}

export type EventField =
  | 'title'
  | 'abstract'
  | 'kind'
  | 'track'
  | 'language'
  | 'time'
  | 'room'
  | 'persons'
  /** What is only kept to be exported again. */
  | 'details';

export interface EventDifference {
  fields: EventField[];
  changes: FieldChange[];
}

/** The session of the draft as a file would tell it, or undefined while it has no hour. */
export function presentEvent(item: ProgrammeItem, said: SaidByFiles, locale: Locale): MeantEvent | undefined {
  if (!isTimed(item)) return undefined;
  const number = said.sessions.get(item.id)?.said.id ?? null;
  const event = exportedEvent(item, number, { locale, baseUrl: '', version: '', said });
  return {
    ...event,
    title: wordingOf(item.title, locale).text,
    day: dayOf(item, said),
    kind: item.kind,
    speakerIds: item.speakers.map(({ id }) => id),
  };
}

/** What the file would have otherwise. A language that a file does not state is no change. */
export function differenceOf(file: MeantEvent, present: MeantEvent | undefined): EventDifference {
  const before: Partial<MeantEvent> = present ?? {};
  const shown: [field: EventField, before: string, after: string, isOther: boolean][] = [
    ['title', before.title ?? '', file.title, file.title !== before.title],
    ['abstract', textOf(present), textSaid(file), textOf(present) !== textSaid(file)],
    ['kind', before.type ?? '', file.type, before.kind !== file.kind],
    ['track', before.track ?? '', file.track, before.track !== file.track],
    ['language', before.language ?? '', file.language, isOtherLanguage(file, before)],
    ['time', timeOf(present), timeOf(file), isOtherTime(file, before)],
    ['room', before.room ?? '', file.room, before.room !== file.room],
    ['persons', namesOf(present), namesOf(file), String(before.speakerIds ?? []) !== String(file.speakerIds)],
  ];
  const changes = shown
    .filter(([, , , isOther]) => isOther)
    .map(([field, from, to]) => ({ field, before: from, after: to }));
  if (changes.length === 0 && present && detailsOf(file, present) !== detailsOf(present, present))
    changes.push({ field: 'details', before: '', after: '' });
  return { changes, fields: changes.map(({ field }) => field) };
}

const textOf = (event: MeantEvent | undefined): string => (event ? textSaid(event) : '');

const timeOf = (event: MeantEvent | undefined): string =>
  event ? `${event.date.slice(0, 16).replace('T', ' ')} (${durationOf(event.minutes)})` : '';

/** A file speaks one zone, and rooms may lie in others. */
const isOtherTime = (file: MeantEvent, { date = '', minutes }: Partial<MeantEvent>): boolean =>
  Date.parse(file.date) !== Date.parse(date) || file.minutes !== minutes;

const namesOf = (event: MeantEvent | undefined): string =>
  (event?.persons ?? []).map(({ name }) => name).join(', ');

const isOtherLanguage = (file: MeantEvent, before: Partial<MeantEvent>): boolean =>
  file.language !== '' && languageOf(file.language) !== languageOf(before.language ?? '');

/** What a file leaves out it does not take back; a number is given anew with each export of what has none of its own. */
function detailsOf(event: MeantEvent, present: MeantEvent): string {
  const kept = saidOf(present, present.day);
  const said = Object.entries(saidOf(event, event.day)).filter(([, value]) => value !== '');
  return JSON.stringify({ ...kept, ...Object.fromEntries(said), id: present.id });
}
