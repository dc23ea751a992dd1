import { Controller, Get, Query } from '@nestjs/common';
import { smallestShownCount } from '../../../../config/statistics.js';
import { Database } from '../../../kernel/database/database.js';
import { NotFound } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { ProgrammeQueries } from '../../../scheduling/programme.queries.js';
import type { Page } from '../../../web/page.js';
import { BalanceQueries } from '../balance.queries.js';
import { balanceOf } from '../balance.rules.js';
import { balancePage } from './balance.pages.js';

/** How balanced a panel is, and the whole programme, as far as numbers may tell. */
@Controller('organizer/balance')
export class BalanceController {
  constructor(
    private readonly database: Database,
    private readonly balance: BalanceQueries,
    private readonly programme: ProgrammeQueries,
  ) {}

  @Allow('speakers.edit')
  @Get()
  async show(@CurrentLocale() locale: Locale, @Query('session') wanted: unknown): Promise<Page> {
    const sessionId = typeof wanted === 'string' && wanted !== '' ? wanted : undefined;
    const { items, people } = await this.database.read(async (em) => ({
      items: await this.programme.allWithDrafts(em),
      people: await this.balance.declared(em, sessionId),
    }));
    const session = items.find(({ id }) => id === sessionId);
    if (sessionId && !session) throw new NotFound();
    return balancePage({ locale, items, session, balance: balanceOf(people, smallestShownCount) });
  }
}
