import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../kernel/config/env.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict } from '../../../kernel/errors.js';
import { readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Page } from '../../../web/page.js';
import { CoEventsService } from '../../co-events.service.js';
import { HostedCoEvents } from '../../hosting/hosted-co-events.queries.js';
import { PublicNoteForm } from '../../hosting/hosting.forms.js';
import { EditForms } from '../submission/edit-forms.js';
import { hostedPath } from './host-list.pages.js';
import { hostedCoEventPage, type HostedProps } from './hosted-co-event.pages.js';

interface Asked {
  id: string;
  actor: SignedIn;
  locale: Locale;
  response: Response;
}

/** What becomes of a co-event by its host's decision: postponed, cancelled, reinstated, copied, confirmed, deleted. */
@Controller('hosts/co-events/:id')
export class HostedStatesController {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly coEvents: CoEventsService,
    private readonly edits: EditForms,
    private readonly hosted: HostedCoEvents,
  ) {}

  @Allow('my.co-events')
  @Post('postponement')
  postpone(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.note({ id, actor, locale, response }, body, 'postponement', (em, note) =>
      this.coEvents.postpone(em, actor.accountId, id, note),
    );
  }

  @Allow('my.co-events')
  @Post('cancellation')
  cancel(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.note({ id, actor, locale, response }, body, 'cancellation', (em, note) =>
      this.coEvents.cancel(em, actor.accountId, id, note),
    );
  }

  @Allow('my.co-events')
  @Post('reinstatement')
  reinstate(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.does({ id, actor, locale, response }, 'reinstated', (em) =>
      this.coEvents.reinstate(em, actor.accountId, id),
    );
  }

  /** She has opened the link that was mailed to her: no other proof of her address is needed. */
  @Allow('my.co-events')
  @Post('confirmation')
  confirm(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    return this.does({ id, actor, locale, response }, 'confirmed', async (em) => {
      await this.coEvents.findForHost(em, actor.accountId, id);
      await this.coEvents.confirm(em, id);
    });
  }

  @Allow('my.co-events')
  @Post('copies')
  async copy(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const copy = await this.database.write((em) => this.coEvents.duplicate(em, actor.accountId, id));
    response.redirect(303, `${hostedPath(locale, copy)}?notice=copied`);
  }

  @Allow('my.co-events')
  @Post('removal')
  async remove(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.coEvents.remove(em, actor.accountId, id));
    response.redirect(303, `/${locale}/hosts?notice=removed`);
  }

  private async note(
    asked: Asked,
    body: unknown,
    refused: 'postponement' | 'cancellation',
    work: (em: EntityManager, note: string) => Promise<void>,
  ): Promise<Page | undefined> {
    const read = await readForm(PublicNoteForm, body);
    if (!read.ok) return this.again(asked, { state: read, refused, status: 422 });
    const notice = refused === 'postponement' ? 'postponed' : 'cancelled';
    return this.does(asked, notice, (em) => work(em, read.form.note));
  }

  private async does(
    asked: Asked,
    notice: string,
    work: (em: EntityManager) => Promise<void>,
  ): Promise<Page | undefined> {
    try {
      await this.database.write(work);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const problem = textOfCode(asked.locale, error.code, error.values);
      return this.again(asked, { problem, status: 409 });
    }
    asked.response.redirect(303, `${hostedPath(asked.locale, asked)}?notice=${notice}`);
    return undefined;
  }

  private async again({ id, actor, locale }: Asked, shown: Partial<HostedProps>): Promise<Page> {
    const record = await this.database.read(async (em) => {
      const coEvent = await this.coEvents.findForHost(em, actor.accountId, id);
      return this.hosted.recordOf(em, coEvent, actor.accountId);
    });
    return hostedCoEventPage({
      locale,
      record,
      image: await this.edits.imageOf(locale, record.content),
      origin: this.config.baseUrl,
      now: this.clock.now(),
      ...shown,
    });
  }
}
