import type { SessionKind } from '../../../config/session-kinds.js';
import { localDate } from '../../kernel/zoned-time.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { type ProgrammeItem, zoneOf } from '../../scheduling/programme-item.js';
import type { OwnFields } from '../../sessions/session-edit.js';
import { kindOf, languageOf, meantKind, titleWithoutMark } from '../exchange-words.rules.js';
import type { ImportOptions } from '../import-content.js';
import { chosenNames, type ChosenNames } from '../name-choices.js';
import type { Place } from '../reading/raw-schedule.js';
import type { FileProblem, ReadSchedule } from '../reading/read-schedule.js';
import { saidOf, textSaid } from '../said.js';
import { eventKey, type ScheduleEvent } from '../schedule-document.js';
import { isTimed, ownAcronym } from '../schedule-export.js';
import { sessionGuid } from '../schedule-names.js';
import { type DraftRecords, inSource } from './draft-records.queries.js';
import { type EventDifference, differenceOf, type MeantEvent, presentEvent } from './event-difference.js';
import { FreeIds } from './free-ids.js';
import type { ImportPlan, PlannedSession, SessionWrite } from './import-plan.js';
import { namesOfFile } from './names-of-file.js';
import { PeopleByName } from './people-by-name.js';
import { PlacesByName } from './places-by-name.js';

/** What the file would change in the draft. Everything is compared as it would be exported, so that what was exported changes nothing. */
export function planSchedule(read: ReadSchedule, draft: DraftRecords, options: ImportOptions): ImportPlan {
  return new SchedulePlanner(read, draft, options).plan();
}

class SchedulePlanner {
  private readonly places: PlacesByName;
  private readonly people: PeopleByName;
  private readonly ids: FreeIds;
  private readonly byGuid: Map<string, ProgrammeItem>;
  private readonly byKey: Map<string, string>;
  private readonly notes: FileProblem[] = [];
  private readonly source: string;
  private readonly locale: Locale;
  private readonly chosen: ChosenNames;

  constructor(
    private readonly read: ReadSchedule,
    private readonly draft: DraftRecords,
    private readonly options: ImportOptions,
  ) {
    const { document } = read;
    this.source = document.acronym || 'schedule';
    this.locale = options.locale;
    this.chosen = chosenNames(draft.importedNames, this.source, options.names);
    this.places = new PlacesByName(draft, document, options.locale, this.chosen);
    this.people = new PeopleByName(draft, this.source, options.locale);
    this.ids = new FreeIds(draft.items.keys(), 80);
    const isOurs = this.source === ownAcronym;
    this.byKey = new Map(
      [...draft.said.sessions]
        .filter(([, { key }]) => isOurs || key.startsWith('guid:'))
        .map(([id, { key }]) => [key, id]),
    );
    this.byGuid = new Map([...draft.items.values()].map((item) => [sessionGuid(item.id), item]));
  }

  plan(): ImportPlan {
    const placeOf = new Map(this.read.places);
    const sessions = this.read.document.days.flatMap(({ date, rooms }) =>
      rooms.flatMap(({ events }) =>
        events.map((event) => this.session(event, date, placeOf.get(eventKey(event)) ?? { line: 1 })),
      ),
    );
    const { venues, rooms, tracks } = this.places;
    const { planned: speakers, known } = this.people;
    return {
      ...{ sessions, speakers, venues, rooms, tracks, known },
      problems: this.read.problems,
      notes: [...this.read.notes, ...this.notes, ...this.people.notes],
      names: this.namesInFile(),
      gone: this.goneFrom(sessions),
    };
  }

  private session(event: ScheduleEvent, day: string, place: Place): PlannedSession {
    const { title, isCancelled } = titleWithoutMark(event.title);
    const named = { ...event, title };
    const item = this.itemOf(event);
    if (isCancelled !== (item?.state === 'cancelled'))
      this.notes.push({
        place,
        title,
        field: null,
        code: isCancelled ? 'exchange.cancelled-there' : 'exchange.cancelled-here',
      });
    const speakerIds = event.persons.map((person) => this.people.speaker(person, place));
    if (!item) return this.newSession(named, day, place, speakerIds);
    const difference = this.differenceFrom(item, {
      ...named,
      day,
      speakerIds,
      kind: this.kindOf(event, item),
    });
    const write = difference.fields.length > 0 ? this.changeOf(named, day, item, difference, speakerIds) : {};
    const { zone } = this.read.document;
    return { place, sessionId: item.id, title, isNew: false, zone, changes: difference.changes, write };
  }

  /** Another word for the room or track in which it is already is no change. */
  private differenceFrom(item: ProgrammeItem, event: MeantEvent): EventDifference {
    const present = presentEvent(item, this.draft.said, this.locale);
    if (!present) return differenceOf(event, present);
    const room = this.places.isIn(event.room, item) ? present.room : this.places.roomName(event.room);
    const track = this.places.isOf(event.track, item) ? present.track : this.places.trackName(event.track);
    return differenceOf({ ...event, room, track }, present);
  }

  /** A file of ours has the words of those from which sessions came; they mean what they meant there. */
  private kindOf({ type }: ScheduleEvent, item?: ProgrammeItem): SessionKind {
    const said = item && this.draft.said.sessions.get(item.id)?.said;
    const before = this.source === ownAcronym && said?.type === type ? said.kind : undefined;
    return before ?? meantKind(type, this.chosen) ?? 'parallel';
  }

