import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../kernel/database/database.js';
import { Conflict } from '../../../kernel/errors.js';
import { type FormResult, readForm } from '../../../kernel/http/form.js';
import { Allow } from '../../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../../kernel/http/request-context.js';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { FormState } from '../../../web/form-errors.js';
import type { Page } from '../../../web/page.js';
import { CoEventModerationService } from '../../co-event-moderation.service.js';
import { ApproveForm, DeclineForm, QuestionsForm } from '../../moderation/moderation.forms.js';
import { ModerationRecords } from '../../moderation/moderation-record.queries.js';
import { moderationTexts } from '../../moderation/moderation.texts.js';
import { moderatedPath } from './moderation-queue.pages.js';
import { moderationRecordPage } from './moderation-record.pages.js';

interface Asked {
  id: string;
  actor: SignedIn;
  locale: Locale;
  response: Response;
}

/** What moderators decide. Of two at the same moment the second is told who was faster, and sees what is the case now. */
@Controller('moderation/co-events/:id')
export class ModerationDecisionsController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly moderation: CoEventModerationService,
    private readonly records: ModerationRecords,
  ) {}

  @Allow('co-events.moderate')
  @Post('approval')
  async approve(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(ApproveForm, body);
    return this.decide({ id, actor, locale, response }, 'approved', read, (em, { revision, withParts }) =>
      this.moderation.approve(em, actor, id, Number(revision), { withParts: withParts === 'yes' }),
    );
  }

  @Allow('co-events.moderate')
  @Post('return')
  async return(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(QuestionsForm, body);
    return this.decide({ id, actor, locale, response }, 'returned', read, (em, { revision, questions }) =>
      this.moderation.return(em, actor, id, Number(revision), questions),
    );
  }

  @Allow('co-events.moderate')
  @Post('declination')
  async decline(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(DeclineForm, body);
    return this.decide({ id, actor, locale, response }, 'declined', read, (em, { revision, reason }) =>
      this.moderation.decline(em, actor, id, Number(revision), reason),
    );
  }

  private async decide<Form>(
    asked: Asked,
    notice: 'approved' | 'returned' | 'declined',
    read: FormResult<Form>,
    work: (em: EntityManager, form: Form) => Promise<void>,
  ): Promise<Page | undefined> {
    if (!read.ok) return this.again(asked, read, 422);
    try {
      await this.database.write((em) => work(em, read.form));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.again(asked, { typed: read.typed, errors: {} }, 409, error);
    }
    asked.response.redirect(303, `${moderatedPath(asked.locale, asked)}?notice=${notice}`);
    return undefined;
  }

  private async again(
    { id, actor, locale }: Asked,
    state: FormState,
    status: number,
    conflict?: Conflict,
  ): Promise<Page> {
    const now = this.clock.now();
    const record = await this.database.read(async (em) =>
      this.records.of(em, await this.moderation.findFor(em, actor, id), now, locale),
    );
    const faster = record.decisions[0]?.by;
    const problem =
      conflict &&
      (faster
        ? moderationTexts.in(locale)('stale-again', { name: faster })
        : textOfCode(locale, conflict.code, conflict.values));
    return moderationRecordPage({
      locale,
      record,
      now,
      state,
      status,
      ...(problem ? { problem } : {}),
    });
  }
}
