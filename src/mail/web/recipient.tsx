import type { VNode } from 'preact';
import type { OutboxMessage } from '../outbox-message.entity.js';

type Addressed = Pick<OutboxMessage, 'toName' | 'toAddress'>;

/** In one line. Whoever has only given an address has no name yet. */
export const recipientWords = ({ toName, toAddress }: Addressed): string =>
  toName ? `${toName} <${toAddress}>` : toAddress;

/** In the cell of a table. */
export const Recipient = ({ toName, toAddress }: Addressed): VNode => (
  <>
    {toName && (
      <>
        {toName}
        <br />
      </>
    )}
    {toAddress}
  </>
);
