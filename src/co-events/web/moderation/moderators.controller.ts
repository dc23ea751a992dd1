import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../../kernel/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Invalid } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { emptyForm, type FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { InviteForm, RemoveForm } from '../../moderation/moderation.forms.js';
import { Moderators } from '../../moderation/moderators.queries.js';
import { ModeratorsService } from '../../moderation/moderators.service.js';
import { moderatorsPage } from './moderators.pages.js';

/** Who decides where: organizers invite moderators for regions and countries. */
@Controller('organizer/moderators')
export class ModeratorsController {
  constructor(
    private readonly database: Database,
    private readonly moderators: Moderators,
    private readonly service: ModeratorsService,
  ) {}

  @Allow('co-events.moderators')
  @Get()
  index(@CurrentLocale() locale: Locale, @Query('notice') notice: unknown): Promise<Page> {
    return this.page(locale, emptyForm, notice);
  }

  @Allow('co-events.moderators')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(InviteForm, body);
    if (!read.ok) return this.page(locale, read);
    try {
      await this.database.write((em) => this.service.invite(em, actor, read.form));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return this.page(locale, { typed: read.typed, errors: error.fields });
    }
    response.redirect(303, `/${locale}/organizer/moderators?notice=invited`);
    return undefined;
  }

  @Allow('co-events.moderators')
  @Post(':accountId/removal')
  async destroy(
    @Param('accountId') accountId: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(RemoveForm, body);
    if (!read.ok) return this.page(locale, { typed: {}, errors: read.errors });
    await this.database.write((em) => this.service.remove(em, actor, accountId, read.form.scope));
    response.redirect(303, `/${locale}/organizer/moderators?notice=removed`);
    return undefined;
  }

  private async page(locale: Locale, state: FormState, notice?: unknown): Promise<Page> {
    const list = await this.database.read((em) => this.moderators.list(em));
    return moderatorsPage({ locale, state, list, notice });
  }
}
