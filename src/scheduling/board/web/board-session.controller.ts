import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, Invalid, NotFound } from '../../../kernel/errors.js';
import { type FormResult, readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale, contextOf } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { SlotsQueries } from '../../slots.queries.js';
import { Overtaken } from '../../slots.service.js';
import type { MoveStep } from '../board-move.rules.js';
import { BoardMovesService } from '../board-moves.service.js';
import { BoardState } from '../board-state.js';
import { PlacementForm, SwapForm, UnschedulingForm } from '../board.forms.js';
import { unscheduled } from '../board-move.rules.js';
import { BoardAnswers, type MoveAnswer, titleOf } from './board-answers.js';
import { isFromScript } from './board-request.js';
import { boardSessionPage } from './board-session.page.js';
import { placementOf } from '../../typed-placement.js';
import { seenOf, wantedPlace } from './placement-form.js';
import { placeText } from './place-words.js';

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
    private readonly state: BoardState,
    private readonly answers: BoardAnswers,
  ) {}

  @Allow('sessions.edit')
  @Get()
  edit(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.form(id, locale, emptyForm);
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
      if (error instanceof Overtaken) return this.refuse(asked, await this.told(asked, error));
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
    return this.form(
      id,
      locale,
      { typed: read.typed, errors },
      error instanceof Conflict ? error : undefined,
    );
  }

  /** Says both what was wanted and what stands now. */
  private async told<Form extends object>(
    { id, request, read }: Asked<Form>,
    error: Overtaken,
  ): Promise<Conflict> {
    const { locale } = contextOf(request);
    const snapshot = await this.state.snapshot();
    const item = snapshot.items.get(error.sessionId);
    if (!item) return error;
    const wanted = error.sessionId === id && read.ok ? wantedPlace(read.form, item, snapshot) : null;
    const values = { title: titleOf(item, locale), now: placeText(item, locale) };
    return wanted
      ? new Conflict('board.overtaken', { ...values, wanted: placeText(wanted, locale) })
      : new Conflict('board.overtaken-swap', values);
  }

  private async form(id: string, locale: Locale, state: FormState, conflict?: Conflict): Promise<Page> {
    const snapshot = await this.state.snapshot();
    const item = snapshot.items.get(id);
    if (!item) throw new NotFound();
    const conflicts = (await snapshot.conflictsIn(locale)).filter(({ sessions }) =>
      sessions.some((session) => session.id === id),
    );
    return boardSessionPage({ locale, item, snapshot, conflicts, state, conflict });
  }
}
