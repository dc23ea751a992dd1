import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../kernel/config/env.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SpeakerPhotos } from '../../speakers/speaker-photos.js';
import { matchesSearch, SpeakersQueries } from '../../speakers/speakers.queries.js';
import type { Page } from '../../web/page.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { CurrentVisit, readerOf, type Visit } from './programme-reader.js';
import { speakerPage, speakersPage } from './speakers.pages.js';

/** Speakers with their sessions, which is why they stand here and not in `speakers/`. */
@Controller('speakers')
export class SpeakersController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly photos: SpeakerPhotos,
    private readonly programme: ProgrammeQueries,
    private readonly speakers: SpeakersQueries,
  ) {}

  @Public()
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query('q') wanted: unknown): Promise<Page> {
    const search = typeof wanted === 'string' ? wanted.trim().slice(0, 200) : '';
    const { all, photos } = await this.database.read(async (em) => {
      const speakers = await this.speakers.all(em);
      return {
        all: speakers,
        photos: await this.photos.among(
          em,
          speakers.map(({ id }) => id),
        ),
      };
    });
    const speakers = all.filter((speaker) => matchesSearch(speaker, search));
    const photoOf = (id: string) => {
      const photo = photos.get(id);
      return photo && this.photos.href(locale, photo, 'thumb');
    };
    return speakersPage({ locale, speakers, count: all.length, search, photoOf });
  }

  @Public()
  @Get(':id')
  async show(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @CurrentVisit() visit: Visit,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { speaker, items, photo, heir, reader } = await this.database.read(async (em) => ({
      speaker: await this.speakers.byId(em, id),
      items: await this.programme.ofSpeaker(em, id),
      photo: await this.photos.of(em, id),
      heir: await this.speakers.heirOf(em, id),
      reader: await readerOf(em, visit),
    }));
    if (heir) {
      response.redirect(301, `/${locale}/speakers/${heir}`);
      return undefined;
    }
    if (!speaker) throw new NotFound();
    return speakerPage({
      ...{ locale, speaker, items, origin: this.config.baseUrl },
      photo: photo && this.photos.href(locale, photo, 'badge'),
      reader,
    });
  }
}