  /** By what the source calls it, by a guid of whatever source, or in a file of ours by what its source had called it. */
  private itemOf(event: ScheduleEvent): ProgrammeItem | undefined {
    const key = eventKey(event);
    const imported = this.draft.importedSessions.get(inSource(this.source, key)) ?? this.byKey.get(key);
    return (
      (imported === undefined ? undefined : this.draft.items.get(imported)) ?? this.byGuid.get(event.guid)
    );
  }

  private newSession(event: ScheduleEvent, day: string, place: Place, speakerIds: string[]): PlannedSession {
    const sessionId = this.ids.take(event.title, 'session');
    const language = languageOf(event.language);
    const text = textSaid(event);
    const own: Partial<OwnFields> = {
      kind: this.kindOf(event),
      title: { [this.locale]: event.title },
      abstract: text ? { [this.locale]: text } : {},
      trackId: this.places.track(event.track),
      languages: language && [language],
      isReady: this.options.isReady,
    };
    const write: SessionWrite = {
      own,
      slot: this.slotOf(event),
      parts: speakerIds.map((speakerId) => ({ speakerId, role: 'speaker' })),
      imported: this.importedOf(sessionId, event, day, this.kindOf(event)),
    };
    const { zone } = this.read.document;
    return { place, sessionId, title: event.title, isNew: true, zone, changes: [], write };
  }

  private changeOf(
    event: ScheduleEvent,
    day: string,
    item: ProgrammeItem,
    { fields }: EventDifference,
    speakerIds: string[],
  ): SessionWrite {
    const has = (field: EventDifference['fields'][number]) => fields.includes(field);
    const own: Partial<OwnFields> = {};
    if (has('title')) own.title = { ...item.title, [this.locale]: event.title };
    if (has('abstract')) own.abstract = withText(item.abstract, this.locale, textSaid(event));
    if (has('kind')) own.kind = this.kindOf(event, item);
    if (has('track')) own.trackId = this.places.track(event.track);
    const isBack = item.state === 'draft' && !isTimed(item);
    if (isBack) own.isReady = this.options.isReady;
    const language = languageOf(event.language);
    if (has('language')) own.languages = language && [language];
    const roles = new Map(item.speakers.map(({ id, role }) => [id, role]));
    return {
      ...(Object.keys(own).length > 0 ? { own } : {}),
      ...(has('time') || has('room') ? { slot: this.slotOf(event, has('room') ? undefined : item) } : {}),
      ...(has('persons')
        ? { parts: speakerIds.map((speakerId) => ({ speakerId, role: roles.get(speakerId) ?? 'speaker' })) }
        : {}),
      imported: this.importedOf(item.id, event, day, this.kindOf(event, item)),
    };
  }

  /** `item` has the place where the file names the same one. */
  private slotOf(event: ScheduleEvent, item?: ProgrammeItem): NonNullable<SessionWrite['slot']> {
    const place = item
      ? { roomId: item.room?.id ?? null, venueId: item.venue?.id ?? null }
      : this.places.place(event.room);
    const zone = item ? zoneOf(item) : this.read.document.zone;
    const startsAt = new Date(event.date);
    const endsAt = new Date(startsAt.getTime() + event.minutes * 60_000);
    const [onDate, last] = [localDate(startsAt, zone), localDate(endsAt, zone)];
    return { ...place, startsAt, endsAt, onDate, untilDate: last === onDate ? null : last };
  }

  private importedOf(sessionId: string, event: ScheduleEvent, day: string, kind: SessionKind) {
    const { source = this.source, key = eventKey(event) } = this.draft.said.sessions.get(sessionId) ?? {};
    const said = { ...saidOf(event, day), ...(kind === kindOf(event.type) ? {} : { kind }) };
    return { sessionId, source, key, said };
  }

  /** A file of ours has the words of several sources for kinds: none of them means one thing. */
  private namesInFile(): ImportPlan['names'] {
    const events = this.read.document.days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events));
    const all = (word: 'room' | 'track' | 'type') => new Set(events.map((event) => event[word]));
    return namesOfFile({
      source: this.source,
      names: { room: all('room'), track: all('track'), kind: this.source === ownAcronym ? [] : all('type') },
      places: this.places,
      chosen: this.chosen,
      kindOf: (word) => meantKind(word, this.chosen) ?? 'parallel',
    });
  }

  private goneFrom(sessions: readonly PlannedSession[]): ImportPlan['gone'] {
    const here = new Set(sessions.map(({ sessionId }) => sessionId));
    const refused = new Set(this.read.refused);
    const ofSource = [...this.draft.said.sessions].filter(
      ([, { source, key }]) => source === this.source && !refused.has(key),
    );
    return ofSource.flatMap(([id]) => {
      const item = here.has(id) ? undefined : this.draft.items.get(id);
      if (!item || isOff(item)) return [];
      const title = wordingOf(item.title, this.locale).text;
      return [{ id, title, isPublic: item.state === 'confirmed' }];
    });
  }
}

/** Cancelled, or never public and without an hour. */
const isOff = (item: ProgrammeItem): boolean =>
  item.state === 'cancelled' || (item.state === 'draft' && !isTimed(item));

/** No text in one language leaves those in others. */
function withText(
  abstract: ProgrammeItem['abstract'],
  locale: Locale,
  text: string,
): ProgrammeItem['abstract'] {
  const { [locale]: _before, ...others } = abstract;
  return text ? { ...others, [locale]: text } : others;
}
