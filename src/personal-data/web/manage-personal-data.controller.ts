import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { can, type SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { ErasuresQueries } from '../erasures.queries.js';
import { ErasuresService } from '../erasures.service.js';
import { RefusalForm } from '../privacy.forms.js';
import { Purge } from '../purge.service.js';
import { PurgeRuns } from '../purge-runs.service.js';
import { managePersonalDataPage } from './manage-personal-data.pages.js';

/** For organizers: what is kept, what is due, and who asked for erasure. */
@Controller('organizer/personal-data')
export class ManagePersonalDataController {
  constructor(
    private readonly database: Database,
    private readonly purge: Purge,
    private readonly runs: PurgeRuns,
    private readonly queries: ErasuresQueries,
    private readonly erasures: ErasuresService,
  ) {}

  @Allow('personal-data.read')
  @Get()
  index(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: string | undefined,
  ): Promise<Page> {
    return this.page(actor, locale, { notice });
  }

  @Allow('personal-data.erase')
  @Post('erasures/:id/execution')
  async carryOut(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.erasures.carryOut(em, actor, id));
    response.redirect(303, `/${locale}/organizer/personal-data?notice=carried-out`);
  }

  @Allow('personal-data.erase')
  @Post('erasures/:id/refusal')
  async refuse(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(RefusalForm, body);
    if (!read.ok) return this.page(actor, locale, { refusal: { id, state: read }, status: 422 });
    await this.database.write((em) => this.erasures.refuse(em, actor, id, read.form.reason));
    response.redirect(303, `/${locale}/organizer/personal-data?notice=refused`);
    return undefined;
  }

  private async page(
    actor: SignedIn,
    locale: Locale,
    shown: { notice?: string | undefined; refusal?: { id: string; state: FormState }; status?: number },
  ): Promise<Page> {
    const due = await this.purge.due();
    const [run, requests] = await this.database.read(async (em) => [
      await this.runs.last(em),
      await this.queries.open(em),
    ]);
    const mayErase = can(actor, 'personal-data.erase');
    return managePersonalDataPage({ locale, due, run, requests, mayErase, ...shown });
  }
}
