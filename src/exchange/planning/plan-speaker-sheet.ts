import { countryCodes, countryName } from '../../../config/countries.js';
import { fold } from '../../kernel/folded-text.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import type { SheetRow } from '../../sheets/sheet.js';
import type { ImportOptions, SheetContent } from '../import-content.js';
import type { FileProblem } from '../reading/read-schedule.js';
import { sheetFieldLabel, type SpeakerField, speakerFields } from '../sheets/sheet-fields.js';
import { speakerCells } from '../sheets/speaker-cells.js';
import type { DraftRecords, KnownSpeaker } from './draft-records.queries.js';
import { FreeIds } from './free-ids.js';
import type { ImportPlan, PlannedSpeaker } from './import-plan.js';
import { cellOf, isPlainId, ReadRow } from './sheet-row.js';

/** What a sheet of speakers would change in their profiles. An empty cell says nothing. */
export function planSpeakerSheet(
  content: SheetContent,
  draft: DraftRecords,
  { locale }: ImportOptions,
): ImportPlan {
  const planner = new SpeakerSheetPlanner(content, draft, locale);
  const speakers = content.rows.slice(1).flatMap((row) => planner.row(row) ?? []);
  const nothing = {
    sessions: [],
    venues: [],
    rooms: [],
    tracks: [],
    known: [],
    names: [],
    notes: [],
    gone: [],
  };
  return { ...nothing, speakers, problems: planner.problems };
}

class SpeakerSheetPlanner {
  readonly problems: FileProblem[] = [];
  private readonly ids: FreeIds;
  private readonly byName: Map<string, KnownSpeaker[]>;
  private readonly lines = new Map<string, number>();

  constructor(
    private readonly content: SheetContent,
    private readonly draft: DraftRecords,
    private readonly locale: Locale,
  ) {
    this.ids = new FreeIds(
      draft.speakers.map(({ id }) => id),
      80,
    );
    this.byName = Map.groupBy(draft.speakers, ({ name }) => fold(name));
  }

  row(row: SheetRow): PlannedSpeaker | undefined {
    const name = cellOf(row, this.content.mapping, 'name');
    const read = new ReadRow(row, this.content.mapping, name);
    const known = this.knownOf(read, name);
    const speakerId = known?.id ?? this.newId(read, name);
    const first = this.lines.get(speakerId);
    if (first === undefined) this.lines.set(speakerId, row.line);
    else read.report(null, 'row-twice', { line: first });
    if (!known && !name) read.report('name', 'no-name');
    const before = known && speakerCells(known, this.locale);
    const fields = speakerFields.filter(
      (field) =>
        field !== 'id' &&
        read.cell(field) !== '' &&
        !(before && isSame(field, read.cell(field), before[field])),
    );
    const write = this.write(read, fields, known);
    this.problems.push(...read.problems);
    if (read.problems.length > 0) return undefined;
    const changes = known
      ? fields.map((field) => ({
          field: sheetFieldLabel(field, this.locale),
          before: before?.[field] ?? '',
          after: read.cell(field),
        }))
      : [];
    return { place: read.place, speakerId, name: name || (known?.name ?? ''), isNew: !known, changes, write };
  }

  private write(
    row: ReadRow,
    fields: readonly SpeakerField[],
    known: KnownSpeaker | undefined,
  ): PlannedSpeaker['write'] {
    const has = (field: SpeakerField) => fields.includes(field);
    const country = has('country') ? row.value('country', countryOf, 'unknown-country') : undefined;
    const biographies = locales.flatMap((locale): [Locale, string][] =>
      has(`biography-${locale}`) ? [[locale, row.text(`biography-${locale}`, 5000)]] : [],
    );
    return {
      ...(has('name') ? { name: row.text('name', 200) } : {}),
      ...(has('originalName') ? { originalName: row.text('originalName', 200) } : {}),
      ...(has('functionTitle') ? { functionTitle: row.text('functionTitle', 300) } : {}),
      ...(has('organization') ? this.organizationOf(row.text('organization', 300)) : {}),
      ...(country ? { country } : {}),
      ...(biographies.length > 0
        ? { biography: { ...known?.biography, ...Object.fromEntries(biographies) } }
        : {}),
    };
  }

  private organizationOf(name: string) {
    const found = this.draft.organizations.find((each) => fold(each.name) === fold(name));
    return { organizationName: name, organizationId: found?.id ?? null };
  }

  /** By the id, else by a name that only one has. */
  private knownOf(read: ReadRow, name: string): KnownSpeaker | undefined {
    const id = read.cell('id');
    if (id) return this.draft.speakers.find((speaker) => speaker.id === id);
    const [only, ...others] = this.byName.get(fold(name)) ?? [];
    if (others.length > 0) read.report('id', 'several-of-name');
    return only;
  }

  private newId(read: ReadRow, name: string): string {
    const id = read.cell('id');
    if (!id) return this.ids.take(name, 'speaker');
    if (!isPlainId(id)) read.report('id', 'bad-row-id', { value: id.slice(0, 60) });
    return id;
  }
}

const isSame = (field: SpeakerField, cell: string, before: string): boolean =>
  cell === before || (field === 'country' && countryOf(cell) === countryOf(before));

/** By its code, or by its name in any language of the forum. */
const countryOf = (cell: string): string | undefined =>
  countryCodes.find(
    (code) => code === cell || locales.some((locale) => fold(countryName(code, locale)) === fold(cell)),
  );
