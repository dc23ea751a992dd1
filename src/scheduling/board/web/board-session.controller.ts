import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, Invalid } from '../../../kernel/errors.js';
import { type FormResult, readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale, contextOf } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { emptyForm } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { SlotsQueries } from '../../slots.queries.js';
import { Overtaken } from '../../slots.service.js';
import type { MoveStep } from '../board-move.rules.js';
import { BoardMovesService } from '../board-moves.service.js';
import { PlacementForm, SwapForm, UnschedulingForm } from '../board.forms.js';
import { unscheduled } from '../board-move.rules.js';
import { BoardAnswers, type MoveAnswer } from './board-answers.js';
import { isFromScript } from './board-request.js';
import { placementOf } from '../../typed-placement.js';
import { BoardSessionView } from './board-session.view.js';
import { seenOf } from './placement-form.js';

type Answer = Promise<Page | MoveAnswer | undefined>;

interface Asked<Form extends object> {
  id: string;
  request: Request;
  response: Response;
  actor: Actor;
  read: FormResult<Form>;
}

/** Where and when one session is: as a form, and as what the board sends when something was moved on it. */
@Controller('organizer/board/sessions/:id')
export class BoardSessionController {
  constructor(
    private readonly database: Database,
    private readonly moves: BoardMovesService,
    private readonly slots: SlotsQueries,
    private readonly answers: BoardAnswers,
    private readonly view: BoardSessionView,
  ) {}

  @Allow('sessions.edit')
  @Get()
  edit(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.view.page(id, locale, emptyForm);
  }

  @Allow('sessions.edit')
  @Post('placement')
  async place(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Answer {
    const read = await readForm(PlacementForm, body);
    return this.move({ id, request, response, actor, read }, async (em, form) => {
      const zone = await this.slots.zoneFor(em, id, form.roomId ?? null);
      return this.moves.place(em, actor, { id, revision: form.revision ?? 0 }, placementOf(form, zone));
    });
  }

  /** To the tray. */
  @Allow('sessions.edit')
  @Post('unscheduling')
  async unschedule(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Answer {
    const read = await readForm(UnschedulingForm, body);
    return this.move({ id, request, response, actor, read }, (em, { revision = 0 }) =>
      this.moves.place(em, actor, { id, revision }, unscheduled),
    );
  }

  @Allow('sessions.edit')
  @Post('swap')
  async swap(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Answer {
    const read = await readForm(SwapForm, body);
    return this.move({ id, request, response, actor, read }, (em, { revision = 0, other }) =>
      this.moves.swap(em, actor, { id, revision }, seenOf(other)),
    );
  }

  private async move<Form extends object>(
    asked: Asked<Form>,
    work: (em: EntityManager, form: Form) => Promise<MoveStep[]>,
  ): Answer {
    const { request, response, actor, read } = asked;
    if (!read.ok) return this.refuse(asked, new Invalid(read.errors));
    try {
      const steps = await this.database.write((em) => work(em, read.form));
      response.status(200);
      return await this.answers.give(request, response, { actor, steps });
    } catch (error) {
      if (error instanceof Overtaken) {
        const { locale } = contextOf(request);
        const told = await this.view.told(actor, locale, { id: asked.id, form: read.form }, error);
        return this.refuse(asked, told);
      }
      if (error instanceof Invalid || error instanceof Conflict) return this.refuse(asked, error);
      throw error;
    }
  }

  /** A script puts the session back and says why; a form is shown again with what was typed. */
  private refuse<Form extends object>(
    { id, request, read }: Asked<Form>,
    error: Invalid | Conflict,
  ): Promise<Page> {
    if (isFromScript(request)) throw error;
    const { locale } = contextOf(request);
    const errors = error instanceof Invalid ? error.fields : {};
    return this.view.page(
      id,
      locale,
      { typed: read.typed, errors },
      error instanceof Conflict ? error : undefined,
    );
  }
}
