import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, Invalid } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { TracksService } from '../../../sessions/tracks.service.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { MoveForm, TrackForm } from './desk.forms.js';
import { DeskQueries } from './desk.queries.js';
import { localizedOf, typedLocalized } from '../../../kernel/http/localized-fields.js';
import { tracksPage } from './tracks.pages.js';

/** The tracks: their names and their order. */
@Controller('organizer/tracks')
export class TracksController {
  constructor(
    private readonly database: Database,
    private readonly queries: DeskQueries,
    private readonly tracks: TracksService,
  ) {}

  @Allow('tracks.edit')
  @Get()
  index(@CurrentLocale() locale: Locale, @Query('notice') notice: unknown): Promise<Page> {
    return this.page(locale, emptyForm, { notice });
  }

  @Allow('tracks.edit')
  @Get(':id/edit')
  edit(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(locale, undefined, { id });
  }

  @Allow('tracks.edit')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(TrackForm, body);
    if (!read.ok) return this.page(locale, read);
    await this.database.write((em) => this.tracks.add(em, actor, localizedOf(read.form, 'name')));
    response.redirect(303, tracksPath(locale, 'track-added'));
    return undefined;
  }

  @Allow('tracks.edit')
  @Post(':id/edit')
  async update(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(TrackForm, body);
    if (!read.ok) return this.page(locale, read, { id });
    await this.database.write((em) => this.tracks.rename(em, actor, id, localizedOf(read.form, 'name')));
    response.redirect(303, tracksPath(locale, 'track-saved'));
    return undefined;
  }

  @Allow('tracks.edit')
  @Post(':id/move')
  async move(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(MoveForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    const { direction } = read.form;
    await this.database.write((em) => this.tracks.move(em, actor, id, direction));
    response.redirect(303, tracksPath(locale, 'track-moved'));
  }

  @Allow('tracks.edit')
  @Post(':id/removal')
  async destroy(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    try {
      await this.database.write((em) => this.tracks.remove(em, actor, id));
    } catch (error) {
      if (error instanceof Conflict) return this.page(locale, emptyForm, { refusal: error });
      throw error;
    }
    response.redirect(303, tracksPath(locale, 'track-removed'));
    return undefined;
  }

  private page(
    locale: Locale,
    state: FormState | undefined,
    { id, ...told }: { id?: string; notice?: unknown; refusal?: Conflict } = {},
  ): Promise<Page> {
    return this.database.read(async (em) => {
      const editing = id === undefined ? undefined : await this.queries.track(em, id);
      const typed = editing ? typedLocalized('name', editing.name) : {};
      return tracksPage({
        ...{ locale, editing, ...told },
        tracks: await this.queries.tracks(em),
        state: state ?? { typed, errors: {} },
      });
    });
  }
}

const tracksPath = (locale: Locale, notice: string): string => `/${locale}/organizer/tracks?notice=${notice}`;
