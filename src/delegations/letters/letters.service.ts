import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { MailContent } from '../../mail/mail-content.js';
import { Delegation, type LetterAnswer } from '../../people/delegation.entity.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { DelegationsQueries } from '../../people/delegations.queries.js';
import type { FocalPoint } from '../../people/focal-point.entity.js';
import { FocalPointMails } from '../focal-points/focal-point-mails.js';
import { RosterQueries } from '../roster/roster.queries.js';
import { DelegationLetter } from './delegation-letter.entity.js';
import { LetterTemplates } from './letter-templates.js';
import { letterValues } from './letter-words.js';
import { filled, lastReminderBefore, type LetterKind } from './letter.rules.js';

/** Letters of invitation and reminders: composed, sent, answered. */
@Injectable()
export class LettersService {
  constructor(
    private readonly clock: Clock,
    private readonly delegations: DelegationsQueries,
    private readonly mails: FocalPointMails,
    private readonly roster: RosterQueries,
    private readonly templates: LetterTemplates,
  ) {}

  /** As it would leave now, for each of the delegation's focal points. */
  async preview(
    em: EntityManager,
    delegation: Delegation,
    kind: LetterKind,
  ): Promise<{ focalPoint: FocalPoint; content: MailContent }[]> {
    const focalPoints = await this.delegations.focalPointsOf(em, delegation.id);
    const composed = focalPoints.map(async (focalPoint) => ({
      focalPoint,
      content: await this.compose(em, delegation, focalPoint, kind),
    }));
    return Promise.all(composed);
  }

  /**
   * Writes the mails of one delegation and marks it; how many mails there are. None where nobody can be written to, where the
   * invitation has left already, or where a reminder is not due: pressing twice sends once.
   */
  async send(
    em: EntityManager,
    actor: SignedIn,
    { delegationId, kind, batchId }: { delegationId: string; kind: LetterKind; batchId: string },
  ): Promise<number> {
    const delegation = await em.findOneBy(Delegation, { id: delegationId });
    if (!delegation) throw new NotFound();
    const letters = await this.preview(em, delegation, kind);
    if (letters.length === 0 || !(await this.mark(em, delegationId, kind))) return 0;
    for (const { focalPoint, content } of letters) {
      const about = `delegation:${delegationId}`;
      const messageId = await this.mails.send(em, focalPoint, { about }, content);
      await em.insert(DelegationLetter, {
        ...{ id: newId(), batchId, delegationId, kind, messageId },
        ...{ focalPointId: focalPoint.id, locale: focalPoint.locale },
        ...{ sentBy: actor.accountId, sentAt: this.clock.now() },
      });
    }
    return letters.length;
  }

  /** Also by deed: whoever registers a delegate or hands in credentials has answered. A later word replaces an earlier one. */
  async answer(em: EntityManager, delegation: Delegation, letterAnswer: LetterAnswer): Promise<void> {
    if (letterAnswer === 'declines' && (await this.roster.hasMembers(em, delegation.id)))
      throw new Invalid({ answer: { code: 'delegations.has-delegates' } });
    if (delegation.letterAnswer === letterAnswer) return;
    const letterAnsweredAt = this.clock.now();
    await em.update(Delegation, { id: delegation.id }, { letterAnswer, letterAnsweredAt });
  }

  private async compose(
    em: EntityManager,
    invited: Delegation,
    { locale, name: addressee, functionTitle }: FocalPoint,
    kind: LetterKind,
  ): Promise<MailContent> {
    const delegation = delegationNameIn(invited, locale);
    const values = letterValues({ delegation, name: addressee, functionTitle }, locale);
    const { subject, body } = await this.templates.find(em, kind, locale);
    const paragraphs = body.split(/\n{2,}/).map((text) => filled(text.trim(), values));
    const title = filled(subject, values);
    return {
      subject: title,
      title,
      blocks: paragraphs.filter(Boolean).map((text) => ({ kind: 'paragraph', text })),
    };
  }

  private async mark(em: EntityManager, id: string, kind: LetterKind): Promise<boolean> {
    const now = this.clock.now();
    const update = em.createQueryBuilder().update(Delegation);
    const marking =
      kind === 'invitation'
        ? update.set({ letterSentAt: now }).where('id = :id AND letter_sent_at IS NULL')
        : update
            .set({ letterRemindedAt: now })
            .where('id = :id AND letter_sent_at IS NOT NULL AND letter_answered_at IS NULL')
            .andWhere('(letter_reminded_at IS NULL OR letter_reminded_at < :due)');
    const due = lastReminderBefore(now).toISOString();
    const { affected } = await marking.setParameters(kind === 'invitation' ? { id } : { id, due }).execute();
    return affected === 1;
  }
}
