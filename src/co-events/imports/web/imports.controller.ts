import { Controller, Get } from '@nestjs/common';
import type { SignedIn } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { IcalSource } from '../../ical-source.entity.js';
import { CoEventSheet } from '../co-event-sheet.entity.js';
import { importsPage } from './imports.page.js';

/** Both ways by which a host enters many co-events, and what she has brought so far. */
@Controller('hosts/imports')
export class ImportsController {
  constructor(private readonly database: Database) {}

  @Allow('my.co-events')
  @Get()
  async index(@CurrentActor() { accountId }: SignedIn, @CurrentLocale() locale: Locale): Promise<Page> {
    const brought = await this.database.read(async (em) => ({
      sources: await em.find(IcalSource, { where: { accountId }, order: { createdAt: 'DESC' } }),
      sheets: await em.find(CoEventSheet, {
        select: { id: true, name: true, state: true, createdAt: true },
        where: { accountId },
        order: { createdAt: 'DESC' },
      }),
    }));
    return importsPage({ locale, ...brought });
  }
}
