import { Controller, Get, Param, Query } from '@nestjs/common';
import type { SignedIn } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { NotFound } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { CoEventModerationService } from '../../co-event-moderation.service.js';
import { ModerationQueue, queueStates } from '../../moderation-queue.queries.js';
import { ModeratorScopes } from '../../moderator-scopes.queries.js';
import { ModerationRecords } from '../../moderation/moderation-record.queries.js';
import { queuePage } from './moderation-queue.pages.js';
import { moderationRecordPage } from './moderation-record.pages.js';

const pageLength = 50;

/** What moderators read: the queue, and one co-event in full. */
@Controller('moderation')
export class ModerationController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly moderation: CoEventModerationService,
    private readonly queue: ModerationQueue,
    private readonly records: ModerationRecords,
    private readonly scopes: ModeratorScopes,
  ) {}

  @Allow('co-events.moderate')
  @Get()
  async index(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const state = queueStates.find((each) => each === query['state']) ?? 'waiting';
    const page = Math.max(1, Math.min(10_000, Math.trunc(Number(query['page'])) || 1));
    const found = await this.database.read(async (em) => {
      const own = await this.scopes.countriesFor(em, actor);
      const offered = own ? [...own] : [...(await this.queue.countByCountry(em)).keys()];
      const country = offered.find((code) => code === query['country']) ?? '';
      const countries = country ? new Set([country]) : own;
      const listed = await this.queue.page(em, countries, (page - 1) * pageLength, pageLength, state);
      return { ...listed, own, offered, country };
    });
    const pages = Math.max(1, Math.ceil(found.total / pageLength));
    if (page > pages) throw new NotFound();
    return queuePage({
      locale,
      isEverywhere: found.own === null,
      countries: found.offered,
      filter: { country: found.country, state },
      rows: found.rows,
      total: found.total,
      page,
      pages,
      now: this.clock.now(),
    });
  }

  @Allow('co-events.moderate')
  @Get('co-events/:id')
  async show(
    @Param('id') id: string,
    @Query('notice') notice: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const now = this.clock.now();
    const record = await this.database.read(async (em) =>
      this.records.of(em, await this.moderation.findFor(em, actor, id), now, locale),
    );
    return moderationRecordPage({ locale, record, now, notice });
  }
}
