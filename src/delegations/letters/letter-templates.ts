import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Invalid } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { LetterTemplate } from './letter-template.entity.js';
import type { LetterTemplateForm } from './letter.forms.js';
import { type LetterKind, unknownPlaceholders } from './letter.rules.js';
import { letterTexts } from './letter.texts.js';

/** The wording of the letters: the secretariat's own where it has written one, else the one that comes with the edition. */
@Injectable()
export class LetterTemplates {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async find(
    em: EntityManager,
    kind: LetterKind,
    locale: Locale,
  ): Promise<{ subject: string; body: string }> {
    const t = letterTexts.in(locale);
    const own = await em.findOneBy(LetterTemplate, { kind, locale });
    return own ?? { subject: t(`${kind}.subject`), body: t(`${kind}.body`) };
  }

  async save(
    em: EntityManager,
    actor: SignedIn,
    { kind, locale, subject, body }: LetterTemplateForm,
  ): Promise<void> {
    const stranger = { subject: unknownPlaceholders(subject)[0], body: unknownPlaceholders(body)[0] };
    const errors = Object.entries(stranger).flatMap(([field, name]) =>
      name === undefined
        ? []
        : [[field, { code: 'delegations.unknown-placeholder', values: { name } }] as const],
    );
    if (errors.length > 0) throw new Invalid(Object.fromEntries(errors));
    const updated = { updatedBy: actor.accountId, updatedAt: this.clock.now() };
    await em.delete(LetterTemplate, { kind, locale });
    await em.insert(LetterTemplate, { kind, locale, subject, body, ...updated });
    await this.audit.record(em, actor, 'delegations.done.letter-worded', `letter:${kind}`, { kind, locale });
  }
}
