import { Account } from '../../src/auth/account.entity.js';
import { SignInLink } from '../../src/auth/sign-in-link.entity.js';
import { Counter } from '../../src/kernel/database/counter.entity.js';
import { emailKey } from '../../src/kernel/folded-text.js';
import { IdempotentRequest } from '../../src/kernel/http/idempotency.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { OutgoingMail } from '../../src/mail/outgoing-mail.js';
import type { StoredMail } from '../../src/mail/stored-mail.js';
import { Person } from '../../src/people/person.entity.js';
import { OwnRegistrationQueries } from '../../src/registration/own-registration.queries.js';
import { RegistrationDecision } from '../../src/registration/registration-decision.entity.js';
import { Registration } from '../../src/registration/registration.entity.js';
import type { TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';

const tables = {
  account: Account,
  counter: Counter,
  decision: RegistrationDecision,
  idempotentRequest: IdempotentRequest,
  link: SignInLink,
  mail: OutboxMessage,
  person: Person,
  registration: Registration,
};

/** Everything that registering writes: a refusal must leave these numbers alone. */
export function writtenRows(forum: TestForum): Promise<Record<string, number>> {
  return forum.read(async (em) => {
    const counts: Record<string, number> = {};
    for (const [name, entity] of Object.entries(tables)) counts[name] = await em.count(entity);
    counts['reference'] = (await em.findOneBy(Counter, { name: 'registration' }))?.value ?? 0;
    return counts;
  });
}

/** The registration of an address with its person and account. */
export async function registrationOf(forum: TestForum, email: string) {
  const own = await forum.read(async (em) => {
    const account = await em.findOneByOrFail(Account, { emailKey: emailKey(email) });
    return forum.app.get(OwnRegistrationQueries).of(em, account.id);
  });
  if (!own) throw new Error(`${email} is not registered`);
  return own;
}

/** A mail as it leaves the house: its text with the tokens filled in, and the paths of its links. */
export function sentText(forum: TestForum, mail: StoredMail): { text: string; links: string[] } {
  const text = forum.app.get(OutgoingMail).text(mail);
  const links = [...text.matchAll(/http:\/\/forum\.test(\/[\w/.-]+)/g)].map(([, path = '']) => path);
  return { text, links };
}

/** The link to the own area in the newest mail to that address. */
export async function ownAreaLink(forum: TestForum, email: string): Promise<string> {
  const mail = (await forum.mailsTo(email)).at(-1);
  const link = mail && sentText(forum, mail).links.find((path) => path.includes('/my/enter/'));
  if (!link) throw new Error(`No mail with a link to ${email}`);
  return link;
}

/** Somebody who has opened the link of her newest mail. */
export async function openOwnArea(forum: TestForum, email: string): Promise<Visitor> {
  const visitor = forum.visitor();
  const { status } = await visitor.get(await ownAreaLink(forum, email));
  if (status !== 303) throw new Error(`The link answered ${String(status)}`);
  return visitor;
}
