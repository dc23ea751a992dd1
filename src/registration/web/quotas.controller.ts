import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, type FieldError } from '../../kernel/errors.js';
import { LineField, WholeNumberField } from '../../kernel/http/form-fields.js';
import { readForm, type Typed } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { QuotasQueries } from '../places/quotas.queries.js';
import { QuotasService } from '../places/quotas.service.js';
import { quotasPage, type RefusedQuota } from './quotas.pages.js';

const most = 1_000_000;

class QuotaForm {
  @WholeNumberField({ min: 0, max: most })
  capacity?: number;
}

class DelegationQuotaForm extends QuotaForm {
  @LineField({ max: 60 })
  delegation!: string;
}

/** How many places there are, and how many are taken. */
@Controller('organizer/quotas')
export class QuotasController {
  constructor(
    private readonly database: Database,
    private readonly quotas: QuotasQueries,
    private readonly service: QuotasService,
  ) {}

  @Allow('quotas.set')
  @Get()
  index(@CurrentLocale() locale: Locale, @Query('notice') notice: string | undefined): Promise<Page> {
    return this.page(locale, { isSaved: notice === 'saved' });
  }

  @Allow('quotas.set')
  @Post('delegations')
  async updateDelegation(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(DelegationQuotaForm, body);
    const { capacity, delegation } = read.typed;
    const id = `delegation:${typeof delegation === 'string' ? delegation : ''}`;
    const error = read.ok ? undefined : (read.errors['capacity'] ?? Object.values(read.errors)[0]);
    if (!read.ok) return this.page(locale, { refused: refusedAs(id, { capacity: capacity ?? '' }, error) });
    const { form } = read;
    return this.save(locale, response, { id, typed: read.typed }, (em) =>
      this.service.setForDelegation(em, actor, form.delegation, form.capacity ?? null),
    );
  }

  @Allow('quotas.set')
  @Post(':id')
  async update(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(QuotaForm, body);
    if (!read.ok) return this.page(locale, { refused: refusedAs(id, read.typed, read.errors['capacity']) });
    const { form } = read;
    return this.save(locale, response, { id, typed: read.typed }, (em) =>
      this.service.set(em, actor, id, form.capacity ?? null),
    );
  }

  private async save(
    locale: Locale,
    response: Response,
    { id, typed }: Pick<RefusedQuota, 'id' | 'typed'>,
    work: (em: EntityManager) => Promise<void>,
  ): Promise<Page | undefined> {
    try {
      await this.database.write(work);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const refused = { id, typed, error: { code: error.code, values: error.values } };
      return this.page(locale, { refused, status: 409 });
    }
    response.redirect(303, `/${locale}/organizer/quotas?notice=saved`);
    return undefined;
  }

  private page(
    locale: Locale,
    more: { isSaved?: boolean; refused?: RefusedQuota; status?: number },
  ): Promise<Page> {
    return this.database.read(async (em) => {
      const lines = await this.quotas.lines(em);
      return quotasPage({ locale, lines, delegations: await this.quotas.delegations(em), ...more });
    });
  }
}

const refusedAs = (id: string, typed: Typed, error: FieldError | undefined): RefusedQuota => ({
  id,
  typed,
  error: error ?? { code: 'kernel.choice' },
});
