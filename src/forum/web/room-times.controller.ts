import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { localInstant } from '../../kernel/http/local-instant.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { RoomTimeForm } from '../room.forms.js';
import type { RoomTime } from '../room-time.entity.js';
import { RoomsQueries } from '../rooms.queries.js';
import { RoomsService } from '../rooms.service.js';
import { typedOf } from './room-form.js';
import { editRoomPage } from './room.pages.js';

/** When a room is open or blocked; part of the room's page. */
@Controller('organizer/rooms/:id/times')
export class RoomTimesController {
  constructor(
    private readonly database: Database,
    private readonly queries: RoomsQueries,
    private readonly rooms: RoomsService,
  ) {}

  @Allow('rooms.edit')
  @Post()
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const record = await this.database.read((em) => this.queries.byId(em, id));
    const again = (time: FormState) =>
      editRoomPage({ ...record, locale, state: { typed: typedOf(record.room), errors: {} }, time });
    const read = await readForm(RoomTimeForm, body);
    if (!read.ok) return again(read);
    try {
      const time = timeOf(read.form, record.venue.zone);
      await this.database.write((em) => this.rooms.addTime(em, id, time));
    } catch (error) {
      if (error instanceof Invalid) return again({ typed: read.typed, errors: error.fields });
      throw error;
    }
    response.redirect(303, `/${locale}/organizer/rooms/${id}/edit?notice=time-added`);
    return undefined;
  }

  @Allow('rooms.edit')
  @Post(':time/removal')
  async remove(
    @Param('id') id: string,
    @Param('time') time: string,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.rooms.removeTime(em, id, time));
    response.redirect(303, `/${locale}/organizer/rooms/${id}/edit?notice=time-removed`);
  }
}

const timeOf = (
  { kind, startsAt, endsAt, reason }: RoomTimeForm,
  zone: string,
): Omit<RoomTime, 'id' | 'roomId'> => ({
  kind,
  startsAt: localInstant('startsAt', startsAt, zone),
  endsAt: localInstant('endsAt', endsAt, zone),
  reason: reason ?? null,
});
