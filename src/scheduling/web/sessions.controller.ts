import { Controller, Get, Param, Query } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { CurrentVisit, type Visit } from './programme-reader.js';
import { SessionView } from './session-view.js';
import { type SessionNotice, sessionNotices, sessionPage } from './session.pages.js';

@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly database: Database,
    private readonly view: SessionView,
  ) {}

  @Public()
  @Get(':id')
  async show(
    @Param('id') id: string,
    @CurrentVisit() visit: Visit,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: string | undefined,
  ): Promise<Page> {
    const props = await this.database.read((em) => this.view.read(em, id, visit, locale));
    return sessionPage({ ...props, notice: noticeOf(notice) });
  }
}

const noticeOf = (name: string | undefined): SessionNotice | undefined =>
  sessionNotices.find((notice) => notice === name);
