import { Controller, Get } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { InvitationsListQueries } from '../invitations/invitations-list.queries.js';
import { invitationsListPage } from './invitations-list.pages.js';

/** Whom the organizers asked to speak, and how it stands. */
@Controller('organizer/speakers/invitations')
export class InvitationsListController {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsListQueries,
  ) {}

  @Allow('speakers.edit')
  @Get()
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    const rows = await this.database.read((em) => this.invitations.all(em));
    return invitationsListPage(locale, rows);
  }
}
