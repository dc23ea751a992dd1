import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { letterRule } from '../../files/upload-rule.js';
import { Uploads } from '../../files/uploads.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { emptyForm } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { AccreditationService } from '../accreditation/accreditation.service.js';
import { CredentialsForm } from '../accreditation/accreditation.forms.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { credentialsPage } from './credentials.pages.js';
import { delegationHref } from './delegation-href.js';

/** The focal point hands in the document that designates her delegation. */
@Controller('delegation/:id/credentials')
export class CredentialsController {
  constructor(
    private readonly database: Database,
    private readonly accreditation: AccreditationService,
    private readonly focalPoints: FocalPointsService,
    private readonly uploads: Uploads,
  ) {}

  @Allow('my.delegation')
  @Get()
  async new(
    @Param('id') id: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
  ): Promise<Page> {
    const delegation = await this.database.read((em) => this.focalPoints.delegationFor(em, actor, id));
    return credentialsPage(locale, delegation, emptyForm);
  }

  @Allow('my.delegation')
  @Post()
  async create(
    @Param('id') id: string,
    @Req() request: Request,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const delegation = await this.database.read((em) => this.focalPoints.delegationFor(em, actor, id));
    const read = await this.uploads.read(request, CredentialsForm, { document: letterRule });
    if (!read.ok) return credentialsPage(locale, delegation, read);
    const { document } = read.uploads;
    if (!document) {
      const errors = { document: { code: 'delegations.document-required' } };
      return credentialsPage(locale, delegation, { typed: read.typed, errors });
    }
    await this.database.write(async (em) => {
      const current = await this.focalPoints.delegationFor(em, actor, id);
      await this.accreditation.handIn(em, actor, current, { file: document, reference: read.form.reference });
    });
    response.redirect(303, delegationHref(locale, id, { notice: 'credentials-sent' }));
    return undefined;
  }
}
