import { OutgoingMail } from '../../src/mail/outgoing-mail.js';
import type { TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';

interface NamedFocalPoint {
  email?: string;
  name?: string;
  locale?: string;
}

/** Names a focal point on the organizers' page. */
export async function nameFocalPoint(
  organizer: Visitor,
  delegation: string,
  { email = `focal.${delegation}@gov.example`, name = 'Ana Focal', locale = 'en' }: NamedFocalPoint = {},
): Promise<string> {
  const answer = await organizer.post(`/en/organizer/delegations/${delegation}/focal-points`, {
    ...{ name, email, locale, functionTitle: 'First secretary' },
  });
  if (answer.status !== 303) throw new Error(`Naming a focal point answered ${String(answer.status)}`);
  return email;
}

/** The path of the link into the area in the newest mail to that address. */
export async function areaLink(forum: TestForum, email: string): Promise<string> {
  const mail = (await forum.mailsTo(email)).at(-1);
  const text = mail ? forum.app.get(OutgoingMail).text(mail) : '';
  const path = /http:\/\/forum\.test(\/\w\w\/delegation\/enter\/[\w-]+)/.exec(text)?.[1];
  if (!path) throw new Error(`No mail with a link into the area of a focal point to ${email}`);
  return path;
}

/** A focal point of the delegation who has used a link of her own. */
export async function signInFocalPoint(
  forum: TestForum,
  organizer: Visitor,
  delegation: string,
  named: NamedFocalPoint = {},
): Promise<Visitor> {
  const email = await nameFocalPoint(organizer, delegation, named);
  const visitor = forum.visitor();
  await visitor.post('/en/delegation/link', { email });
  const { status } = await visitor.post(await areaLink(forum, email));
  if (status !== 303) throw new Error(`The link answered ${String(status)}`);
  return visitor;
}

/** What a focal point types of one delegate. */
export const buildDelegateFields = (overrides: Record<string, string> = {}): Record<string, string> => ({
  role: 'delegate',
  familyName: 'Vakaloloma',
  givenName: 'Sela',
  functionTitle: 'Director of Housing',
  email: 'sela.vakaloloma@delegate.example',
  mode: 'in-person',
  declared: 'yes',
  ...overrides,
});
