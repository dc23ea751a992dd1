import { setTimeout as pause } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createTransport } from 'nodemailer';
import { type EntityManager, In } from 'typeorm';
import { isRoot, missingPackages, startMailLab } from '#mail-lab';
import { createForum } from '../app.js';
import { Account } from '../auth/account.entity.js';
import { Database } from '../kernel/database/database.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { OutboxMessage } from '../mail/outbox-message.entity.js';
import { OutgoingMail } from '../mail/outgoing-mail.js';
import { withBodies } from '../mail/stored-mail.js';
import { Registration } from '../registration/registration.entity.js';
import { RegistrationApproved } from '../registration/registration.events.js';
import { benchConfig } from './bench-config.js';
import type { BenchDatabase, Engines } from './engines.js';
import { type Figures, figure } from './figures.js';
import { insertRegistrants } from './registrants.js';

const invitations = 1_000;
const approvedAtOnce = 50;
const connections = 5;

/**
 * From the approval of 1,000 registrations until Postfix has taken the last of their invitations; the baseline hands the same
 * bytes to the same Postfix over as many connections, with no database.
 */
export async function invitationMails(engines: Engines): Promise<Figures> {
  const missing = missingPackages();
  if (missing.length > 0 || !isRoot()) {
    console.log(`invitations: left out, for it needs root and ${missing.join(', ') || 'nothing more'}\n`);
    return {};
  }
  // Nothing goes on from here to a server outside.
  const lab = await startMailLab(9);
  try {
    return await engines.onSqlite(async ({ url, database }: BenchDatabase) => {
      const ids = await prepare(database);
      const config = benchConfig(url);
      const mailFrom = { name: 'Secretariat', address: 'secretariat@forum.test' };
      const forum = await createForum(Object.assign(config, { smtpUrl: lab.smtpUrl, mailFrom }));
      const started = performance.now();
      await approve(forum, ids);
      await allSent(forum);
      const sent = (performance.now() - started) / 1000;
      const bare = await handOver(lab.smtpUrl, await sources(forum));
      await forum.close();
      return { 'approved-to-sent': figure('s', [sent], [bare]) };
    });
  } finally {
    await lab.stop();
  }
}

/** Their mailboxes are those of the lab. */
async function prepare(database: Database): Promise<Registration[]> {
  await insertRegistrants(database, 0, invitations);
  return database.write(async (em) => {
    await em.update(Registration, { fictitious: true }, { state: 'submitted' });
    for (const { id } of await em.find(Account, { select: { id: true } })) {
      const email = `p-${id}@delegates.test`;
      await em.update(Account, { id }, { email, emailKey: email });
    }
    return em.find(Registration);
  });
}

/** A commit for each few, as a bulk decision makes them. */
async function approve(forum: NestExpressApplication, registrations: Registration[]): Promise<void> {
  const events = forum.get(DomainEvents);
  for (let from = 0; from < registrations.length; from += approvedAtOnce) {
    const few = registrations.slice(from, from + approvedAtOnce);
    await forum.get(Database).write(async (em: EntityManager) => {
      await em.update(Registration, { id: In(few.map(({ id }) => id)) }, { state: 'approved' });
      for (const registration of few)
        await events.emit(em, new RegistrationApproved(Object.assign(registration, { state: 'approved' })));
    });
  }
}

async function allSent(forum: NestExpressApplication): Promise<void> {
  const sent = () => forum.get(Database).read((em) => em.countBy(OutboxMessage, { state: 'sent' }));
  while ((await sent()) < invitations) await pause(50);
}

async function sources(forum: NestExpressApplication): Promise<{ to: string; raw: Buffer }[]> {
  const mails = await forum.get(Database).read(async (em) => withBodies(em, await em.find(OutboxMessage)));
  return Promise.all(
    mails.map(async (mail) => ({ to: mail.toAddress, raw: await forum.get(OutgoingMail).source(mail) })),
  );
}

async function handOver(url: string, mails: { to: string; raw: Buffer }[]): Promise<number> {
  const pool = createTransport({ url, pool: true, maxConnections: connections });
  const started = performance.now();
  await Promise.all(
    mails.map(({ to, raw }) => pool.sendMail({ envelope: { from: 'secretariat@forum.test', to }, raw })),
  );
  const took = (performance.now() - started) / 1000;
  pool.close();
  return took;
}
