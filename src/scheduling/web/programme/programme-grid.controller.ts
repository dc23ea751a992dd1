import { Controller, Get, Param } from '@nestjs/common';
import { Config } from '../../../kernel/config/env.js';
import { NotFound } from '../../../kernel/errors.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { isProgrammeDay, sortProgramme } from '../programme-days.js';
import { CurrentVisit, type Visit } from '../programme-reader.js';
import { ProgrammeVisits } from '../programme-visits.js';
import { programmeGridPage } from './programme-grid.pages.js';

/** A day as rooms by time. */
@Controller('programme/:date/grid')
export class ProgrammeGridController {
  constructor(
    private readonly config: Config,
    private readonly visits: ProgrammeVisits,
  ) {}

  @Public()
  @Get()
  async show(
    @Param('date') date: string,
    @CurrentLocale() locale: Locale,
    @CurrentVisit() visit: Visit,
  ): Promise<Page> {
    const { programme, reader } = await this.visits.read(visit);
    const { items, rooms, mark } = programme;
    const sorted = sortProgramme(items);
    if (!isProgrammeDay(sorted, date)) throw new NotFound();
    const origin = this.config.baseUrl;
    return programmeGridPage({ locale, programme: sorted, rooms, mark, date, reader, origin });
  }
}
