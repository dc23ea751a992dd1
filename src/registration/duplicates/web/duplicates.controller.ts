import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SensitiveReads } from '../../../audit/sensitive-reads.service.js';
import type { SignedIn } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, Invalid, NotFound } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { DuplicatesQueries } from '../duplicates.queries.js';
import { fieldsOf } from '../merge-units.js';
import { MergeForm } from '../merge.form.js';
import { Settlements } from '../settlements.service.js';
import { comparisonOf, fieldsSeen, type Side } from './comparison.js';
import { duplicatePairPage } from './duplicate-pair.pages.js';
import { duplicatesPage } from './duplicates.pages.js';

const notices = ['merged', 'different', 'undone'] as const;

/** Registrations that may be of one person: looked at side by side, merged, or told apart for good. */
@Controller('organizer/duplicates')
@Allow('registrations.merge')
export class DuplicatesController {
  constructor(
    private readonly database: Database,
    private readonly queries: DuplicatesQueries,
    private readonly settlements: Settlements,
    private readonly reads: SensitiveReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(
    @Query('page') page: string | undefined,
    @Query('notice') notice: string | undefined,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const wanted = Math.max(1, Math.trunc(Number(page)) || 1);
    return this.database.read(async (em) =>
      duplicatesPage({
        locale,
        list: await this.queries.open(em, wanted),
        uncompared: await this.queries.countUncompared(em),
        merges: await this.queries.latestMerges(em),
        now: this.clock.now(),
        notice: notices.find((each) => each === notice),
      }),
    );
  }

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query('keep') keep: string | undefined,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const wanted = keep === 'first' || keep === 'second' ? keep : undefined;
    return this.pair(id, locale, actor, { wanted });
  }

  @Post(':id/merge')
  async merge(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(MergeForm, body);
    if (!read.ok) return this.pair(id, locale, actor, { state: read, status: 422 });
    const { keep, takeOver } = read.form;
    const merging = { pairId: id, keep, takenOver: fieldsOf(takeOver) };
    try {
      await this.database.write((em) => this.settlements.merge(em, actor, merging));
    } catch (error) {
      const state = { typed: read.typed, errors: error instanceof Invalid ? error.fields : {} };
      if (error instanceof Invalid) return this.pair(id, locale, actor, { state, wanted: keep, status: 422 });
      if (!(error instanceof Conflict)) throw error;
      const problem = textOfCode(locale, error.code, error.values);
      return this.pair(id, locale, actor, { state, wanted: keep, problem, status: 409 });
    }
    response.redirect(303, `/${locale}/organizer/duplicates?notice=merged`);
    return undefined;
  }

  @Post(':id/difference')
  async tellApart(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.settlements.tellApart(em, actor, id));
    response.redirect(303, `/${locale}/organizer/duplicates?notice=different`);
  }

  /** Both at once show more of two people than a list does; that somebody looked is recorded with each. */
  private async pair(id: string, locale: Locale, actor: SignedIn, shown: Shown): Promise<Page> {
    const pair = await this.database.read((em) => this.queries.find(em, id));
    if (!pair) throw new NotFound();
    const comparison = comparisonOf(pair, shown.wanted);
    await this.database.write(async (em) => {
      for (const { registration } of [pair.first, pair.second]) {
        await this.reads.record(em, actor, `registration:${registration.id}`, fieldsSeen(comparison));
      }
    });
    return duplicatePairPage({ locale, comparison, ...shown });
  }
}

interface Shown {
  wanted?: Side | undefined;
  state?: FormState;
  status?: number;
  problem?: string;
}
