import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { sendSheet } from '../../sheets/send-sheet.js';
import { NewSpeakerForm } from '../../speakers/profile.forms.js';
import { emptyForm } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { NewSpeakers } from '../new-speakers.js';
import { speakersFilterOf } from '../speakers-filter.rules.js';
import { type SpeakerRow, SpeakersOverviewQueries } from '../speakers-overview.queries.js';
import { manageSpeakersPage } from './manage-speakers.pages.js';
import { newSpeakerPage } from './new-speaker.pages.js';
import { chosenSpeakers, speakersSheet } from './speakers-list.js';

type AddressQuery = Record<string, unknown>;

/** All speakers at a glance, on the page and as a file; and one more. */
@Controller('organizer')
export class ManageSpeakersController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly newSpeakers: NewSpeakers,
    private readonly overview: SpeakersOverviewQueries,
  ) {}

  @Allow('speakers.edit')
  @Get('speakers')
  async index(@CurrentLocale() locale: Locale, @Query() query: AddressQuery): Promise<Page> {
    const all = await this.database.read((em) => this.overview.all(em));
    const filter = speakersFilterOf(query);
    return manageSpeakersPage({ locale, filter, all, rows: chosenSpeakers(all, filter, locale) });
  }

  @Allow('speakers.edit')
  @Get('speakers.csv')
  async csv(
    @CurrentLocale() locale: Locale,
    @Query() query: AddressQuery,
    @Res() response: Response,
  ): Promise<void> {
    const sheet = speakersSheet(await this.rows(locale, query), locale);
    await sendSheet(response, sheet, 'csv', { name: 'speakers', now: this.clock.now() });
  }

  @Allow('speakers.edit')
  @Get('speakers.xlsx')
  async xlsx(
    @CurrentLocale() locale: Locale,
    @Query() query: AddressQuery,
    @Res() response: Response,
  ): Promise<void> {
    const sheet = speakersSheet(await this.rows(locale, query), locale);
    await sendSheet(response, sheet, 'xlsx', { name: 'speakers', now: this.clock.now() });
  }

  @Allow('speakers.edit')
  @Get('speakers/new')
  new(@CurrentLocale() locale: Locale): Page {
    return newSpeakerPage(locale, emptyForm);
  }

  @Allow('speakers.edit')
  @Post('speakers')
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(NewSpeakerForm, body);
    if (!read.ok) return newSpeakerPage(locale, read);
    try {
      const id = await this.database.write((em) => this.newSpeakers.add(em, actor, read.form, locale));
      const { sessionId } = read.form;
      const path = sessionId ? `sessions/${sessionId}/panel?done=added` : `speakers/${id}`;
      response.redirect(303, `/${locale}/organizer/${path}`);
      return undefined;
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return newSpeakerPage(locale, { typed: read.typed, errors: error.fields });
    }
  }

  private async rows(locale: Locale, query: AddressQuery): Promise<SpeakerRow[]> {
    const all = await this.database.read((em) => this.overview.all(em));
    return chosenSpeakers(all, speakersFilterOf(query), locale);
  }
}
