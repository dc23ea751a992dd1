import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Conflict, Invalid } from '../../kernel/errors.js';
import { ChoiceField, LineField } from '../../kernel/http/form-fields.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { OwnProgrammeService } from '../../sessions/own-programme.service.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import { SpeakersQueries } from '../../speakers/speakers.queries.js';
import type { Page } from '../../web/page.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { sessionPath } from './item-parts.js';
import { ownProgrammePage } from './own-programme.pages.js';
import { CurrentVisit, readerOf, type Visit } from './programme-reader.js';
import { SessionView } from './session-view.js';
import { sessionPage } from './session.pages.js';

class AdditionForm {
  @LineField({ max: 80 })
  sessionId!: string;
}

class RemovalForm {
  @ChoiceField(['session', 'programme'], { optional: true })
  backTo?: 'session' | 'programme';
}

@Controller('my/programme')
export class OwnProgrammeController {
  constructor(
    private readonly database: Database,
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
    private readonly speakers: SpeakersQueries,
    private readonly ownProgramme: OwnProgrammeService,
    private readonly view: SessionView,
  ) {}

  @Allow('my.programme')
  @Get()
  async index(
    @CurrentActor() { accountId }: SignedIn,
    @CurrentVisit() visit: Visit,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: string | undefined,
  ): Promise<Page> {
    const own = await this.database.read(async (em) => {
      const named = await this.speakers.ofAccount(em, accountId);
      const positions = await this.sessions.waitingPositions(em, accountId);
      return {
        isSpeaker: named !== null,
        parts: named ? await this.programme.ofSpeaker(em, named.speaker.id) : [],
        items: await this.programme.byIds(em, await this.sessions.ownSessionIds(em, accountId)),
        positions,
        waiting: await this.programme.byIds(em, [...positions.keys()]),
        favourites: await this.programme.byIds(em, await this.sessions.favouriteIds(em, accountId)),
        reader: await readerOf(em, visit),
        areInFeed: await this.sessions.wantsFavouritesInFeed(em, accountId),
      };
    });
    return ownProgrammePage({ ...own, locale, notice });
  }

  /** A refusal is told on the session's page, where she came from. */
  @Allow('my.programme')
  @Post()
  async create(
    @Body() body: unknown,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentVisit() visit: Visit,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(AdditionForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    const { sessionId } = read.form;
    try {
      await this.database.write((em) => this.ownProgramme.add(em, accountId, sessionId));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const props = await this.database.read((em) => this.view.read(em, sessionId, visit, locale));
      return sessionPage({ ...props, refusal: textOfCode(locale, error.code, error.values) });
    }
    response.redirect(303, `${sessionPath(locale, sessionId)}?notice=added`);
    return undefined;
  }

  @Allow('my.programme')
  @Post(':sessionId/removal')
  async destroy(
    @Param('sessionId') sessionId: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const read = await readForm(RemovalForm, body);
    if (!read.ok) throw new Invalid(read.errors);
    await this.database.write((em) => this.ownProgramme.remove(em, actor.accountId, sessionId));
    const isOnSession = read.form.backTo === 'session';
    const back = isOnSession ? sessionPath(locale, encodeURIComponent(sessionId)) : `/${locale}/my/programme`;
    response.redirect(303, `${back}?notice=removed`);
  }
}
