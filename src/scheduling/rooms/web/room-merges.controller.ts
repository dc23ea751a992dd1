import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RoomsQueries } from '../../../forum/rooms.queries.js';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Invalid } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { RoomMergeForm } from '../room-merge.form.js';
import { RoomMergesService } from '../room-merges.service.js';
import { roomMergePage } from './room-merge.pages.js';

/** Two rooms that are the same become one. */
@Controller('organizer/rooms/:id/merge')
export class RoomMergesController {
  constructor(
    private readonly database: Database,
    private readonly rooms: RoomsQueries,
    private readonly merges: RoomMergesService,
  ) {}

  @Allow('rooms.edit')
  @Get()
  async new(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    state: FormState = emptyForm,
  ): Promise<Page> {
    const record = await this.database.read((em) => this.rooms.byId(em, id));
    return roomMergePage({ ...record, locale, state });
  }

  @Allow('rooms.edit')
  @Post()
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(RoomMergeForm, body);
    if (!read.ok) return this.new(id, locale, read);
    const { intoId } = read.form;
    try {
      const isGone = await this.database.write((em) => this.merges.merge(em, actor, id, intoId));
      const page = isGone ? `rooms/${intoId}/edit?notice=merged` : `rooms/${id}/edit?notice=emptied`;
      response.redirect(303, `/${locale}/organizer/${page}`);
      return undefined;
    } catch (error) {
      if (error instanceof Invalid) return this.new(id, locale, { typed: read.typed, errors: error.fields });
      throw error;
    }
  }
}
