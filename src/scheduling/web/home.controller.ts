import { Controller, Get } from '@nestjs/common';
import { In } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Organization } from '../../people/organization.entity.js';
import type { Page } from '../../web/page.js';
import { nowAndNext } from '../programme/now-and-next.js';
import { ProgrammeMemory } from '../programme/programme-memory.js';
import { homePage } from './home.pages.js';
import { sortProgramme } from './programme-days.js';
import { CurrentVisit, readerOf, type Visit } from './programme-reader.js';

@Controller()
export class HomeController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly memory: ProgrammeMemory,
  ) {}

  @Public()
  @Get()
  async index(@CurrentLocale() locale: Locale, @CurrentVisit() visit: Visit): Promise<Page> {
    const ids = edition.organizers.map((organizer) => organizer.organization);
    const { programme, organizations, reader } = await this.database.read(async (em) => ({
      programme: await this.memory.read(em),
      organizations: await em.findBy(Organization, { id: In(ids) }),
      reader: await readerOf(em, visit),
    }));
    const { items, tracks, rooms, mark } = programme;
    const now = this.clock.now();
    return homePage({
      ...{ locale, now, mark, tracks, organizations, reader },
      programme: sortProgramme(items),
      current: nowAndNext(items, now, rooms),
    });
  }
}
