import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  type ParticipantCategoryCode,
  participantCategoryCodes,
} from '../../../config/participant-categories.js';
import { Uploads } from '../../files/uploads.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { ChoiceField } from '../../kernel/http/form-fields.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import { ReaderZone } from '../../web/reader-zone/reader-zone.js';
import type { Page } from '../../web/page.js';
import { OwnSpeakingQueries } from '../area/own-speaking.queries.js';
import { SpeakerRegistrationService } from '../area/speaker-registration.service.js';
import { slideRules, SlidesService } from '../slides/slides.service.js';
import { ownSpeakingPage, type Refusal } from './own-speaking.pages.js';

class SpeakerRegistrationForm {
  @ChoiceField(participantCategoryCodes)
  category!: ParticipantCategoryCode;
}

/** A speaker's own area: her sessions, and what she hands in for them. */
@Controller('my/speaking')
export class OwnSpeakingController {
  constructor(
    private readonly database: Database,
    private readonly own: OwnSpeakingQueries,
    private readonly registrations: SpeakerRegistrationService,
    private readonly slides: SlidesService,
    private readonly uploads: Uploads,
  ) {}

  @Allow('my.speaking')
  @Get()
  show(
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @ReaderZone() zone: string | undefined,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return this.page(accountId, locale, { zone, done });
  }

  @Allow('my.speaking')
  @Post('sessions/:id/slides')
  async upload(
    @Param('id') sessionId: string,
    @CurrentActor() { accountId }: SignedIn,
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const { speaker } = await this.database.read((em) => this.own.named(em, accountId));
    const { errors: found, uploads } = await this.uploads.receive(request, slideRules);
    const upload = uploads['slides'];
    if (Object.keys(found).length > 0 || !upload) {
      const errors = { slides: { code: 'files.required' }, ...found };
      return this.page(accountId, locale, { refused: { form: sessionId, typed: {}, errors } });
    }
    const place = { sessionId, speakerId: speaker.id };
    await this.database.write((em) => this.slides.add(em, place, upload));
    response.redirect(303, `/${locale}/my/speaking?done=slides`);
    return undefined;
  }

  /** Leads to the registration form, filled in with what is known. */
  @Allow('my.speaking')
  @Post('registration')
  async register(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(SpeakerRegistrationForm, body);
    if (!read.ok)
      return this.page(actor.accountId, locale, { refused: { form: 'registration', ...stateOf(read) } });
    const { category } = read.form;
    const token = await this.database.write(async (em) => {
      const named = await this.own.named(em, actor.accountId);
      return this.registrations.begin(em, actor, named, { category, locale });
    });
    response.setHeader('Referrer-Policy', 'no-referrer').redirect(303, `/${locale}/register/resume/${token}`);
    return undefined;
  }

  private async page(
    accountId: string,
    locale: Locale,
    more: { zone?: string | undefined; done?: unknown; refused?: Refusal },
  ): Promise<Page> {
    const own = await this.database.read((em) => this.own.of(em, accountId));
    return ownSpeakingPage({ locale, ...own, ...more });
  }
}

const stateOf = ({ typed, errors }: FormState): FormState => ({ typed, errors });
