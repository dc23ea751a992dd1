import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Invalid } from '../../kernel/errors.js';
import { type FormResult, readForm, typedOf } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import type { Page } from '../../web/page.js';
import { WithdrawForm } from '../invitations/speaking-invitation.forms.js';
import { AddToPanelForm, BriefingForm, PartForm } from '../panel/panel.forms.js';
import { PanelService } from '../panel/panel.service.js';
import { panelPage } from './panel.pages.js';
import { briefingFields } from './panel-briefing.js';
import { PanelView, type RefusedForm } from './panel-view.js';

/** Who speaks in a session: added, put in order, given a role and minutes, taken off. */
@Controller('organizer/sessions/:id/panel')
export class PanelController {
  constructor(
    private readonly database: Database,
    private readonly panel: PanelService,
    private readonly view: PanelView,
  ) {}

  @Allow('speakers.edit')
  @Get()
  async show(
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return panelPage({ locale, done, ...(await this.view.of(id)) });
  }

  @Allow('speakers.edit')
  @Post()
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(AddToPanelForm, body);
    const add = (form: AddToPanelForm) =>
      this.database.write(async (em) => {
        await this.view.session(em, id);
        await this.panel.add(em, actor, id, form);
      });
    const refused = await this.attempt('add', read, add);
    return this.answer(response, { locale, id, done: 'added', refused });
  }

  @Allow('speakers.edit')
  @Post('briefing')
  async brief(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(BriefingForm, body);
    const refused = await this.attempt('briefing', read, (form) =>
      this.database.write(async (em) => {
        await this.view.session(em, id);
        await this.panel.brief(em, id, briefingOf(form));
      }),
    );
    return this.answer(response, { locale, id, done: 'briefed', refused });
  }

  @Allow('speakers.edit')
  @Post(':speakerId')
  async update(
    @Param('id') id: string,
    @Param('speakerId') speakerId: string,
    @Body() body: unknown,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(PartForm, body);
    const refused = await this.attempt(speakerId, read, (form) =>
      this.database.write((em) => this.panel.change(em, id, speakerId, form)),
    );
    return this.answer(response, { locale, id, done: 'changed', refused });
  }

  @Allow('speakers.edit')
  @Post(':speakerId/removal')
  async destroy(
    @Param('id') id: string,
    @Param('speakerId') speakerId: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(WithdrawForm, body);
    const refused = await this.attempt(`removal-${speakerId}`, read, ({ reason = null }) =>
      this.database.write((em) => this.panel.remove(em, actor, id, speakerId, reason)),
    );
    return this.answer(response, { locale, id, done: 'removed', refused });
  }

  /** Undefined where it was done; otherwise what its form shows again. */
  private async attempt<Form extends object>(
    form: string,
    read: FormResult<Form>,
    work: (form: Form) => Promise<void>,
  ): Promise<RefusedForm | undefined> {
    if (!read.ok) return { form, state: read };
    try {
      await work(read.form);
      return undefined;
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return { form, state: { typed: typedOf(read.typed), errors: error.fields } };
    }
  }

  private async answer(
    response: Response,
    {
      locale,
      id,
      done,
      refused,
    }: { locale: Locale; id: string; done: string; refused: RefusedForm | undefined },
  ): Promise<Page | undefined> {
    if (refused) return panelPage({ locale, refused, ...(await this.view.of(id)) });
    response.redirect(303, `/${locale}/organizer/sessions/${id}/panel?done=${done}`);
    return undefined;
  }
}

function briefingOf(form: BriefingForm): LocalizedText {
  const text: LocalizedText = {};
  for (const locale of locales) {
    const written = form[briefingFields[locale]];
    if (written) text[locale] = written;
  }
  return text;
}
