import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, Invalid } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { BoardMovesService } from '../board-moves.service.js';
import { ShiftForm } from '../board.forms.js';
import { boardPath } from './board-address.js';
import { BoardSessionView } from './board-session.view.js';

/** A session begins later than planned, and with it all that follows: one move, which is undone as one. */
@Controller('organizer/board/sessions/:id/shift')
export class BoardShiftController {
  constructor(
    private readonly database: Database,
    private readonly moves: BoardMovesService,
    private readonly view: BoardSessionView,
  ) {}

  @Allow('sessions.edit')
  @Post()
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(ShiftForm, body);
    if (!read.ok) return this.view.page(id, locale, read);
    try {
      const steps = await this.database.write((em) => this.moves.shift(em, actor, id, read.form));
      const onDate = steps[0]?.after.onDate;
      response.redirect(303, `${boardPath(locale)}${onDate ? `/${onDate}` : ''}?notice=done`);
      return undefined;
    } catch (error) {
      const { typed } = read;
      if (error instanceof Conflict) return this.view.page(id, locale, { typed, errors: {} }, error);
      if (!(error instanceof Invalid)) throw error;
      // What is wrong with the new hours of one of them is wrong with the minutes.
      const { minutes = { code: 'board-shift.outside' } } = error.fields;
      return this.view.page(id, locale, { typed, errors: { minutes } });
    }
  }
}
