import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { CoEventChange } from '../co-event-change.entity.js';
import { type Doubt, doubtsAbout } from '../co-event-checks.rules.js';
import type { CoEventContent } from '../co-event-content.js';
import { CoEventDecision } from '../co-event-decision.entity.js';
import { CoEventHost } from '../co-event-host.entity.js';
import { CoEvent } from '../co-event.entity.js';
import { HostedCoEvents } from '../hosting/hosted-co-events.queries.js';
import { SimilarCoEvents } from '../similar-co-events.queries.js';
import { CoEventImages, type ShownImage } from '../submission/co-event-images.js';

/** Everything that a moderator decides by. */
export interface ModerationRecord {
  coEvent: CoEvent;
  content: CoEventContent;
  change: CoEventChange | null;
  hosts: { host: CoEventHost; email: string }[];
  /** The latest first; `by` is undefined where the host or nobody in particular did it. */
  decisions: { decision: CoEventDecision; by: string | undefined }[];
  doubts: Doubt[];
  similar: CoEvent[];
  parent: CoEvent | null;
  parts: CoEvent[];
  /** As it would be with the change. */
  image: ShownImage | undefined;
}

@Injectable()
export class ModerationRecords {
  constructor(
    private readonly hosted: HostedCoEvents,
    private readonly images: CoEventImages,
    private readonly similar: SimilarCoEvents,
  ) {}

  async of(em: EntityManager, coEvent: CoEvent, now: Date, locale: Locale): Promise<ModerationRecord> {
    const { id, parentId } = coEvent;
    const content = await this.hosted.contentOf(em, id);
    const change = await em.findOneBy(CoEventChange, { coEventId: id });
    const wanted = change?.content ?? content;
    const hosts = await em.findBy(CoEventHost, { coEventId: id });
    const decisions = await em.find(CoEventDecision, {
      where: { coEventId: id },
      order: { decidedAt: 'DESC' },
    });
    const accounts = await this.accountsOf(em, hosts, decisions);
    const isHost = (accountId: string) => hosts.some((host) => host.accountId === accountId);
    return {
      coEvent,
      content,
      change,
      hosts: hosts.map((host) => ({ host, email: accounts.get(host.accountId)?.email ?? '' })),
      decisions: decisions.map((decision) => {
        const { decidedBy } = decision;
        const by = decidedBy && !isHost(decidedBy) ? accounts.get(decidedBy)?.name : undefined;
        return { decision, by };
      }),
      doubts: doubtsAbout(wanted, now),
      similar: await this.similar.to(em, wanted, {
        family: [id, ...(parentId ? [parentId] : [])],
        withUnpublished: true,
      }),
      parent: parentId ? await em.findOneBy(CoEvent, { id: parentId }) : null,
      image: await this.images.shown(em, locale, wanted.imageId),
      parts: await em.find(CoEvent, { where: { parentId: id }, order: { startsAt: 'ASC', id: 'ASC' } }),
    };
  }

  private async accountsOf(
    em: EntityManager,
    hosts: readonly CoEventHost[],
    decisions: readonly CoEventDecision[],
  ): Promise<Map<string, Account>> {
    const ids = [
      ...hosts.map(({ accountId }) => accountId),
      ...decisions.flatMap(({ decidedBy }) => decidedBy ?? []),
    ];
    const accounts = await em.findBy(Account, { id: In(ids) });
    return new Map(accounts.map((account) => [account.id, account]));
  }
}
