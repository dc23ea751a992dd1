import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import {
  isParticipantCategoryCode,
  type ParticipantCategoryCode,
} from '../../../config/participant-categories.js';
import { isRegistrationFieldId } from '../../../config/registration-fields.js';
import { isAttendanceMode } from '../../../config/session-kinds.js';
import { FilesService } from '../../files/files.service.js';
import { Clock } from '../../kernel/clock.js';
import type { Typed } from '../../kernel/http/form.js';
import { newId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { hashToken, type TokenClaim, Tokens } from '../../kernel/tokens.js';
import type { RegistrationInvitation } from '../invitations/registration-invitation.entity.js';
import { draftFiles } from '../registration-files.js';
import { RegistrationDraft } from './registration-draft.entity.js';

/** A draft that nobody touches for so long lapses. */
export const draftDays = 30;
export const draftLifetime = draftDays * 24 * 3_600_000;

/** What is longer is not an answer; the fields themselves take far less. */
const longestAnswer = 4_000;
const mostChoices = 30;

export const draftClaim = (id: string): TokenClaim => ({
  purpose: 'registration-draft',
  subject: id,
  version: 1,
});

interface Beginning {
  category: ParticipantCategoryCode;
  locale: Locale;
  invitation?: RegistrationInvitation;
  /** What a page still had whose draft is gone. */
  typed?: Typed;
}

/** Registrations that are being filled in. The browser, or the mailed link, holds the token; the row keeps its hash. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: Tokens,
    private readonly files: FilesService,
  ) {}

  /** Undefined where the token is nobody's, the draft was sent or thrown away, or has lapsed. */
  async find(em: EntityManager, token: string | undefined): Promise<RegistrationDraft | undefined> {
    if (!token) return undefined;
    const draft = await em.findOneBy(RegistrationDraft, {
      tokenHash: hashToken(token),
      expiresAt: MoreThan(this.clock.now()),
    });
    return draft ?? undefined;
  }

  async begin(em: EntityManager, beginning: Beginning): Promise<RegistrationDraft> {
    const { category, locale, invitation, typed = {} } = beginning;
    const id = newId();
    const now = this.clock.now();
    const email: Typed = invitation ? { email: invitation.email } : {};
    const content = { ...contentIn(typed), ...email, category };
    const draft = em.create(RegistrationDraft, {
      id,
      tokenHash: hashToken(this.tokens.derive(draftClaim(id))),
      category,
      mode: modeIn(content),
      locale,
      content,
      emailKey: invitation?.emailKey ?? null,
      invitationId: invitation?.id ?? null,
      createdAt: now,
      updatedAt: now,
      expiresAt: new Date(now.getTime() + draftLifetime),
    });
    await em.insert(RegistrationDraft, draft);
    return draft;
  }

  /** Keeps what was typed, right or wrong. The address of an invitation, and its group, stay as they were invited. */
  async save(em: EntityManager, draft: RegistrationDraft, typed: Typed): Promise<void> {
    const { category, email } = draft.content;
    const bound: Typed = draft.invitationId ? { category: category ?? '', email: email ?? '' } : {};
    const content = { ...draft.content, ...contentIn(typed), ...bound };
    const now = this.clock.now();
    const changes = {
      content,
      mode: modeIn(content),
      updatedAt: now,
      expiresAt: new Date(now.getTime() + draftLifetime),
    };
    await em.update(RegistrationDraft, { id: draft.id }, changes);
    Object.assign(draft, changes);
  }

  /** For another group; what both groups ask is kept. An invitation is for its group, as long as there is that group. */
  async changeCategory(
    em: EntityManager,
    draft: RegistrationDraft,
    category: ParticipantCategoryCode,
  ): Promise<void> {
    if (draft.invitationId && isParticipantCategoryCode(draft.category)) return;
    await em.update(RegistrationDraft, { id: draft.id }, { category });
    draft.category = category;
    await this.save(em, draft, { category });
  }

  /** With its files. */
  async remove(em: EntityManager, { id }: RegistrationDraft): Promise<void> {
    await this.files.remove(em, { kind: draftFiles, id });
    await em.delete(RegistrationDraft, { id });
  }

  tokenOf({ id }: RegistrationDraft): string {
    return this.tokens.derive(draftClaim(id));
  }
}

/** Answers to declared fields, of a length that an answer can have. */
function contentIn(typed: Typed): Typed {
  const entries = Object.entries(typed).filter(([name]) => isRegistrationFieldId(name));
  return Object.fromEntries(
    entries.map(([name, value]): [string, string | string[]] => [
      name,
      typeof value === 'string'
        ? value.slice(0, longestAnswer).toWellFormed()
        : value.slice(0, mostChoices).map((each) => each.slice(0, 100).toWellFormed()),
    ]),
  );
}

const modeIn = ({ mode }: Typed) => (isAttendanceMode(mode) ? mode : 'in-person');
