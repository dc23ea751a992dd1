import { Controller, Get } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Public } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { nowAndNext } from '../../programme/now-and-next.js';
import { CurrentVisit, type Visit } from '../programme-reader.js';
import { ProgrammeVisits } from '../programme-visits.js';
import { nowPage } from './now.pages.js';

/** What goes on at this moment, by the application's own clock. */
@Controller('programme/now')
export class NowController {
  constructor(
    private readonly clock: Clock,
    private readonly visits: ProgrammeVisits,
  ) {}

  @Public()
  @Get()
  async show(@CurrentLocale() locale: Locale, @CurrentVisit() visit: Visit): Promise<Page> {
    const { programme, reader } = await this.visits.read(visit);
    const { items, rooms, mark } = programme;
    const now = this.clock.now();
    return nowPage({ locale, now, mark, reader, state: nowAndNext(items, now, rooms) });
  }
}
