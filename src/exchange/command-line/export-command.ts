import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { DraftExport } from '../draft-export.js';
import { writeScheduleJson } from '../write-schedule-json.js';
import { writeScheduleXml } from '../write-schedule-xml.js';
import { type ExchangeWords, ExchangeRefused, localeOf } from './exchange-wishes.js';

/** Writes the programme into a file from the terminal, in the format of its ending. */
@Injectable()
export class ExportCommand {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftExport,
  ) {}

  async run(file: string, words: ExchangeWords): Promise<string> {
    const locale = localeOf(words);
    const write = { '.xml': writeScheduleXml, '.json': writeScheduleJson }[extname(file).toLowerCase()];
    if (!write) throw new ExchangeRefused(`${file}: the ending says the format: .xml or .json.`);
    const document = await this.database.read((em) =>
      words.released ? this.drafts.released(em, locale) : this.drafts.draft(em, locale),
    );
    await writeFile(file, write(document)).catch((error: unknown) => {
      throw new ExchangeRefused(`${file} cannot be written: ${error instanceof Error ? error.message : ''}`);
    });
    const events = document.days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events));
    return `${String(events.length)} sessions on ${String(document.days.length)} days were written to ${file}.`;
  }
}
