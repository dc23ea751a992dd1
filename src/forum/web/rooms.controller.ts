import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, Invalid } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { RoomForm } from '../room.forms.js';
import { RoomsQueries } from '../rooms.queries.js';
import { RoomsService } from '../rooms.service.js';
import { factsOf, typedOf } from './room-form.js';
import { editRoomPage, newRoomPage } from './room.pages.js';
import { roomsPage } from './rooms.pages.js';

@Controller('organizer/rooms')
export class RoomsController {
  constructor(
    private readonly database: Database,
    private readonly queries: RoomsQueries,
    private readonly rooms: RoomsService,
  ) {}

  @Allow('rooms.edit')
  @Get()
  async index(@CurrentLocale() locale: Locale, @Query('notice') notice: unknown): Promise<Page> {
    const list = await this.database.read((em) => this.queries.list(em));
    return roomsPage({ ...list, locale, notice });
  }

  @Allow('rooms.edit')
  @Get('new')
  async new(@CurrentLocale() locale: Locale, state: FormState = emptyForm): Promise<Page> {
    const list = await this.database.read((em) => this.queries.list(em));
    return newRoomPage({ ...list, locale, state });
  }

  @Allow('rooms.edit')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(RoomForm, body);
    if (!read.ok) return this.new(locale, read);
    try {
      const id = await this.database.write((em) => this.rooms.add(em, actor, factsOf(read.form)));
      response.redirect(303, `/${locale}/organizer/rooms/${id}/edit?notice=added`);
      return undefined;
    } catch (error) {
      if (error instanceof Invalid) return this.new(locale, { typed: read.typed, errors: error.fields });
      throw error;
    }
  }

  @Allow('rooms.edit')
  @Get(':id/edit')
  async edit(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    const record = await this.database.read((em) => this.queries.byId(em, id));
    const state = { typed: typedOf(record.room), errors: {} };
    return editRoomPage({ ...record, locale, state, time: emptyForm, notice });
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
    const record = await this.database.read((em) => this.queries.byId(em, id));
    const again = (state: FormState) => editRoomPage({ ...record, locale, state, time: emptyForm });
    const read = await readForm(RoomForm, body);
    if (!read.ok) return again(read);
    try {
      await this.database.write((em) => this.rooms.edit(em, actor, id, factsOf(read.form, record.room)));
    } catch (error) {
      if (error instanceof Invalid) return again({ typed: read.typed, errors: error.fields });
      throw error;
    }
    response.redirect(303, `/${locale}/organizer/rooms/${id}/edit?notice=saved`);
    return undefined;
  }

  @Allow('rooms.edit')
  @Post(':id/removal')
  async remove(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    try {
      await this.database.write((em) => this.rooms.remove(em, actor, id));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const record = await this.database.read((em) => this.queries.byId(em, id));
      const state = { typed: typedOf(record.room), errors: {} };
      return editRoomPage({ ...record, locale, state, time: emptyForm, conflict: error });
    }
    response.redirect(303, `/${locale}/organizer/rooms?notice=removed`);
    return undefined;
  }
}
