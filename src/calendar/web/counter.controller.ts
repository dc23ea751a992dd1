import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, type DomainError, Invalid } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { CounterProposalsService } from '../replies/counter-proposals.service.js';
import { counterPage } from './counter.pages.js';

/** A participant's wish for another time, which waits in the inbox. */
@Controller('organizer/counter-proposals/:id')
export class CounterController {
  constructor(
    private readonly database: Database,
    private readonly proposals: CounterProposalsService,
  ) {}

  @Allow('counters.decide')
  @Get()
  show(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(id, locale);
  }

  @Allow('counters.decide')
  @Post('acceptance')
  accept(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.decide(id, locale, response, (em) => this.proposals.accept(em, actor, id));
  }

  @Allow('counters.decide')
  @Post('refusal')
  decline(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.decide(id, locale, response, (em) => this.proposals.decline(em, actor, id));
  }

  private async decide(
    id: string,
    locale: Locale,
    response: Response,
    work: (em: EntityManager) => Promise<void>,
  ): Promise<Page | undefined> {
    try {
      await this.database.write(work);
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof Invalid)) throw error;
      return this.page(id, locale, error);
    }
    response.redirect(303, `/${locale}/organizer/inbox`);
    return undefined;
  }

  /** A room that is taken or a day outside the forum is told beside the proposal, for the organizer to settle by hand. */
  private async page(id: string, locale: Locale, problem?: DomainError): Promise<Page> {
    const proposal = await this.database.read((em) => this.proposals.find(em, id));
    if (!problem) return counterPage({ locale, proposal });
    const [field = problem] = problem instanceof Invalid ? Object.values(problem.fields) : [];
    const text = textOfCode(locale, field.code, field.values);
    return counterPage({ locale, proposal, problem: { text, status: problem.status } });
  }
}
