import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Invalid } from '../../kernel/errors.js';
import { Delegation } from '../../people/delegation.entity.js';
import { Registration, type DelegationRole } from '../../registration/registration.entity.js';

/** A delegation has one head at most: the row of the delegation names her, so that two cannot be written at the same moment. */
@Injectable()
export class Heads {
  /** Makes the registration head or takes that from it, as its role says. A second head is refused at the field `role`. */
  async follow(
    em: EntityManager,
    delegationId: string,
    registrationId: string,
    role: DelegationRole,
  ): Promise<void> {
    if (role !== 'head') return this.release(em, registrationId);
    if (!(await this.claim(em, delegationId, registrationId)))
      throw new Invalid({ role: { code: 'delegations.second-head' } });
  }

  /** Whether she is head now. */
  async claim(em: EntityManager, delegationId: string, registrationId: string): Promise<boolean> {
    const { affected } = await em
      .createQueryBuilder()
      .update(Delegation)
      .set({ headId: registrationId })
      .where('id = :delegationId AND (head_id IS NULL OR head_id = :registrationId)')
      .setParameters({ delegationId, registrationId })
      .execute();
    return affected === 1;
  }

  async release(em: EntityManager, registrationId: string): Promise<void> {
    await em.update(Delegation, { headId: registrationId }, { headId: null });
  }

  /** Somebody who corrects herself out of the delegation is its head no longer. */
  async leaveOthers(em: EntityManager, registrationId: string): Promise<void> {
    const { delegationId } = await em.findOneByOrFail(Registration, { id: registrationId });
    const led = await em.findOneBy(Delegation, { headId: registrationId });
    if (led && led.id !== delegationId) await this.release(em, registrationId);
  }

  /** An approval may come after a declination, when somebody else has become head meanwhile: then she is a delegate. */
  async reclaim(
    em: EntityManager,
    { id, delegationId, delegationRole }: Pick<Registration, 'id' | 'delegationId' | 'delegationRole'>,
  ): Promise<void> {
    if (!delegationId || delegationRole !== 'head') return;
    if (!(await this.claim(em, delegationId, id)))
      await em.update(Registration, { id }, { delegationRole: 'delegate' });
  }
}
