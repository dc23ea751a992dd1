import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { ChoiceField, LineField } from '../../kernel/http/form-fields.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { FavouritesService } from '../../sessions/favourites.service.js';
import { sessionPath } from './item-parts.js';

class StarForm {
  @LineField({ max: 80 })
  sessionId!: string;

  @ChoiceField(['session', 'programme'], { optional: true })
  backTo?: 'session' | 'programme';
}

class UnstarForm {
  @ChoiceField(['session', 'programme'], { optional: true })
  backTo?: 'session' | 'programme';
}

class FeedChoiceForm {
  @ChoiceField(['yes', 'no'])
  inFeed!: 'yes' | 'no';
}

/** Keeping sessions in mind. */
@Controller('my/favourites')
export class FavouritesController {
  constructor(
    private readonly database: Database,
    private readonly favourites: FavouritesService,
  ) {}

  @Allow('my.programme')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(StarForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    const { sessionId, backTo } = read.form;
    await this.database.write((em) => this.favourites.add(em, accountId, sessionId));
    response.redirect(303, `${backPath(locale, sessionId, backTo)}?notice=starred`);
  }

  @Allow('my.programme')
  @Post('feed')
  async choose(
    @Body() body: unknown,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(FeedChoiceForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    const inFeed = read.form.inFeed === 'yes';
    await this.database.write((em) => this.favourites.choose(em, accountId, inFeed));
    response.redirect(303, `/${locale}/my/programme?notice=feed`);
  }

  @Allow('my.programme')
  @Post(':sessionId/removal')
  async destroy(
    @Param('sessionId') sessionId: string,
    @Body() body: unknown,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(UnstarForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    await this.database.write((em) => this.favourites.remove(em, accountId, sessionId));
    response.redirect(303, `${backPath(locale, sessionId, read.form.backTo)}?notice=unstarred`);
  }
}

const backPath = (locale: Locale, sessionId: string, backTo = 'session'): string =>
  backTo === 'session' ? sessionPath(locale, encodeURIComponent(sessionId)) : `/${locale}/my/programme`;
