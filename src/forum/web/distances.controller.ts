import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { DistanceForm } from '../venues.forms.js';
import { VenuesQueries } from '../venues.queries.js';
import { VenuesService } from '../venues.service.js';
import { venuesPage, venuesPath } from './venues.pages.js';

/** How far two venues are apart; part of the page of venues. */
@Controller('organizer/venues/distances')
export class DistancesController {
  constructor(
    private readonly database: Database,
    private readonly queries: VenuesQueries,
    private readonly venues: VenuesService,
  ) {}

  @Allow('rooms.edit')
  @Post()
  async update(
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const again = async (distance: FormState) => {
      const list = await this.database.read((em) => this.queries.list(em));
      return venuesPage({ ...list, locale, distance });
    };
    const read = await readForm(DistanceForm, body);
    if (!read.ok) return again(read);
    const { fromId, toId, onFoot = null, byShuttle = null } = read.form;
    try {
      const distance = { fromId, toId, onFoot, byShuttle };
      await this.database.write((em) => this.venues.setDistance(em, actor, distance));
    } catch (error) {
      if (error instanceof Invalid) return again({ typed: read.typed, errors: error.fields });
      throw error;
    }
    response.redirect(303, `${venuesPath(locale)}?notice=distance#distances`);
    return undefined;
  }
}
