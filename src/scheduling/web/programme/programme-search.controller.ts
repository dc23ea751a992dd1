import { Controller, Get, Query } from '@nestjs/common';
import { Config } from '../../../kernel/config/env.js';
import { Database } from '../../../kernel/database/database.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { ReaderZone } from '../../../web/reader-zone/reader-zone.js';
import { choiceOf } from '../../programme/programme-choice.js';
import { ProgrammeFinder } from '../../programme/programme-finder.js';
import { ProgrammeMemory } from '../../programme/programme-memory.js';
import { programmeSearchPage } from './programme-search.pages.js';

/** What fits words and filters, in any combination. */
@Controller('programme/search')
export class ProgrammeSearchController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly memory: ProgrammeMemory,
    private readonly finder: ProgrammeFinder,
  ) {}

  @Public()
  @Get()
  async index(
    @CurrentLocale() locale: Locale,
    @ReaderZone() readerZone: string | undefined,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const programme = await this.database.read((em) => this.memory.read(em));
    const choice = choiceOf(query);
    const found = this.finder.find(programme, choice);
    return programmeSearchPage({ locale, choice, programme, found, readerZone, origin: this.config.baseUrl });
  }
}
