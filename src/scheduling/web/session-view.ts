import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../kernel/config/env.js';
import { NotFound } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { sessionPath } from './item-parts.js';
import { readerOf, type Visit } from './programme-reader.js';
import { SessionExtrasQueries } from './session-extras.queries.js';
import type { SessionPageProps } from './session.pages.js';
import { SignUpQueries } from './sign-up.queries.js';

/** Reads what a session's page shows to this visitor; drafts and unknown ids are not found. */
@Injectable()
export class SessionView {
  constructor(
    private readonly config: Config,
    private readonly programme: ProgrammeQueries,
    private readonly signUps: SignUpQueries,
    private readonly extras: SessionExtrasQueries,
  ) {}

  async read(em: EntityManager, id: string, visit: Visit, locale: Locale): Promise<SessionPageProps> {
    const item = await this.programme.byId(em, id);
    if (!item) throw new NotFound();
    return {
      locale,
      item,
      block: item.block ? await this.programme.byId(em, item.block) : null,
      inBlock: await this.programme.inBlock(em, id),
      ...(await this.signUps.of(em, item, visit.actor)),
      extras: await this.extras.read(em, item, visit.actor),
      reader: await readerOf(em, { ...visit, address: sessionPath(locale, id) }),
      origin: this.config.baseUrl,
    };
  }
}
