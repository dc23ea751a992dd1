import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { unpack } from '../inbound/arrival.js';
import { InboundMailService } from '../inbound/inbound-mail.service.js';
import { InboundQueries } from '../inbound/inbound.queries.js';
import { readMail } from '../inbound/received-mail.js';
import { inboundMailPage, inboxPage } from './inbox.pages.js';

const lastPage = 100_000;

/** What arrived by mail and what came of it; what no program understands waits here for a person. */
@Controller('organizer/inbox')
export class InboxController {
  constructor(
    private readonly database: Database,
    private readonly queries: InboundQueries,
    private readonly inbound: InboundMailService,
  ) {}

  @Allow('inbox.read')
  @Get()
  async index(
    @CurrentLocale() locale: Locale,
    @Query() query: Record<string, string | undefined>,
  ): Promise<Page> {
    const view = query['view'] === 'all' ? 'all' : 'waiting';
    const page = Math.max(1, Math.min(lastPage, Math.trunc(Number(query['page'])) || 1));
    const list = await this.database.read((em) => this.queries.list(em, view, page));
    return inboxPage({ locale, view, page, list });
  }

  @Allow('inbox.read')
  @Get(':id')
  async show(@CurrentLocale() locale: Locale, @Param('id') id: string): Promise<Page> {
    const message = await this.database.read((em) => this.queries.byId(em, id));
    // What could not be read at all is still there as source.
    const text = message.raw
      ? await readMail(unpack(message.raw)).then(
          (mail) => mail.text,
          () => '',
        )
      : '';
    return inboundMailPage({ locale, message, text });
  }

  /** As a file: whatever it says, no browser runs it. */
  @Allow('inbox.read')
  @Get(':id/source')
  async source(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const { raw } = await this.database.read((em) => this.queries.byId(em, id));
    if (!raw) throw new NotFound('mail.not-found');
    response.attachment(`${id}.eml`).type('application/octet-stream').send(unpack(raw));
  }

  @Allow('inbox.settle')
  @Post(':id/closure')
  async close(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: SignedIn,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.inbound.close(em, actor, id));
    response.redirect(303, `/${locale}/organizer/inbox`);
  }
}
