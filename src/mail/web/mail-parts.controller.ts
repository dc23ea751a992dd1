import { Controller, Get, Header, Param, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import { Public } from '../../kernel/http/permissions.js';
import { calendarFileName } from '../compose-message.js';
import type { StoredMail } from '../stored-mail.js';
import { OutboxQueries } from '../outbox.queries.js';
import { OutgoingMail } from '../outgoing-mail.js';
import { mailFrameRules } from './mail-frame.js';
import { MailboxGuard } from './mailbox.guard.js';

/** The parts of one mail in the mailbox, byte for byte. */
@Public()
@UseGuards(MailboxGuard)
@Controller('dev/mail/:id')
export class MailPartsController {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxQueries,
    private readonly outgoing: OutgoingMail,
  ) {}

  /** For the frame of the mail's page: links open in the page, not in the frame. */
  @Header('Content-Security-Policy', mailFrameRules)
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('X-Robots-Tag', 'noindex')
  @Get('html')
  async html(@Param('id') id: string): Promise<string> {
    const html = this.outgoing.html(await this.message(id));
    return html.replace('<head>', '<head><base target="_top"/>');
  }

  @Get('calendar')
  async calendar(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const message = await this.message(id);
    const { calendarMethod, calendarBody } = message;
    if (!calendarMethod || !calendarBody) throw new NotFound('mail.not-found');
    response
      .attachment(calendarFileName(message))
      .setHeader('Content-Type', `text/calendar; charset=utf-8; method=${calendarMethod}`);
    response.end(calendarBody);
  }

  @Get('source')
  async source(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const source = await this.outgoing.source(await this.message(id));
    response.attachment(`${id}.eml`).setHeader('Content-Type', 'message/rfc822');
    response.end(source);
  }

  private message(id: string): Promise<StoredMail> {
    return this.database.read((em) => this.outbox.byId(em, id));
  }
}
