import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../../config/edition.js';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Conflict } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Registration } from '../../registration/registration.entity.js';
import { DraftsService } from '../../registration/drafts/drafts.service.js';
import { RegistrationInvitation } from '../../registration/invitations/registration-invitation.entity.js';
import { RegistrationInvitationsService } from '../../registration/invitations/registration-invitations.service.js';
import type { NamedSpeaker } from '../../speakers/speakers.queries.js';

/** A speaker registers as a participant like everybody; what we know of her is filled in, and the window does not bind her. */
@Injectable()
export class SpeakerRegistrationService {
  constructor(
    private readonly drafts: DraftsService,
    private readonly invitations: RegistrationInvitationsService,
  ) {}

  /** Begins her draft; answers with the token that opens it. */
  async begin(
    em: EntityManager,
    actor: SignedIn,
    named: NamedSpeaker,
    { category, locale }: { category: ParticipantCategoryCode; locale: Locale },
  ): Promise<string> {
    if (await em.existsBy(Registration, { accountId: actor.accountId }))
      throw new Conflict('speaking.registered-already');
    const name = named.person.displayName;
    const expiresOn = edition.days.at(-1)?.date ?? edition.forumProper.end.slice(0, 10);
    const terms = { category, locale, expiresOn };
    const [id] = await this.invitations.invite(em, actor, [{ email: actor.email, name }], terms);
    const invitation = id ? await em.findOneBy(RegistrationInvitation, { id }) : null;
    if (!invitation) throw new Conflict('speaking.registered-already');
    await this.invitations.markOpened(em, invitation);
    const typed = typedOf(named);
    return this.drafts.tokenOf(await this.drafts.begin(em, { category, locale, invitation, typed }));
  }
}

function typedOf({ speaker, person }: NamedSpeaker): Typed {
  const known: Record<string, string | null> = {
    givenName: person.givenName,
    familyName: person.familyName,
    displayName: person.displayName,
    originalScriptName: person.originalScriptName,
    formOfAddress: speaker.formOfAddress,
    functionTitle: speaker.functionTitle,
    organizationName: speaker.organizationName,
    country: speaker.country,
    gender: speaker.gender,
    accessNeeds: speaker.accessNeeds,
  };
  const filled = Object.entries(known).flatMap(([field, value]): [string, string][] =>
    value ? [[field, value]] : [],
  );
  return Object.fromEntries(filled);
}
