import { Controller, Get } from '@nestjs/common';
import { In } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Organization } from '../../people/organization.entity.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import type { Page } from '../../web/page.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { homePage } from './home.pages.js';
import { sortProgramme } from './programme-days.js';

@Controller()
export class HomeController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
  ) {}

  @Public()
  @Get()
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    const ids = edition.organizers.map((organizer) => organizer.organization);
    const { items, tracks, organizations } = await this.database.read(async (em) => ({
      items: await this.programme.all(em),
      tracks: await this.sessions.tracks(em),
      organizations: await em.findBy(Organization, { id: In(ids) }),
    }));
    return homePage({
      locale,
      programme: sortProgramme(items),
      tracks,
      organizations,
      now: this.clock.now(),
    });
  }
}
