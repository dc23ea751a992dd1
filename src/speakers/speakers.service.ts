import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import anyAscii from 'any-ascii';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Account } from '../auth/account.entity.js';
import { AccountsService } from '../auth/accounts.service.js';
import type { SignedIn } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { insertIfAbsent } from '../kernel/database/insert-if-absent.js';
import { Conflict, Invalid, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { newId } from '../kernel/ids.js';
import { Person } from '../people/person.entity.js';
import type { NewSpeakerForm } from './profile.forms.js';
import type { ProfileEdit } from './profile-content.js';
import { Speaker } from './speaker.entity.js';
import { slugOf } from './speaker.rules.js';
import { SpeakerProfileChanged, SpeakerReaddressed } from './speakers.events.js';
import { type NamedSpeaker, SpeakersQueries } from './speakers.queries.js';

/** Profiles of speakers: made, edited, given an address to write to. */
@Injectable()
export class SpeakersService {
  constructor(
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly audit: AuditService,
    private readonly events: DomainEvents,
    private readonly speakers: SpeakersQueries,
  ) {}

  /** A new profile, always: two people of one name are two. An address that another speaker has is refused. */
  async create(em: EntityManager, actor: SignedIn, form: NewSpeakerForm, locale: Locale): Promise<string> {
    const { displayName, functionTitle = null, organizationName = null, email } = form;
    const personId = newId();
    const names = { displayName, givenName: null, familyName: null, originalScriptName: null };
    await em.insert(Person, { id: personId, ...names });
    const columns = { personId, functionTitle, organizationName, updatedAt: this.clock.now() };
    const id = await this.insertUnderFreeId(em, slugOf(anyAscii(displayName)), columns);
    if (email) await this.setAddress(em, id, email, locale);
    await this.audit.record(em, actor, 'speakers.did-add', `speaker:${id}`, { name: displayName });
    return id;
  }

  /** `seenRevision` is what the form showed: if somebody else has edited since, nothing is overwritten. */
  async edit(em: EntityManager, id: string, seenRevision: number, edit: ProfileEdit): Promise<void> {
    const named = await this.existing(em, id);
    const { speaker, person } = named;
    if (speaker.revision !== seenRevision) throw new Conflict('speakers.stale');
    const now = this.clock.now();
    const { publication, recording } = edit.profile;
    const changes: Partial<Speaker> = {
      ...edit.profile,
      publicationAt: answeredAt(publication, speaker.publication, speaker.publicationAt, now),
      recordingAt: answeredAt(recording, speaker.recording, speaker.recordingAt, now),
      // The organization's entry was known by the name that stood there.
      organizationId:
        edit.profile.organizationName === speaker.organizationName ? speaker.organizationId : null,
    };
    if (!changesAnything(speaker, changes) && !changesAnything(person, edit.names)) return;
    await em.update(Person, { id: person.id }, edit.names);
    await em.update(Speaker, { id }, { ...changes, revision: speaker.revision + 1, updatedAt: now });
    await this.events.emit(em, new SpeakerProfileChanged(id));
  }

  /** The address that she is written to and signs in by. */
  async setAddress(em: EntityManager, id: string, email: string, locale: Locale): Promise<Account> {
    const { speaker, person } = await this.existing(em, id);
    const wanted = { email, name: person.displayName, locale, role: 'participant' } as const;
    const account = await this.accounts.ensure(em, wanted);
    const holder = await em.findOneBy(Speaker, { accountId: account.id });
    if (holder && holder.id !== id) throw new Invalid({ email: { code: 'speakers.address-taken' } });
    if (speaker.accountId !== account.id) {
      await em.update(Speaker, { id }, { accountId: account.id });
      await this.events.emit(em, new SpeakerReaddressed(id));
    }
    return account;
  }

  async addressOf(em: EntityManager, { accountId }: Speaker): Promise<string | null> {
    return accountId === null ? null : ((await em.findOneBy(Account, { id: accountId }))?.email ?? null);
  }

  async existing(em: EntityManager, id: string): Promise<NamedSpeaker> {
    const named = await this.speakers.named(em, id);
    if (!named) throw new NotFound();
    return named;
  }

  private async insertUnderFreeId(
    em: EntityManager,
    slug: string,
    columns: Partial<Speaker>,
  ): Promise<string> {
    for (let number = 1; ; number += 1) {
      const id = number === 1 ? slug : `${slug}-${String(number)}`;
      if (await insertIfAbsent(em, Speaker, em.create(Speaker, { ...blank, ...columns, id }))) return id;
    }
  }
}

const blank: Omit<Speaker, 'id' | 'personId'> = {
  ...{ accountId: null, formOfAddress: null, functionTitle: null, organizationName: null },
  ...{ organizationId: null, country: null, biography: {}, links: [], accessNeeds: null, languages: null },
  ...{ gender: null, stakeholderGroup: null, isMinisterial: false, photoAlt: null, isPublicRecord: false },
  ...{ publication: null, publicationAt: null, recording: null, recordingAt: null },
  ...{ mergedIntoId: null, revision: 1, updatedAt: null },
};

const changesAnything = (row: object, changes: object): boolean =>
  Object.entries(changes).some(([column, value]) => !isDeepStrictEqual(Reflect.get(row, column), value));

/** When an answer was given: now, if it is another one. */
function answeredAt<Answer>(
  given: Answer | null,
  before: Answer | null,
  at: Date | null,
  now: Date,
): Date | null {
  if (given === null) return null;
  return given === before ? at : now;
}
