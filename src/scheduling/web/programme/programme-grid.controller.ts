import { Controller, Get, Param } from '@nestjs/common';
import { Config } from '../../../kernel/config/env.js';
import { Database } from '../../../kernel/database/database.js';
import { NotFound } from '../../../kernel/errors.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { ReaderZone } from '../../../web/reader-zone/reader-zone.js';
import { ProgrammeMemory } from '../../programme/programme-memory.js';
import { isProgrammeDay, sortProgramme } from '../programme-days.js';
import { programmeGridPage } from './programme-grid.pages.js';

/** A day as rooms by time. */
@Controller('programme/:date/grid')
export class ProgrammeGridController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly memory: ProgrammeMemory,
  ) {}

  @Public()
  @Get()
  async show(
    @Param('date') date: string,
    @CurrentLocale() locale: Locale,
    @ReaderZone() readerZone: string | undefined,
  ): Promise<Page> {
    const { items, rooms, mark } = await this.database.read((em) => this.memory.read(em));
    const programme = sortProgramme(items);
    if (!isProgrammeDay(programme, date)) throw new NotFound();
    const origin = this.config.baseUrl;
    return programmeGridPage({ locale, programme, rooms, mark, date, readerZone, origin });
  }
}
