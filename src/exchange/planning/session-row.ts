import { edition } from '../../../config/edition.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { fold } from '../../kernel/folded-text.js';
import { instantAt, localDate, wallClock } from '../../kernel/zoned-time.js';
import { type ProgrammeItem, type ProgrammeSpeaker, zoneOf } from '../../scheduling/programme-item.js';
import type { OwnFields } from '../../sessions/session-edit.js';
import type { NamedOrganization } from '../../sessions/session-lists.js';
import { meantKind } from '../exchange-words.rules.js';
import type { ImportOptions } from '../import-content.js';
import type { ChosenNames } from '../name-choices.js';
import {
  accessOfCell,
  dateOfCell,
  languagesOfCell,
  partsOfCell,
  targetsOfCell,
  timeOfCell,
} from '../sheets/cell-values.js';
import { speakerCell, speakerOfCell } from '../sheets/session-cells.js';
import type { SessionField } from '../sheets/sheet-fields.js';
import type { DraftRecords } from './draft-records.queries.js';
import type { SessionWrite } from './import-plan.js';
import type { PeopleByName } from './people-by-name.js';
import type { PlacesByName } from './places-by-name.js';
import type { ReadRow } from './sheet-row.js';

/** Reads those cells of a row that say something else than the draft. */
export class SessionRowReader {
  constructor(
    private readonly draft: DraftRecords,
    private readonly places: PlacesByName,
    private readonly people: PeopleByName,
    private readonly options: ImportOptions & { chosen: ChosenNames },
  ) {}

  write(row: ReadRow, fields: readonly SessionField[], item: ProgrammeItem | undefined): SessionWrite {
    const has = (...names: SessionField[]) => names.some((name) => fields.includes(name));
    const own = this.own(row, fields, item);
    const lists = {
      ...(has('organizers') ? { organizers: this.bodies(row.cell('organizers')) } : {}),
      ...(has('partners') ? { partners: this.bodies(row.cell('partners')) } : {}),
    };
    const isPlaced = !item || has('date', 'start', 'end', 'room');
    return {
      ...(Object.keys(own).length > 0 ? { own } : {}),
      ...(isPlaced ? { slot: this.slot(row, item) } : {}),
      ...(has('speakers') ? { parts: this.parts(row, item?.speakers ?? []) } : {}),
      ...(Object.keys(lists).length > 0 ? { lists } : {}),
    };
  }

  private own(
    row: ReadRow,
    fields: readonly SessionField[],
    item: ProgrammeItem | undefined,
  ): Partial<OwnFields> {
    const has = (name: SessionField) => fields.includes(name);
    const texts = (name: 'title' | 'abstract', max: number) =>
      locales.some((locale) => has(`${name}-${locale}`)) ? textsOf(row, name, max, item?.[name]) : undefined;
    const title = texts('title', 300);
    const abstract = texts('abstract', 50_000);
    const kind = has('kind')
      ? row.value('kind', (cell) => meantKind(cell, this.options.chosen), 'unknown-kind')
      : undefined;
    const access = has('access') ? row.value('access', accessOfCell, 'unknown-access') : undefined;
    const languages = has('languages')
      ? row.value('languages', languagesOfCell, 'unknown-language')
      : undefined;
    const sdgTargets = has('sdgTargets')
      ? row.value('sdgTargets', targetsOfCell, 'unknown-target')
      : undefined;
    return {
      ...(title ? { title } : {}),
      ...(abstract ? { abstract } : {}),
      ...(kind ? { kind } : {}),
      ...(access ? { access } : {}),
      ...(languages ? { languages } : {}),
      ...(sdgTargets ? { sdgTargets } : {}),
      ...(has('track') ? { trackId: this.places.track(row.text('track', 200)) } : {}),
      ...(item ? {} : { isReady: this.options.isReady }),
    };
  }

