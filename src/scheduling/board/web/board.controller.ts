import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { NotFound } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { BoardState } from '../board-state.js';
import { addressOf, type BoardAddress, isDate } from './board-address.js';
import { haveOf, wantedAddress } from './board-request.js';
import { type BoardNews, BoardReader, newsOf } from './board-reader.js';
import { boardPage } from './board.page.js';

type Query = Record<string, unknown>;

@Controller('organizer/board')
export class BoardController {
  constructor(
    private readonly reader: BoardReader,
    private readonly state: BoardState,
  ) {}

  /** All days below each other. */
  @Allow('sessions.edit')
  @Get()
  index(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale, @Query() query: Query): Promise<Page> {
    return this.page(actor, locale, addressOf(null, query), query);
  }

  /** What has changed since the page was opened: nothing (204), or the parts that are others than those that it has. */
  @Allow('sessions.edit')
  @Get('parts')
  async parts(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Query() query: Query,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BoardNews | undefined> {
    response.setHeader('Cache-Control', 'no-store');
    if (query['mark'] !== undefined && query['mark'] === (await this.state.mark())) {
      response.status(204);
      return undefined;
    }
    const board = await this.reader.read({ actor, locale, address: wantedAddress(query) });
    return newsOf(board, haveOf(query));
  }

  @Allow('sessions.edit')
  @Get(':date')
  show(
    @Param('date') date: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Query() query: Query,
  ): Promise<Page> {
    if (!isDate(date)) throw new NotFound();
    return this.page(actor, locale, addressOf(date, query), query);
  }

  private async page(actor: Actor, locale: Locale, address: BoardAddress, query: Query): Promise<Page> {
    const board = await this.reader.read({ actor, locale, address });
    if (address.date !== null && !board.dates.includes(address.date)) throw new NotFound();
    return boardPage({ locale, board, address, notice: query['notice'] });
  }
}
