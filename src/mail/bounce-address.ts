import type { Mailbox } from './recipient.rules.js';

/** The envelope sender of one mail: what cannot be delivered comes back with its id in the address (VERP). */
export const bounceAddress = (outboxId: string, { address }: Mailbox): string =>
  `bounces+${outboxId}@${domainOf(address)}`;

/** The mail that a bounce to this address is about. */
export const outboxIdIn = (address: string): string | undefined =>
  /^bounces\+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i.exec(address)?.[1]?.toLowerCase();

export const isBounceAddress = (address: string, sender: Mailbox): boolean =>
  outboxIdIn(address) !== undefined && domainOf(address) === domainOf(sender.address);

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
