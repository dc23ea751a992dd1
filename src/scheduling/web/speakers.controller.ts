import { Controller, Get, Param } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SpeakersQueries } from '../../speakers/speakers.queries.js';
import type { Page } from '../../web/page.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { speakerPage, speakersPage } from './speakers.pages.js';

/** Speakers with their sessions, which is why they stand here and not in `speakers/`. */
@Controller('speakers')
export class SpeakersController {
  constructor(
    private readonly database: Database,
    private readonly speakers: SpeakersQueries,
    private readonly programme: ProgrammeQueries,
  ) {}

  @Public()
  @Get()
  async index(@CurrentLocale() locale: Locale): Promise<Page> {
    const speakers = await this.database.read((em) => this.speakers.all(em));
    return speakersPage(locale, speakers);
  }

  @Public()
  @Get(':id')
  async show(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    const { speaker, items } = await this.database.read(async (em) => ({
      speaker: await this.speakers.byId(em, id),
      items: await this.programme.ofSpeaker(em, id),
    }));
    if (!speaker) throw new NotFound();
    return speakerPage(locale, speaker, items);
  }
}
