import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { hideTokens } from '../link-tokens.js';
import { withStyles } from '../mail-styles.js';
import { OutboxSteering } from '../outbox-steering.service.js';
import { OutboxQueries } from '../outbox.queries.js';
import { mailActions } from '../outbox.states.js';
import { mailFrameRules } from './mail-frame.js';
import { addressOf, filterOf, isFromMailPage } from './outbox-filter.js';
import { outboxMailPage, previewViews } from './outbox-mail.pages.js';

/** One mail: what it says, what happened to it, and what an organizer may do with it. Personal links stay the recipient's. */
@Controller('organizer/outbox/:id')
export class OutboxMailController {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxQueries,
    private readonly steering: OutboxSteering,
  ) {}

  @Allow('mail.read')
  @Get()
  async show(
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Query('view') wanted: unknown,
  ): Promise<Page> {
    const view = previewViews.find((each) => each === wanted) ?? 'html';
    const [message, history] = await this.database.read(async (em) => [
      await this.outbox.byId(em, id),
      await this.outbox.historyOf(em, id),
    ]);
    return outboxMailPage({ locale, view, message, history });
  }

  /** For the frame of the mail's page. */
  @Allow('mail.read')
  @Header('Content-Security-Policy', mailFrameRules)
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Get('html')
  async html(@Param('id') id: string): Promise<string> {
    const { html, claims } = await this.database.read((em) => this.outbox.byId(em, id));
    return withStyles(hideTokens(html, claims));
  }

  /** Back to where the button was: the list as it was filtered, or the mail. */
  @Allow('mail.steer')
  @Post(':action')
  async act(
    @Param() { id, action: wanted }: { id: string; action: string },
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const action = mailActions.find((each) => each === wanted);
    if (!action) throw new NotFound();
    await this.database.write((em) => this.steering[action](em, actor, id));
    const list = `/${locale}/organizer/outbox`;
    response.redirect(303, isFromMailPage(body) ? `${list}/${id}` : addressOf(list, filterOf(body)));
  }
}
