import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import type { Page } from '../../web/page.js';
import { ConflictsService } from '../conflicts/conflicts.service.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { organizerSessionsPage } from './organizer-sessions.pages.js';
import { filterOf } from './session-filter.js';

@Controller('organizer/sessions')
export class OrganizerSessionsController {
  constructor(
    private readonly database: Database,
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
    private readonly conflicts: ConflictsService,
  ) {}

  @Allow('sessions.edit')
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query() query: Record<string, unknown>): Promise<Page> {
    const { items, tracks, conflicts } = await this.database.read(async (em) => ({
      items: await this.programme.allWithDrafts(em),
      tracks: await this.sessions.tracks(em),
      conflicts: await this.conflicts.checkAll(em),
    }));
    const filter = filterOf(query);
    return organizerSessionsPage({ locale, items, tracks, conflicts, filter, notice: query.notice });
  }
}
