import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { localizedOf } from '../../../kernel/http/localized-fields.js';
import { pageIn } from '../paging.js';
import { RollbackForm } from '../releases.forms.js';
import { RollbacksService } from '../rollbacks.service.js';
import { readComparison, readVersionContext } from '../version-view.js';
import { readSummaries } from '../versions.queries.js';
import { versionPage } from './version.pages.js';
import { comparisonPage, versionsPage } from './versions.pages.js';

interface Shown {
  state?: FormState;
  page?: number;
  conflict?: Conflict;
}

/** Earlier versions: to be read, compared and brought back. */
@Controller('organizer/versions')
export class VersionsController {
  constructor(
    private readonly database: Database,
    private readonly rollbacks: RollbacksService,
  ) {}

  @Allow('schedule.release')
  @Get()
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    return versionsPage({ locale, versions: await this.database.read(readSummaries) });
  }

  @Allow('schedule.release')
  @Get('compare')
  async compare(
    @CurrentLocale() locale: Locale,
    @Query('from') from: unknown,
    @Query('to') to: unknown,
    @Query('page') page: unknown,
  ): Promise<Page> {
    const [one, other] = [numberOf(from), numberOf(to)];
    const comparison = await this.database.read((em) => readComparison(em, one, other, locale, pageIn(page)));
    return comparisonPage({ ...comparison, locale });
  }

  @Allow('schedule.release')
  @Get(':number')
  show(
    @Param('number') number: string,
    @CurrentLocale() locale: Locale,
    @Query('page') page: unknown,
  ): Promise<Page> {
    return this.page(numberOf(number), locale, { page: pageIn(page) });
  }

  @Allow('schedule.release')
  @Post(':number/rollback')
  async rollback(
    @Param('number') param: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const number = numberOf(param);
    const read = await readForm(RollbackForm, body);
    if (!read.ok) return this.page(number, locale, { state: read });
    const bring = (em: EntityManager) => this.bringBack(em, actor, number, read.form);
    try {
      const notice = await this.database.write(bring);
      response.redirect(303, `/${locale}/organizer/release?notice=${notice}`);
      return undefined;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.page(number, locale, { state: { typed: read.typed, errors: {} }, conflict: error });
    }
  }

  private async bringBack(
    em: EntityManager,
    actor: SignedIn,
    version: number,
    form: RollbackForm,
  ): Promise<string> {
    if (form.destination === 'public') {
      const note = localizedOf(form, 'note');
      return `released:${String(await this.rollbacks.rollBackAndRelease(em, actor, version, note))}`;
    }
    await this.rollbacks.rollBack(em, actor, version);
    return `rolled-back:${String(version)}`;
  }

  private async page(
    number: number,
    locale: Locale,
    { page = 1, state = emptyForm, ...more }: Shown,
  ): Promise<Page> {
    const context = await this.database.read((em) => readVersionContext(em, number, locale, page));
    return versionPage({ ...context, ...more, locale, state });
  }
}

function numberOf(value: unknown): number {
  if (typeof value !== 'string' || !/^[1-9]\d{0,8}$/.test(value)) throw new NotFound();
  return Number(value);
}
