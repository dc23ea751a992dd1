import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { findMerge } from '../merge/merged-profiles.js';
import { SpeakerMergeUndo } from '../merge/merge-undo.service.js';
import { speakerMergePage } from './speaker-merge.pages.js';

/** A merge of the wrong two profiles: what undoing it brings back and what not, and the undoing itself. */
@Controller('organizer/speakers/:id/merges/:merge')
export class SpeakerMergeController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly undoing: SpeakerMergeUndo,
  ) {}

  @Allow('speakers.edit')
  @Get()
  show(
    @Param('id') id: string,
    @Param('merge') merge: string,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    return this.page(id, merge, locale);
  }

  @Allow('speakers.edit')
  @Post('undoing')
  async undo(
    @Param('id') id: string,
    @Param('merge') merge: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    try {
      await this.database.write((em) => this.undoing.undo(em, actor, id, merge));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.page(id, merge, locale, textOfCode(locale, error.code, error.values));
    }
    response.redirect(303, `/${locale}/organizer/speakers/${id}?done=parted`);
    return undefined;
  }

  private async page(id: string, merge: string, locale: Locale, problem?: string): Promise<Page> {
    const found = await this.database.read((em) => findMerge(em, id, merge));
    if (!found) throw new NotFound();
    return speakerMergePage({ locale, found, now: this.clock.now(), problem });
  }
}
