import { setTimeout as pause } from 'node:timers/promises';
import { InboundMailService } from '../../src/mail/inbound/inbound-mail.service.js';
import { InboundMessage } from '../../src/mail/inbound/inbound-message.entity.js';
import type { TestForum } from './forum.js';

const patience = 10_000;

/** Hands a mail over as a source does, and waits until it was dealt with. */
export async function receive(forum: TestForum, source: string | Buffer): Promise<InboundMessage> {
  const raw = Buffer.from(source);
  const inbound = forum.app.get(InboundMailService);
  const arrival = inbound.prepare({ raw, size: raw.length, envelopeTo: null });
  await forum.database.write((em) => inbound.store(em, arrival));
  const { fingerprint } = arrival;
  return settled(forum, { fingerprint });
}

/** The one mail that fits, when it was dealt with. */
export async function settled(
  forum: TestForum,
  where: { fingerprint: string } | { subject: string },
): Promise<InboundMessage> {
  for (let waited = 0; waited < patience; waited += 20) {
    const message = await forum.read((em) => em.findOneByOrFail(InboundMessage, where));
    if (message.state !== 'received') return message;
    await pause(20);
  }
  throw new Error('The mail was not read');
}
