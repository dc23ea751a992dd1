import { Controller, Get, Param } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { forumDays, sortProgramme } from './programme-days.js';
import { programmeDayPage, programmePage } from './programme.pages.js';

@Controller('programme')
export class ProgrammeController {
  constructor(
    private readonly database: Database,
    private readonly programme: ProgrammeQueries,
  ) {}

  @Public()
  @Get()
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    const items = await this.database.read((em) => this.programme.all(em));
    return programmePage({ locale, programme: sortProgramme(items) });
  }

  /** The forum's days, and days outside it on which something takes place. */
  @Public()
  @Get(':date')
  async show(@Param('date') date: string, @CurrentLocale() locale: Locale): Promise<Page> {
    const items = await this.database.read((em) => this.programme.all(em));
    const programme = sortProgramme(items);
    const isKnown = forumDays.some((day) => day.date === date) || programme.onDay(date).length > 0;
    if (!isKnown) throw new NotFound();
    return programmeDayPage({ locale, programme, date });
  }
}
