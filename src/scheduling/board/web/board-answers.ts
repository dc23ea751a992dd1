import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { contextOf } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { MoveStep } from '../board-move.rules.js';
import { boardTexts } from '../board.texts.js';
import { boardPath } from './board-address.js';
import { type Board, type BoardNews, BoardReader, newsOf } from './board-reader.js';
import { haveOf, isFromScript, wantedAddress } from './board-request.js';
import { placeText, titleOf } from './place-words.js';

/** What a script is told after a move. */
export interface MoveAnswer extends BoardNews {
  /** In words, for whoever listens: where it stands now, and with which conflicts. */
  said: string;
}

interface Moved {
  actor: Actor;
  steps: readonly MoveStep[];
  /** Before what has moved: "Undone." */
  first?: string;
}

/** The answer to a move: to a script what has changed and what to say, to a form the way back to the board. */
@Injectable()
export class BoardAnswers {
  constructor(private readonly reader: BoardReader) {}

  async give(
    request: Request,
    response: Response,
    { actor, steps, first }: Moved,
  ): Promise<MoveAnswer | undefined> {
    const { locale } = contextOf(request);
    if (!isFromScript(request)) {
      const onDate = steps[0]?.after.onDate;
      response.redirect(303, `${boardPath(locale)}${onDate ? `/${onDate}` : ''}?notice=done`);
      return undefined;
    }
    const moved = steps.map(({ sessionId }) => sessionId);
    const { query } = request;
    const board = await this.reader.read({ actor, locale, address: wantedAddress(query), moved });
    const said = [first, wordsFor(board, moved, locale)].filter(Boolean).join(' ');
    return { ...newsOf(board, haveOf(query)), said };
  }
}

function wordsFor({ snapshot, conflicts }: Board, moved: readonly string[], locale: Locale): string {
  const t = boardTexts.in(locale);
  if (moved.length === 0) return t('moved.nothing');
  const items = moved.flatMap((id) => snapshot.items.get(id) ?? []);
  const own = conflicts.filter(({ sessions }) => sessions.some(({ id }) => moved.includes(id)));
  return [
    ...items.map((item) =>
      t('moved.place', { title: titleOf(item, locale), place: placeText(item, locale) }),
    ),
    t('moved.conflicts', { count: own.length, first: own[0]?.sentence ?? '' }),
  ].join(' ');
}