  /** What a row leaves out stays; an end before its start is on the next morning. */
  private slot(row: ReadRow, item: ProgrammeItem | undefined): NonNullable<SessionWrite['slot']> {
    const room = row.text('room', 200);
    const place = room
      ? this.places.place(room)
      : { roomId: item?.room?.id ?? null, venueId: item?.venue?.id ?? null };
    const zone = item && !room ? zoneOf(item) : this.zoneIn(place.venueId);
    const { date, start, end } = this.clocks(row, item);
    if (start && !date) row.report('date', 'date-missing');
    if (end && !start) row.report('start', 'start-missing');
    const nowhen = { startsAt: null, endsAt: null, onDate: date ?? null, untilDate: item?.untilDate ?? null };
    if (!date || !start) return { ...place, ...nowhen };
    const startsAt = instantAt(`${date}T${start}`, zone);
    if (!end) return { ...place, startsAt, endsAt: null, onDate: date, untilDate: null };
    if (end === start) row.report('end', 'zero-duration', { value: `${start}–${end}` });
    const sameDay = instantAt(`${date}T${end}`, zone);
    const endsAt = end > start ? sameDay : new Date(sameDay.getTime() + 86_400_000);
    const last = localDate(endsAt, zone);
    return { ...place, startsAt, endsAt, onDate: date, untilDate: last === date ? null : last };
  }

  private clocks(row: ReadRow, item: ProgrammeItem | undefined) {
    const clock = (instant: Date | null | undefined) =>
      item && instant ? wallClock(instant, zoneOf(item)).slice(11, 16) : undefined;
    const given = (field: SessionField, read: (cell: string) => string | undefined, code: string) =>
      row.cell(field) ? row.value(field, read, code) : undefined;
    return {
      date: given('date', dateOfCell, 'bad-cell-date') ?? item?.onDate ?? undefined,
      start: given('start', timeOfCell, 'bad-cell-time') ?? clock(item?.startsAt),
      end: given('end', timeOfCell, 'bad-cell-time') ?? clock(item?.endsAt),
    };
  }

  private zoneIn(venueId: string | null): string {
    return this.draft.venues.find(({ id }) => id === venueId)?.zone ?? edition.zone;
  }

  /** Whoever is on the panel and is named stays the same person, however many are called so. */
  private parts(row: ReadRow, panel: readonly ProgrammeSpeaker[]): NonNullable<SessionWrite['parts']> {
    const others = new Set(panel);
    const presentWhere = (isMeant: (speaker: ProgrammeSpeaker) => boolean) => {
      const found = [...others].find(isMeant);
      if (found) others.delete(found);
      return found;
    };
    const parts = partsOfCell(row.cell('speakers')).map((text) => {
      const same = presentWhere((speaker) => speakerCell(speaker, this.options.locale) === text);
      if (same) return { speakerId: same.id, role: same.role };
      const { name, role } = speakerOfCell(text);
      const present = presentWhere((speaker) => speaker.name === name);
      if (present) return { speakerId: present.id, role };
      if (name.length > 200) row.report('speakers', 'too-long', { max: 200 });
      const person = { id: null, guid: '', code: '', name, biography: '', avatar: '' };
      return { speakerId: this.people.speaker(person, row.place), role };
    });
    return [...new Map(parts.map((part) => [part.speakerId, part])).values()];
  }

  /** A body that has an entry by this name or acronym is that one. */
  private bodies(cell: string): NamedOrganization[] {
    return partsOfCell(cell).map((name) => {
      const plain = fold(name);
      const known = this.draft.organizations.find(
        (each) => fold(each.name) === plain || (each.acronym !== null && fold(each.acronym) === plain),
      );
      return { name: name.slice(0, 300), organizationId: known?.id ?? null };
    });
  }
}

function textsOf(
  row: ReadRow,
  name: 'title' | 'abstract',
  max: number,
  present: LocalizedText | undefined,
): LocalizedText {
  const given = locales.flatMap((locale): [Locale, string][] => {
    const text = row.text(`${name}-${locale}`, max);
    return text ? [[locale, text]] : [];
  });
  return { ...present, ...Object.fromEntries(given) };
}
