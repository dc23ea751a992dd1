import { Body, Controller, Post, Res } from '@nestjs/common';
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
import { ownPath } from '../../web/own-path.js';
import { sessionPath } from './item-parts.js';

class StarForm {
  @LineField({ max: 80 })
  sessionId!: string;

  /** The page that she is on. */
  @LineField({ max: 1000, optional: true })
  back?: string;
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
    const form = await readStar(body);
    await this.database.write((em) => this.favourites.add(em, accountId, form.sessionId));
    response.redirect(303, backPath(form, locale));
  }

  @Allow('my.programme')
  @Post('removal')
  async destroy(
    @Body() body: unknown,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const form = await readStar(body);
    await this.database.write((em) => this.favourites.remove(em, accountId, form.sessionId));
    response.redirect(303, backPath(form, locale));
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
}

async function readStar(body: unknown): Promise<StarForm> {
  const read = await readForm(StarForm, body);
  if (!read.ok) throw new Invalid(read.errors);
  return read.form;
}

/** To the star that she has pressed, so that the page stands where it stood. */
function backPath({ sessionId, back }: StarForm, locale: Locale): string {
  const id = encodeURIComponent(sessionId);
  return `${back === undefined ? sessionPath(locale, id) : ownPath(back, locale)}#star-${id}`;
}
