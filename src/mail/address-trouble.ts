import type { EntityManager } from 'typeorm';
import { sendStatement } from '../kernel/database/send-statement.js';
import { AddressTrouble } from './address-trouble.entity.js';
import { isDeadAddress } from './address-trouble.rules.js';
import type { OutboxMessage } from './outbox-message.entity.js';

/** What a server says of an address: at once, or later by a report. */
export interface AddressFailure {
  kind: 'failed' | 'delayed';
  /** Enhanced status (RFC 3463): `5.1.1`. */
  status: string;
  reason: string;
}

/** Counts it for the organizers; nothing more is sent to an address that is dead. */
export async function rememberTrouble(
  em: EntityManager,
  { toKey: addressKey, toAddress: address }: Pick<OutboxMessage, 'toKey' | 'toAddress'>,
  { kind, status, reason }: AddressFailure,
  at: Date,
): Promise<void> {
  const isDead = kind === 'failed' && isDeadAddress(status);
  const isHard = kind === 'failed' && status.startsWith('5.');
  const known = await em.findOneBy(AddressTrouble, { addressKey });
  await em.save(AddressTrouble, {
    addressKey,
    address,
    isSuppressed: isDead || (known?.isSuppressed ?? false),
    bounces: (known?.bounces ?? 0) + (isHard ? 1 : 0),
    delays: (known?.delays ?? 0) + (isHard ? 0 : 1),
    lastStatus: status,
    lastReason: reason,
    lastAt: at,
  });
}

/** A new mail to a dead address waits for an organizer. Nobody waits for this statement, or every mail would. */
export async function withholdFromDead(
  em: EntityManager,
  { id, toKey }: Pick<OutboxMessage, 'id' | 'toKey'>,
): Promise<void> {
  const [mail, address] = ['id', 'key'].map((name, at) => em.dataSource.driver.createParameter(name, at));
  await sendStatement(
    em,
    `UPDATE outbox_message SET state = 'withheld' WHERE id = ${mail} AND EXISTS (
       SELECT 1 FROM address_trouble WHERE address_key = ${address} AND is_suppressed)`,
    [id, toKey],
  );
}
