import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { type SheetToWrite, writeCsv, writeXlsx } from '../../sheets/write-sheet.js';
import { DraftExport } from '../draft-export.js';
import { DraftRecordsQueries } from '../planning/draft-records.queries.js';
import { exchangeSheet } from '../sheets/sheet-export.js';
import { isSheetKind, sheetKinds } from '../sheets/sheet-fields.js';
import type { ScheduleDocument } from '../schedule-document.js';
import { writeScheduleJson } from '../write-schedule-json.js';
import { writeScheduleXml } from '../write-schedule-xml.js';
import { type ExchangeWords, ExchangeRefused, localeOf } from './exchange-wishes.js';

const schedules = new Map<string, (document: ScheduleDocument) => string>([
  ['.xml', writeScheduleXml],
  ['.json', writeScheduleJson],
]);
const sheets = new Map<string, (sheet: SheetToWrite) => string | Promise<Buffer>>([
  ['.csv', ({ columns, rows }) => writeCsv([columns.map(({ label }) => label), ...rows])],
  ['.xlsx', (sheet) => writeXlsx([sheet])],
]);

/** Writes the programme into a file from the terminal, in the format of its ending. */
@Injectable()
export class ExportCommand {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftExport,
    private readonly records: DraftRecordsQueries,
  ) {}

  async run(file: string, words: ExchangeWords): Promise<string> {
    const locale = localeOf(words);
    const ending = extname(file).toLowerCase();
    const [schedule, sheet] = [schedules.get(ending), sheets.get(ending)];
    if (schedule) {
      const document = await this.document(words, locale);
      await save(file, schedule(document));
      const events = document.days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events));
      return `${String(events.length)} sessions on ${String(document.days.length)} days were written to ${file}.`;
    }
    if (!sheet) throw new ExchangeRefused(`${file}: the ending says the format: .xml, .json, .csv or .xlsx.`);
    const list = await this.list(words, locale);
    await save(file, await sheet(list));
    return `${String(list.rows.length)} ${list.name} were written to ${file}.`;
  }

  private document({ released }: ExchangeWords, locale: Locale): Promise<ScheduleDocument> {
    return this.database.read((em) =>
      released ? this.drafts.released(em, locale) : this.drafts.draft(em, locale),
    );
  }

  private async list({ of = 'sessions', released }: ExchangeWords, locale: Locale): Promise<SheetToWrite> {
    if (!isSheetKind(of)) throw new ExchangeRefused(`--of is ${sheetKinds.join(' or ')}.`);
    if (released) throw new ExchangeRefused('Sheets are of the draft; --released is for .xml and .json.');
    const draft = await this.database.read((em) => this.records.read(em));
    return exchangeSheet(of, draft, locale);
  }
}

async function save(file: string, content: string | Buffer): Promise<void> {
  await writeFile(file, content).catch((error: unknown) => {
    throw new ExchangeRefused(`${file} cannot be written: ${error instanceof Error ? error.message : ''}`);
  });
}
