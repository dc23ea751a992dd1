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
import { WaitingListService } from '../../sessions/waiting-list.service.js';
import { sessionPath } from './item-parts.js';

class WaitingForm {
  @LineField({ max: 80 })
  sessionId!: string;
}

class LeavingForm {
  @ChoiceField(['session', 'programme'], { optional: true })
  backTo?: 'session' | 'programme';
}

/** Waiting for a place in a full session. Whoever asks just when one becomes free gets it. */
@Controller('my/waiting-list')
export class WaitingListController {
  constructor(
    private readonly database: Database,
    private readonly waitingList: WaitingListService,
  ) {}

  @Allow('my.programme')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(WaitingForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    const { sessionId } = read.form;
    const outcome = await this.database.write((em) => this.waitingList.signUp(em, accountId, sessionId));
    response.redirect(303, `${sessionPath(locale, sessionId)}?notice=${outcome}`);
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
    const read = await readForm(LeavingForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    await this.database.write((em) => this.waitingList.leave(em, accountId, sessionId));
    const isOnProgramme = read.form.backTo === 'programme';
    const back = isOnProgramme
      ? `/${locale}/my/programme`
      : sessionPath(locale, encodeURIComponent(sessionId));
    response.redirect(303, `${back}?notice=left`);
  }
}
