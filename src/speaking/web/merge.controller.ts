import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { LineField } from '../../kernel/http/form-fields.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { SpeakerMergesService } from '../merge/speaker-merges.service.js';
import { mergePage } from './merge.pages.js';

class MergeForm {
  @LineField({ max: 80 })
  from!: string;
}

/** Two profiles of one person become one, after an organizer has seen what stays and what moves. */
@Controller('organizer/speakers/:id/merge')
export class MergeController {
  constructor(
    private readonly database: Database,
    private readonly merges: SpeakerMergesService,
  ) {}

  @Allow('speakers.edit')
  @Get()
  async new(
    @Param('id') id: string,
    @Query('from') from: unknown,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const fromId = typeof from === 'string' ? from : '';
    return mergePage(locale, await this.database.read((em) => this.merges.preview(em, id, fromId)));
  }

  @Allow('speakers.edit')
  @Post()
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(MergeForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    await this.database.write((em) => this.merges.merge(em, actor, id, read.form.from));
    response.redirect(303, `/${locale}/organizer/speakers/${id}?done=merged`);
  }
}
