import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Invalid } from '../../../kernel/errors.js';
import { localInstant } from '../../../kernel/http/local-instant.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { SeatReservationsService, type SetAside } from '../../../sessions/seat-reservations.service.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { SetAsideForm } from './desk.forms.js';
import { SeatsView } from './seats-view.js';
import { seatsPage } from './seats.pages.js';

/** Seats of a session that are set aside. */
@Controller('organizer/sessions/:id/seats')
export class SeatsController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reservations: SeatReservationsService,
    private readonly view: SeatsView,
  ) {}

  @Allow('sessions.edit')
  @Get()
  index(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: unknown,
  ): Promise<Page> {
    return this.page(id, locale, emptyForm, notice);
  }

  @Allow('sessions.edit')
  @Post()
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(SetAsideForm, body);
    if (!read.ok) return this.page(id, locale, read);
    try {
      await this.database.write(async (em) => {
        const wish = wishOf(read.form, await this.view.zoneOf(em, id));
        await this.reservations.setAside(em, actor, id, wish);
      });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return this.page(id, locale, { typed: read.typed, errors: error.fields });
    }
    response.redirect(303, seatsPath(locale, id, 'set-aside'));
    return undefined;
  }

  @Allow('sessions.edit')
  @Post(':reservation/release')
  async free(
    @Param() { id, reservation }: { id: string; reservation: string },
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.reservations.free(em, actor, id, reservation));
    response.redirect(303, seatsPath(locale, id, 'freed'));
  }

  private page(id: string, locale: Locale, state: FormState, notice?: unknown): Promise<Page> {
    return this.database.read(async (em) =>
      seatsPage({
        ...{ locale, state, notice, now: this.clock.now() },
        ...(await this.view.read(em, id)),
      }),
    );
  }
}

function wishOf({ category, delegation, seats, heldUntil }: SetAsideForm, zone: string): SetAside {
  if ((category === undefined) === (delegation === undefined)) {
    throw new Invalid({ category: { code: 'session-parts.one-of' } });
  }
  if (seats === undefined) throw new Invalid({ seats: { code: 'kernel.required' } });
  return {
    category: category ?? null,
    delegationId: delegation ?? null,
    seats,
    heldUntil: heldUntil === undefined ? null : localInstant('heldUntil', heldUntil, zone),
  };
}

const seatsPath = (locale: Locale, id: string, notice: string): string =>
  `/${locale}/organizer/sessions/${encodeURIComponent(id)}/seats?notice=${notice}`;
