import { Controller, Get, Param } from '@nestjs/common';
import { Config } from '../../kernel/config/env.js';
import { NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { isPartKind } from '../programme/programme-parts.js';
import { programmePartsPage } from './programme/programme-parts.pages.js';
import { isProgrammeDay, sortProgramme } from './programme-days.js';
import { CurrentVisit, type Visit } from './programme-reader.js';
import { ProgrammeVisits } from './programme-visits.js';
import { programmeDayPage, programmePage } from './programme.pages.js';

@Controller('programme')
export class ProgrammeController {
  constructor(
    private readonly config: Config,
    private readonly visits: ProgrammeVisits,
  ) {}

  @Public()
  @Get()
  async index(@CurrentLocale() locale: Locale, @CurrentVisit() visit: Visit): Promise<Page> {
    const { programme, reader } = await this.visits.read(visit);
    return programmePage(locale, programme, reader);
  }

  /** A day, `2023-10-23`, of the forum or another on which something takes place; or what there is of a kind, `rooms`. */
  @Public()
  @Get(':part')
  async show(
    @Param('part') part: string,
    @CurrentLocale() locale: Locale,
    @CurrentVisit() visit: Visit,
  ): Promise<Page> {
    const { programme, reader } = await this.visits.read(visit);
    if (isPartKind(part)) return programmePartsPage({ locale, kind: part, programme });
    const sorted = sortProgramme(programme.items);
    if (!isProgrammeDay(sorted, part)) throw new NotFound();
    const [{ mark }, origin] = [programme, this.config.baseUrl];
    return programmeDayPage({ locale, programme: sorted, mark, date: part, reader, origin });
  }
}
