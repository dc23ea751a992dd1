import { FormStamp } from '../../src/co-events/submission/form-stamp.js';
import { OutgoingMail } from '../../src/mail/outgoing-mail.js';
import type { TestForum } from '../support/forum.js';
import { FormPage } from '../support/form-page.js';
import type { Answer, Visitor } from '../support/visitor.js';

type Fields = Record<string, string | readonly string[]>;

/** What a host in Suwon types into the form, in Korean. */
export const buildCoEventFields = (overrides: Fields = {}): Fields => ({
  'title-ko': '화성 성곽길 걷기',
  'text-ko': '해설사와 함께 성곽길을 걷습니다.',
  kind: 'walk',
  mode: 'in-person',
  country: 'KR',
  city: 'Suwon',
  venue: '팔달문',
  zone: 'Asia/Seoul',
  timing: 'hours',
  startsOn: '2023-10-31',
  startTime: '09:00',
  endTime: '11:30',
  languages: ['ko'],
  organizationName: ['수원시', ''],
  organizationRelation: ['organizer', 'organizer'],
  ...overrides,
});

export const buildContactFields = (overrides: Fields = {}): Fields => ({
  contactName: '김민지',
  email: 'minji@host.example',
  consent: 'yes',
  ...overrides,
});

/** The stamp of a form that has been open long enough to be filled in. */
export const oldStamp = (forum: TestForum, seconds = 60): string =>
  forum.app.get(FormStamp).issue(new Date(new Date().getTime() - seconds * 1000));

/** Fills in the public form and presses the button for the preview. */
export function postNew(
  forum: TestForum,
  visitor: Visitor,
  overrides: Fields = {},
  locale = 'ko',
): Promise<Answer> {
  return visitor.post(`/${locale}/co-events/drafts`, {
    ...buildCoEventFields(),
    ...buildContactFields(),
    step: 'preview',
    stamp: oldStamp(forum),
    ...overrides,
  });
}

/** The draft's address of the answer that leads to its preview. */
export const draftOf = ({ location, status, text }: Answer): string => {
  const base = location?.replace(/\/preview$/, '');
  if (status !== 303 || !base || base === location)
    throw new Error(`No preview: ${String(status)} ${JSON.stringify(new FormPage(text).errors)}`);
  return base;
};

/** Sends the draft; the answer leads to where the mail is announced. */
export async function send(visitor: Visitor, draft: string): Promise<Answer> {
  const preview = await visitor.get(`${draft}/preview`);
  const [, key = ''] = /name="idempotencyKey" value="([^"]+)"/.exec(preview.text) ?? [];
  return visitor.post(`${draft}/submission`, { idempotencyKey: key });
}

/** The latest link of that kind in the mails to an address, as a path. */
export async function linkInMail(forum: TestForum, address: string, part: string): Promise<string> {
  const texts = (await forum.mailsTo(address)).map((mail) => forum.app.get(OutgoingMail).text(mail));
  const links = texts.flatMap((text) =>
    [...text.matchAll(/http:\/\/forum\.test(\S+)/g)].map(([, path = '']) => path),
  );
  const found = links.findLast((path) => path.includes(part));
  if (!found) throw new Error(`No mail to ${address} has a link ${part}`);
  return found;
}

/** A host who has confirmed by mail and opened the link to her own area. */
export async function signInHost(forum: TestForum, address = 'minji@host.example'): Promise<Visitor> {
  const visitor = forum.visitor();
  const answer = await visitor.get(await linkInMail(forum, address, '/hosts/enter/'));
  if (answer.status !== 303) throw new Error(`The link to the area answered ${String(answer.status)}`);
  return visitor;
}
