import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { edition } from '../../../config/edition.js';
import type { Actor } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { Venue } from '../venue.entity.js';
import { VenueForm } from '../venues.forms.js';
import { VenuesQueries } from '../venues.queries.js';
import { VenuesService } from '../venues.service.js';
import { venuePage } from './venue.pages.js';
import { venuesPage, venuesPath } from './venues.pages.js';

@Controller('organizer/venues')
export class VenuesController {
  constructor(
    private readonly database: Database,
    private readonly queries: VenuesQueries,
    private readonly venues: VenuesService,
  ) {}

  @Allow('rooms.edit')
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query('notice') notice: unknown): Promise<Page> {
    const list = await this.database.read((em) => this.queries.list(em));
    return venuesPage({ ...list, locale, notice });
  }

  @Allow('rooms.edit')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const again = async (venue: FormState) => {
      const list = await this.database.read((em) => this.queries.list(em));
      return venuesPage({ ...list, locale, venue });
    };
    const read = await readForm(VenueForm, body);
    if (!read.ok) return again(read);
    try {
      const facts = { name: nameOf(read.form), zone: read.form.zone ?? edition.zone };
      await this.database.write((em) => this.venues.add(em, actor, facts));
    } catch (error) {
      if (error instanceof Invalid) return again({ typed: read.typed, errors: error.fields });
      throw error;
    }
    response.redirect(303, `${venuesPath(locale)}?notice=added`);
    return undefined;
  }

  @Allow('rooms.edit')
  @Get(':id/edit')
  async edit(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    const venue = await this.find(id);
    const typed = { nameEn: venue.name.en ?? '', nameKo: venue.name.ko ?? '' };
    return venuePage({ locale, venue, state: { typed, errors: {} } });
  }

  @Allow('rooms.edit')
  @Post(':id/edit')
  async update(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const venue = await this.find(id);
    const read = await readForm(VenueForm, body);
    if (!read.ok) return venuePage({ locale, venue, state: read });
    const name = nameOf(read.form, venue.name);
    await this.database.write((em) => this.venues.rename(em, actor, id, name));
    response.redirect(303, `${venuesPath(locale)}?notice=renamed`);
    return undefined;
  }

  @Allow('rooms.edit')
  @Post(':id/closure')
  async close(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.venues.close(em, actor, id));
    response.redirect(303, `${venuesPath(locale)}?notice=closed`);
  }

  @Allow('rooms.edit')
  @Post(':id/reopening')
  async reopen(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.venues.reopen(em, actor, id));
    response.redirect(303, `${venuesPath(locale)}?notice=reopened`);
  }

  private async find(id: string): Promise<Venue> {
    const venue = await this.database.read((em) => em.findOneBy(Venue, { id }));
    if (!venue) throw new NotFound();
    return venue;
  }
}

/** The other languages stay as they are. */
function nameOf({ nameEn: en, nameKo: ko }: VenueForm, known: LocalizedText = {}): LocalizedText {
  const { ko: _, ...others } = known;
  return { ...others, en, ...(ko ? { ko } : {}) };
}
