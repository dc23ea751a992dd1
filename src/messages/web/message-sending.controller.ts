import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict } from '../../kernel/errors.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { SendForm, TestForm } from '../message.form.js';
import { MessagesService } from '../messages.service.js';
import { MessageViews, type Wanted } from './message-views.js';

/** A message on its way: a test to oneself, sending, and stopping. Each answers on the message's own page. */
@Controller('organizer/messages/:id')
@Allow('messages.send')
export class MessageSendingController {
  constructor(
    private readonly database: Database,
    private readonly messages: MessagesService,
    private readonly views: MessageViews,
  ) {}

  @Post('test')
  async test(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(TestForm, body);
    const recipient = read.ok ? (read.form.recipient ?? 1) - 1 : 0;
    const work = (em: EntityManager) => this.messages.test(em, actor, id, recipient);
    return this.act(id, locale, response, { work, notice: 'test-sent', recipient });
  }

  @Post('sending')
  async send(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(SendForm, body);
    const seen = read.ok
      ? { revision: read.form.revision, recipients: read.form.recipients }
      : { revision: undefined };
    const work = (em: EntityManager) => this.messages.start(em, actor, id, seen);
    return this.act(id, locale, response, { work, notice: 'started' });
  }

  @Post('stoppage')
  async stop(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const work = (em: EntityManager) => this.messages.stop(em, actor, id);
    return this.act(id, locale, response, { work, notice: 'stopped' });
  }

  private async act(
    id: string,
    locale: Locale,
    response: Response,
    action: Action,
  ): Promise<Page | undefined> {
    const { work, notice, recipient = 0 } = action;
    try {
      await this.database.write(work);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const problem = textOfCode(locale, error.code, error.values);
      return this.views.page(id, locale, { problem, status: 409, recipient });
    }
    const place = recipient > 0 ? `&recipient=${String(recipient + 1)}` : '';
    response.redirect(303, `/${locale}/organizer/messages/${id}?notice=${String(notice)}${place}`);
    return undefined;
  }
}

type Action = Pick<Wanted, 'notice' | 'recipient'> & { work: (em: EntityManager) => Promise<void> };
