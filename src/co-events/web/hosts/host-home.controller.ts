import { Controller, Get, Query } from '@nestjs/common';
import { edition } from '../../../../config/edition.js';
import type { SignedIn } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { HostedCoEvents } from '../../hosting/hosted-co-events.queries.js';
import { DraftsService } from '../../submission/drafts.service.js';
import { hostListPage } from './host-list.pages.js';

/** The first page of a host's own area. */
@Controller('hosts')
export class HostHomeController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly drafts: DraftsService,
    private readonly hosted: HostedCoEvents,
  ) {}

  @Allow('my.co-events')
  @Get()
  async index(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    const own = await this.database.read(async (em) => ({
      hosted: await this.hosted.listOf(em, actor.accountId),
      drafts: await this.drafts.listOf(em, actor.accountId),
    }));
    return hostListPage({ ...own, locale, zone: edition.zone, now: this.clock.now(), notice });
  }
}
