import { Controller, Get, Query } from '@nestjs/common';
import { Config } from '../../../kernel/config/env.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { choiceOf } from '../../programme/programme-choice.js';
import { ProgrammeFinder } from '../../programme/programme-finder.js';
import { CurrentVisit, type Visit } from '../programme-reader.js';
import { ProgrammeVisits } from '../programme-visits.js';
import { programmeSearchPage } from './programme-search.pages.js';

/** What fits words and filters, in any combination. */
@Controller('programme/search')
export class ProgrammeSearchController {
  constructor(
    private readonly config: Config,
    private readonly visits: ProgrammeVisits,
    private readonly finder: ProgrammeFinder,
  ) {}

  @Public()
  @Get()
  async index(
    @CurrentLocale() locale: Locale,
    @CurrentVisit() visit: Visit,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const { programme, reader } = await this.visits.read(visit);
    const choice = choiceOf(query);
    const found = this.finder.find(programme, choice);
    return programmeSearchPage({ locale, choice, programme, found, reader, origin: this.config.baseUrl });
  }
}
