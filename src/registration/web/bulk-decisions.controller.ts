import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { BulkDecisionsQueries, type BulkView } from '../bulk/bulk-decisions.queries.js';
import { BulkDecisionsService } from '../bulk/bulk-decisions.service.js';
import { BulkDrafting } from '../bulk/bulk-drafting.js';
import { BulkDecisionForm } from '../bulk/bulk.forms.js';
import { filterOf } from '../registration-filter.js';
import { bulkDecisionPage, bulkDecisionsPage, bulkFormPage } from './bulk-decisions.pages.js';

const secondsBetweenLooks = '5';

/** Decisions about many registrations: preview, confirmation, undoing, progress and report. */
@Controller('organizer/bulk-decisions')
export class BulkDecisionsController {
  constructor(
    private readonly database: Database,
    private readonly drafting: BulkDrafting,
    private readonly bulk: BulkDecisionsService,
    private readonly queries: BulkDecisionsQueries,
  ) {}

  @Allow('registrations.decide')
  @Get()
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    return bulkDecisionsPage(locale, await this.database.read((em) => this.queries.latest(em)));
  }

  @Allow('registrations.decide')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(BulkDecisionForm, body);
    const { filter: address, chosen = [] } = read.typed;
    const filter = filterOf(Object.fromEntries(new URLSearchParams(String(address ?? ''))));
    const drafted = read.ok ? await this.drafting.draft(read.form, filter, actor) : read;
    if ('id' in drafted) {
      response.redirect(303, `/${locale}/organizer/bulk-decisions/${drafted.id}`);
      return undefined;
    }
    const state = { typed: read.typed, errors: drafted.errors };
    const total = await this.drafting.found(filter);
    return bulkFormPage({ locale, filter, total, state, chosen: [chosen].flat() });
  }

  @Allow('registrations.decide')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('page') page: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page> {
    const wanted = Math.max(1, Math.trunc(Number(page)) || 1);
    const view = await this.view(id, wanted);
    const isUnderway = view.decision.state === 'held' || view.decision.state === 'running';
    if (isUnderway) response.setHeader('Refresh', secondsBetweenLooks);
    return bulkDecisionPage({ locale, view });
  }

  @Allow('registrations.decide')
  @Post(':id/confirmation')
  confirm(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.change(id, locale, response, (em) => this.bulk.hold(em, id));
  }

  @Allow('registrations.decide')
  @Post(':id/undoing')
  undo(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.change(id, locale, response, (em) => this.bulk.undo(em, id));
  }

  private async change(
    id: string,
    locale: Locale,
    response: Response,
    work: (em: EntityManager) => Promise<void>,
  ): Promise<Page | undefined> {
    try {
      await this.database.write(work);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const problem = textOfCode(locale, error.code, error.values);
      return bulkDecisionPage({ locale, view: await this.view(id, 1), problem });
    }
    response.redirect(303, `/${locale}/organizer/bulk-decisions/${encodeURIComponent(id)}`);
    return undefined;
  }

  private view(id: string, wanted: number): Promise<BulkView> {
    return this.database.read((em) => this.queries.view(em, id, wanted));
  }
}
