import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { DuplicatesQueries } from '../duplicates.queries.js';
import { Settlements } from '../settlements.service.js';
import { mergeUndoPage } from './merge-undo.pages.js';

/** A merge of the wrong two: what undoing it brings back and what not, and the undoing itself. */
@Controller('organizer/merges/:id')
@Allow('registrations.merge')
export class MergesController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly queries: DuplicatesQueries,
    private readonly settlements: Settlements,
  ) {}

  @Get()
  show(@Param('id') id: string, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(id, locale);
  }

  @Post('undoing')
  async undo(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    try {
      await this.database.write((em) => this.settlements.undoMerge(em, actor, id));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.page(id, locale, textOfCode(locale, error.code, error.values));
    }
    response.redirect(303, `/${locale}/organizer/duplicates?notice=undone`);
    return undefined;
  }

  private async page(id: string, locale: Locale, problem?: string): Promise<Page> {
    const found = await this.database.read((em) => this.queries.findMerge(em, id));
    if (!found) throw new NotFound();
    return mergeUndoPage({ locale, found, now: this.clock.now(), problem });
  }
}
