import type { EntityManager } from 'typeorm';
import { Invitation } from '../invitation.entity.js';

/** The invitation that went to this address under this UID; letter case tells nobody apart. */
export function invitationTo(em: EntityManager, uid: string, address: string): Promise<Invitation | null> {
  return em
    .createQueryBuilder(Invitation, 'invitation')
    .where('invitation.uid = :uid', { uid })
    .andWhere('LOWER(invitation.address) = :address', { address })
    .getOne();
}
