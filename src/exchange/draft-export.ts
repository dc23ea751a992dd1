import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../kernel/config/env.js';
import { Clock } from '../kernel/clock.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { ProgrammeQueries } from '../scheduling/programme.queries.js';
import { DraftItems } from './draft-items.queries.js';
import { SaidQueries } from './said.queries.js';
import type { ScheduleDocument } from './schedule-document.js';
import { scheduleDocument } from './schedule-export.js';

/** The programme as organizers take it along: what they work on, or what is public. */
@Injectable()
export class DraftExport {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly items: DraftItems,
    private readonly programme: ProgrammeQueries,
    private readonly said: SaidQueries,
  ) {}

  async draft(em: EntityManager, locale: Locale): Promise<ScheduleDocument> {
    const items = await this.items.read(em);
    return scheduleDocument(items, { ...this.context(locale), said: await this.said.ofDraft(em) });
  }

  async released(em: EntityManager, locale: Locale): Promise<ScheduleDocument> {
    const items = await this.programme.all(em);
    return scheduleDocument(items, { ...this.context(locale), said: await this.said.ofPublic(em) });
  }

  private context(locale: Locale) {
    return { locale, baseUrl: this.config.baseUrl, version: this.clock.now().toISOString() };
  }
}
