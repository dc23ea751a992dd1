import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { BoardMovesService, MoveOvertaken } from '../board-moves.service.js';
import { boardTexts } from '../board.texts.js';
import { BoardAnswers, type MoveAnswer } from './board-answers.js';
import { OvertakenTeller } from './overtaken-teller.js';

/** Undo and redo of the organizer's own moves. */
@Controller('organizer/board')
export class BoardHistoryController {
  constructor(
    private readonly database: Database,
    private readonly moves: BoardMovesService,
    private readonly teller: OvertakenTeller,
    private readonly answers: BoardAnswers,
  ) {}

  @Allow('sessions.edit')
  @Post('undo')
  undo(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<MoveAnswer | undefined> {
    return this.repeat('undo', { request, response, actor, locale });
  }

  @Allow('sessions.edit')
  @Post('redo')
  redo(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<MoveAnswer | undefined> {
    return this.repeat('redo', { request, response, actor, locale });
  }

  private async repeat(
    way: 'undo' | 'redo',
    { request, response, actor, locale }: Asked,
  ): Promise<MoveAnswer | undefined> {
    try {
      const steps = await this.database.write((em) => this.moves[way](em, actor));
      response.status(200);
      const first = boardTexts.in(locale)(way === 'undo' ? 'moved.undone' : 'moved.redone');
      return await this.answers.give(request, response, { actor, steps, first });
    } catch (error) {
      if (!(error instanceof MoveOvertaken)) throw error;
      await this.database.write((em) => this.moves.forget(em, actor, error.number));
      const overtaking = await this.teller.tell(actor, locale, error.sessionId);
      if (!overtaking) throw error;
      throw new Conflict('board.undo-overtaken', { change: overtaking.change });
    }
  }
}

interface Asked {
  request: Request;
  response: Response;
  actor: Actor;
  locale: Locale;
}
