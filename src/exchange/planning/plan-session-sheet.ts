import { edition } from '../../../config/edition.js';
import { locales } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { fold } from '../../kernel/folded-text.js';
import { type ProgrammeItem, zoneOf } from '../../scheduling/programme-item.js';
import type { SheetRow } from '../../sheets/sheet.js';
import { meantKind } from '../exchange-words.rules.js';
import type { ImportOptions, SheetContent } from '../import-content.js';
import { chosenNames, type ChosenNames } from '../name-choices.js';
import type { FileProblem } from '../reading/read-schedule.js';
import { isSameCell } from '../sheets/same-cell.js';
import { type SessionCells, sessionCells } from '../sheets/session-cells.js';
import { sessionFields, sheetFieldLabel, type SessionField } from '../sheets/sheet-fields.js';
import type { DraftRecords } from './draft-records.queries.js';
import { FreeIds } from './free-ids.js';
import type { FieldChange, ImportPlan, PlannedSession } from './import-plan.js';
import { namesOfFile } from './names-of-file.js';
import { PeopleByName } from './people-by-name.js';
import { PlacesByName } from './places-by-name.js';
import { SessionRowReader } from './session-row.js';
import { cellOf, isPlainId, ReadRow } from './sheet-row.js';

/** By what sheets know people, where they give a name alone. */
export const sheetSource = 'sheet';

/** What a sheet of sessions would change. A cell that says what the draft says changes nothing, and so does an empty one. */
export function planSessionSheet(
  content: SheetContent,
  draft: DraftRecords,
  options: ImportOptions,
): ImportPlan {
  return new SessionSheetPlanner(content, draft, options).plan();
}

/** A session as the draft has it. */
interface Before {
  item: ProgrammeItem;
  cells: SessionCells;
}

class SessionSheetPlanner {
  private readonly chosen: ChosenNames;
  private readonly places: PlacesByName;
  private readonly people: PeopleByName;
  private readonly reader: SessionRowReader;
  private readonly ids: FreeIds;
  private readonly byTitle: Map<string, ProgrammeItem[]>;
  private readonly lines = new Map<string, number>();
  private readonly problems: FileProblem[] = [];

  constructor(
    private readonly content: SheetContent,
    private readonly draft: DraftRecords,
    private readonly options: ImportOptions,
  ) {
    const forum = { acronym: edition.acronym, title: edition.name.en, zone: edition.zone };
    this.chosen = chosenNames(draft.importedNames, sheetSource, options.names);
    this.places = new PlacesByName(draft, forum, options.locale, this.chosen);
    this.people = new PeopleByName(draft, sheetSource, options.locale);
    this.reader = new SessionRowReader(draft, this.places, this.people, { ...options, chosen: this.chosen });
    this.ids = new FreeIds(draft.items.keys(), 80);
    const titles = [...draft.items.values()].flatMap((item) =>
      [...new Set(Object.values(item.title).map(fold))].map((title) => [title, item] as const),
    );
    this.byTitle = new Map(
      [...Map.groupBy(titles, ([title]) => title)].map(([title, found]) => [
        title,
        found.map(([, item]) => item),
      ]),
    );
  }

  plan(): ImportPlan {
    const sessions = this.content.rows.slice(1).flatMap((row) => this.row(row) ?? []);
    const { venues, rooms, tracks } = this.places;
    const { planned: speakers, known, notes } = this.people;
    const names = this.namesInFile();
    const { problems } = this;
    return { sessions, speakers, venues, rooms, tracks, known, names, problems, notes, gone: [] };
  }

  private row(row: SheetRow): PlannedSession | undefined {
    const title = titleOf(row, this.content);
    const read = new ReadRow(row, this.content.mapping, title);
    const item = this.itemOf(read, title);
    const sessionId = item?.id ?? this.newId(read, title);
    this.assertOnce(read, sessionId);
    const before = item && { item, cells: sessionCells(item, this.options.locale) };
    const fields = this.mapped().filter(
      (field) => read.cell(field) !== '' && !(before && this.isSaid(field, read.cell(field), before)),
    );
    if (!item && !title) read.report('title-en', 'no-title');
    const write = this.reader.write(read, fields, item);
    this.problems.push(...read.problems);
    if (read.problems.length > 0) return undefined;
    const changes = before
      ? fields.map((field) => this.changeOf(field, before.cells[field], read.cell(field)))
      : [];
    const shown = title || wordingOf(item?.title ?? {}, this.options.locale).text;
    const zone = item ? zoneOf(item) : edition.zone;
    return { place: read.place, sessionId, title: shown, isNew: !item, zone, changes, write };
  }

  /** Spreadsheets write dates, times and lists in their own way; names of rooms, tracks and kinds are taken as they are meant. */
  private isSaid(field: SessionField, cell: string, { item, cells }: Before): boolean {
    if (isSameCell(field, cell, cells[field])) return true;
    if (field === 'room') return this.places.isIn(cell, item);
    if (field === 'track') return this.places.isOf(cell, item);
    return field === 'kind' && meantKind(cell, this.chosen) === item.kind;
  }

  private namesInFile(): ImportPlan['names'] {
    const { rows, mapping } = this.content;
    const all = (field: SessionField) =>
      new Set(rows.slice(1).flatMap((row) => cellOf(row, mapping, field) || []));
    return namesOfFile({
      source: sheetSource,
      names: { room: all('room'), track: all('track'), kind: all('kind') },
      places: this.places,
      chosen: this.chosen,
      kindOf: (word) => meantKind(word, this.chosen),
    });
  }

  private mapped(): SessionField[] {
    return sessionFields.filter((field) => field !== 'id' && this.content.mapping[field] !== undefined);
  }

  private changeOf(field: SessionField, before: string, after: string): FieldChange {
    return { field: sheetFieldLabel(field, this.options.locale), before, after };
  }

  /** By its id, else by a title that only one has. */
  private itemOf(read: ReadRow, title: string): ProgrammeItem | undefined {
    const id = read.cell('id');
    if (id) return this.draft.items.get(id);
    const [only, ...others] = this.byTitle.get(fold(title)) ?? [];
    if (others.length > 0) read.report('id', 'several-of-title');
    return only;
  }

  private newId(read: ReadRow, title: string): string {
    const id = read.cell('id');
    if (!id) return this.ids.take(title, 'session');
    if (!isPlainId(id)) read.report('id', 'bad-row-id', { value: id.slice(0, 60) });
    return id;
  }

  private assertOnce(read: ReadRow, sessionId: string): void {
    const first = this.lines.get(sessionId);
    if (first === undefined) this.lines.set(sessionId, read.place.line);
    else read.report(null, 'row-twice', { line: first });
  }
}

function titleOf(row: SheetRow, { mapping }: SheetContent): string {
  const titles = locales.map((locale) => cellOf(row, mapping, `title-${locale}`));
  return titles.find((title) => title !== '') ?? '';
}
