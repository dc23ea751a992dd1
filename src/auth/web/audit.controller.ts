import { Controller, Get, Query } from '@nestjs/common';
import { AuditQueries } from '../../audit/audit.queries.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { auditPage } from './audit.pages.js';

const lastPage = 100_000;

/** What organizers did, for organizers. */
@Controller('organizer/audit')
export class AuditController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditQueries,
  ) {}

  @Allow('audit.read')
  @Get()
  async index(
    @CurrentLocale() locale: Locale,
    @Query('about') about: unknown,
    @Query('page') page: unknown,
  ): Promise<Page> {
    const filter = {
      ...(typeof about === 'string' && /^[\w:.-]{1,100}$/.test(about) ? { about } : {}),
      page: Math.max(1, Math.min(lastPage, Math.trunc(Number(page)) || 1)),
    };
    const list = await this.database.read((em) => this.audit.list(em, filter));
    return auditPage({ locale, filter, list });
  }
}
