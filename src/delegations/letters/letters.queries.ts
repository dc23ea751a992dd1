import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { OutboxMessage } from '../../mail/outbox-message.entity.js';
import { Delegation } from '../../people/delegation.entity.js';
import { FocalPoint } from '../../people/focal-point.entity.js';
import { DelegationLetter } from './delegation-letter.entity.js';

export interface SentLetter {
  letter: DelegationLetter;
  delegation: Delegation | undefined;
  addressee: string;
  /** As the outbox says; undefined once the mail was purged. */
  state: OutboxMessage['state'] | undefined;
}

/** What has become of the letters. */
@Injectable()
export class LettersQueries {
  /** One sending, in the order in which it was written. */
  async ofBatch(em: EntityManager, batchId: string): Promise<SentLetter[]> {
    return this.withMails(
      em,
      await em.find(DelegationLetter, { where: { batchId }, order: { sentAt: 'ASC', id: 'ASC' } }),
    );
  }

  async ofDelegation(em: EntityManager, delegationId: string): Promise<SentLetter[]> {
    const letters = await em.find(DelegationLetter, {
      where: { delegationId },
      order: { sentAt: 'DESC' },
      take: 50,
    });
    return this.withMails(em, letters);
  }

  private async withMails(em: EntityManager, letters: readonly DelegationLetter[]): Promise<SentLetter[]> {
    const mails = await em.find(OutboxMessage, {
      select: { id: true, state: true },
      where: { id: In(letters.map(({ messageId }) => messageId)) },
    });
    const delegations = await em.findBy(Delegation, { id: In(letters.map((letter) => letter.delegationId)) });
    const focalPoints = await em.findBy(FocalPoint, { id: In(letters.map((letter) => letter.focalPointId)) });
    const stateOf = new Map(mails.map(({ id, state }) => [id, state]));
    const delegationOf = new Map(delegations.map((each) => [each.id, each]));
    const addresseeOf = new Map(focalPoints.map(({ id, name }) => [id, name]));
    return letters.map((letter) => ({
      letter,
      delegation: delegationOf.get(letter.delegationId),
      addressee: addresseeOf.get(letter.focalPointId) ?? '',
      state: stateOf.get(letter.messageId),
    }));
  }
}
