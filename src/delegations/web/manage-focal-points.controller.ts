import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { readForm } from '../../kernel/http/form.js';
import { Allow } from '../../kernel/http/permissions.js';
import { CurrentActor, CurrentLocale } from '../../kernel/http/request-context.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import { FocalPointForm } from '../focal-points/focal-point.forms.js';
import { FocalPointLinks } from '../focal-points/focal-point-links.service.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { ManagedDelegations } from '../managed-delegation.queries.js';
import { managedHref } from './delegation-href.js';
import { manageDelegationPage } from './manage-delegation.pages.js';

/** Organizers name focal points and remove them. */
@Controller('organizer/delegations/:id/focal-points')
export class ManageFocalPointsController {
  constructor(
    private readonly database: Database,
    private readonly focalPoints: FocalPointsService,
    private readonly links: FocalPointLinks,
    private readonly managed: ManagedDelegations,
  ) {}

  @Allow('delegations.manage')
  @Post()
  async create(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | undefined> {
    const read = await readForm(FocalPointForm, body);
    if (!read.ok) {
      const managed = await this.database.read((em) => this.managed.find(em, id, 1));
      return manageDelegationPage({ locale, managed, query: {}, state: read });
    }
    await this.database.write((em) => this.focalPoints.name(em, actor, id, read.form));
    response.redirect(303, managedHref(locale, id, { notice: 'focal-point-added' }));
    return undefined;
  }

  @Allow('delegations.manage')
  @Post(':focalPoint/removal')
  async remove(
    @Param('id') id: string,
    @Param('focalPoint') focalPoint: string,
    @CurrentActor() actor: SignedIn,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.database.write((em) => this.focalPoints.remove(em, actor, id, focalPoint));
    response.redirect(303, managedHref(locale, id, { notice: 'focal-point-removed' }));
  }

  @Allow('delegations.manage')
  @Post(':focalPoint/link')
  async sendLink(
    @Param('id') id: string,
    @Param('focalPoint') focalPoint: string,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.database.write(async (em) =>
      this.links.mailTo(em, await this.focalPoints.find(em, id, focalPoint)),
    );
    response.redirect(303, managedHref(locale, id, { notice: 'link-sent' }));
  }
}
