import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { Database } from '../../kernel/database/database.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Tokens } from '../../kernel/tokens.js';
import { Person } from '../../people/person.entity.js';
import type { Page } from '../../web/page.js';
import { OfferAnswers } from '../waiting-list/offer-answers.service.js';
import { offerClaim, PlaceOffers } from '../waiting-list/place-offers.service.js';
import { placeOfferPage } from './place-offers.pages.js';

interface Asked {
  id: string;
  token: string;
}

/** Answering the offer of a place by the link of its mail. Opening it changes nothing: programs that check mails open it too. */
@Controller('offers/:id/:token')
export class PlaceOffersController {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly offers: PlaceOffers,
    private readonly answers: OfferAnswers,
  ) {}

  @Public()
  @Get()
  show(
    @Param() asked: Asked,
    @CurrentLocale() locale: Locale,
    @Query('answer') answer: string | undefined,
  ): Promise<Page> {
    this.assertGenuine(asked);
    return this.page(asked, locale, { isDeclining: answer === 'decline' });
  }

  @Public()
  @Post('acceptance')
  accept(
    @Param() asked: Asked,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.answer(asked, locale, response, (em) => this.answers.accept(em, asked.id));
  }

  @Public()
  @Post('refusal')
  decline(
    @Param() asked: Asked,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.answer(asked, locale, response, (em) => this.answers.decline(em, asked.id));
  }

  /** A second click, or one that comes too late, is told what has become of the offer. */
  private async answer(
    asked: Asked,
    locale: Locale,
    response: Response,
    work: (em: EntityManager) => Promise<void>,
  ): Promise<Page | undefined> {
    this.assertGenuine(asked);
    try {
      await this.database.write(work);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.page(asked, locale, { problem: textOfCode(locale, error.code, error.values) });
    }
    response.redirect(303, `/${locale}/offers/${asked.id}/${asked.token}`);
    return undefined;
  }

  private assertGenuine({ id, token }: Asked): void {
    if (!this.tokens.matches(token, offerClaim(id))) throw new NotFound('place-offers.not-valid');
  }

  private page(
    { id, token }: Asked,
    locale: Locale,
    more: { isDeclining?: boolean; problem?: string },
  ): Promise<Page> {
    return this.database.read(async (em) => {
      const { offer, registration } = await this.offers.find(em, id);
      const person = await em.findOneByOrFail(Person, { id: registration.personId });
      return placeOfferPage({ locale, token, offer, registration, person, ...more });
    });
  }
}
