import { Body, Controller, Get, Header, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { edition } from '../../../config/edition.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { ConsentsService } from '../consents.service.js';
import { OwnDataArchive } from '../own-data-archive.js';
import { OwnPrivacyQueries } from '../own-privacy.queries.js';
import { NoticeForm, PublicationForm } from '../privacy.forms.js';
import { ownPrivacyPage } from './own-privacy.pages.js';

/** What a person has said of her data, who looked at them, and the way to have them. */
@Controller('my')
export class OwnPrivacyController {
  constructor(
    private readonly database: Database,
    private readonly own: OwnPrivacyQueries,
    private readonly consents: ConsentsService,
    private readonly archive: OwnDataArchive,
  ) {}

  @Allow('my.personal-data')
  @Get('privacy')
  show(
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Query('notice') notice: string | undefined,
  ): Promise<Page> {
    return this.page(actor, locale, { notice });
  }

  @Allow('my.personal-data')
  @Post('privacy/publication')
  async updatePublication(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(PublicationForm, body);
    if (!read.ok) return this.page(actor, locale, { state: read, status: 422 });
    const { publication } = read.form;
    await this.database.write((em) =>
      this.consents.choosePublication(em, actor.accountId, publication, locale),
    );
    response.redirect(303, `/${locale}/my/privacy?notice=saved`);
    return undefined;
  }

  @Allow('my.personal-data')
  @Post('privacy/consent')
  async createConsent(
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(NoticeForm, body);
    if (!read.ok) return this.page(actor, locale, { state: read, status: 422 });
    const { version } = read.form;
    await this.database.write((em) => this.consents.agreeToNotice(em, actor.accountId, version, locale));
    response.redirect(303, `/${locale}/my/privacy?notice=consent-saved`);
    return undefined;
  }

  @Allow('my.personal-data')
  @Get('data')
  @Header('cache-control', 'private, no-store')
  async download(@CurrentActor() actor: SignedIn, @CurrentLocale() locale: Locale): Promise<StreamableFile> {
    const archive = await this.archive.of(actor.accountId, locale);
    const name = `${edition.acronym.toLowerCase()}-my-data.zip`;
    return new StreamableFile(archive, {
      type: 'application/zip',
      disposition: `attachment; filename="${name}"`,
    });
  }

  private async page(
    actor: SignedIn,
    locale: Locale,
    shown: { notice?: string | undefined; state?: FormState; status?: number },
  ): Promise<Page> {
    const own = await this.database.read((em) => this.own.of(em, actor.accountId));
    return ownPrivacyPage({ locale, actor, own, ...shown });
  }
}
