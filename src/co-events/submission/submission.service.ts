import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { Conflict } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import type { CoEventContent } from '../co-event-content.js';
import { CoEventHost } from '../co-event-host.entity.js';
import type { CoEvent } from '../co-event.entity.js';
import { type Contact, CoEventsService } from '../co-events.service.js';
import type { CoEventDraft } from './co-event-draft.entity.js';
import { DraftsService } from './drafts.service.js';
import type { FindOrganization } from './form-content.js';
import { OrganizationNames } from './organization-names.queries.js';
import { readCoEvent, type ReadCoEvent, readContact } from './read-co-event.js';

/** A draft as far as it can be understood. */
export interface ReadDraft {
  main: ReadCoEvent;
  parts: ReadCoEvent[];
}

/** Sends drafts: what was typed becomes a co-event with its parts. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly coEvents: CoEventsService,
    private readonly drafts: DraftsService,
    private readonly organizations: OrganizationNames,
  ) {}

  async read(em: EntityManager, draft: CoEventDraft): Promise<ReadDraft> {
    const find = await this.organizations.finder(em);
    const read = (typed: Typed, using: FindOrganization) => readCoEvent(typed, draft.locale, using);
    return {
      main: await read(draft.typed, find),
      parts: await Promise.all(draft.parts.map((typed) => read(typed, find))),
    };
  }

  /** The draft is gone afterwards. Whoever is not signed in as host has to confirm by mail. */
  async send(em: EntityManager, draft: CoEventDraft): Promise<CoEvent> {
    const { main, parts } = await this.read(em, draft);
    const contents = [main, ...parts].map(({ content }) => content);
    const [first, ...others] = contents.filter((content): content is CoEventContent => content !== undefined);
    const contact = await this.contactOf(em, draft);
    if (!first || !contact || others.length !== parts.length)
      throw new Conflict('co-event-form.not-complete');
    const origin = { source: 'host', parentId: draft.parentId } as const;
    if (draft.parentId && draft.accountId)
      await this.coEvents.findForHost(em, draft.accountId, draft.parentId);
    const coEvent = await this.coEvents.submit(em, first, contact, origin, others);
    await this.drafts.remove(em, draft);
    return coEvent;
  }

  private async contactOf(em: EntityManager, draft: CoEventDraft): Promise<Contact | undefined> {
    if (draft.accountId) return this.hostOf(em, draft.accountId);
    const { contact } = await readContact(draft.typed);
    if (!contact) return undefined;
    const { contactName: name, email, phone = null } = contact;
    return { name, email, phone, locale: draft.locale, isProved: false };
  }

  /** As she called herself last. */
  private async hostOf(em: EntityManager, accountId: string): Promise<Contact> {
    const account = await em.findOneByOrFail(Account, { id: accountId });
    const [last] = await em.find(CoEventHost, {
      where: { accountId },
      order: { consentedAt: 'DESC' },
      take: 1,
    });
    const { name, phone, locale } = last ?? { name: account.name, phone: null, locale: account.locale };
    return { name, phone, locale, email: account.email, isProved: true };
  }
}
