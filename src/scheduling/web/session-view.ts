import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { Config } from '../../kernel/config/env.js';
import { NotFound } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { canBeAdded, canEdit, hasPlaces } from '../../sessions/session.rules.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import { WaitingListService } from '../../sessions/waiting-list.service.js';
import type { ProgrammeItem } from '../programme-item.js';
import { ProgrammeQueries } from '../programme.queries.js';
import type { SessionChoice } from './session-actions.js';
import type { SessionPageProps } from './session.pages.js';

/** Reads what a session's page shows to this visitor; drafts and unknown ids are not found. */
@Injectable()
export class SessionView {
  constructor(
    private readonly config: Config,
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
    private readonly waitingList: WaitingListService,
  ) {}

  async read(em: EntityManager, id: string, actor: Actor, locale: Locale): Promise<SessionPageProps> {
    const item = await this.programme.byId(em, id);
    if (!item) throw new NotFound();
    const isParticipant = actor.kind === 'participant';
    const position = isParticipant ? await this.waitingList.positionOf(em, actor.accountId, id) : undefined;
    const isOwn = isParticipant && (await this.sessions.isOwn(em, actor.accountId, id));
    return {
      locale,
      item,
      block: item.block ? await this.programme.byId(em, item.block) : null,
      inBlock: await this.programme.inBlock(em, id),
      choice: isOwn ? 'remove' : position === undefined ? choiceOf(item, actor) : 'waiting',
      ...(position === undefined ? {} : { position }),
      origin: this.config.baseUrl,
    };
  }
}

function choiceOf(item: ProgrammeItem, actor: Actor): SessionChoice {
  if (canEdit(actor)) return 'edit';
  const { kind, state } = item;
  if (!canBeAdded({ kind, publishedState: state === 'draft' ? null : state })) return 'none';
  if (actor.kind !== 'participant') return 'register';
  return hasPlaces(item) ? 'add' : 'full';
}
