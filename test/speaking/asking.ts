import { SpeakingInvitation } from '../../src/speaking/invitations/speaking-invitation.entity.js';
import { Tokens } from '../../src/kernel/tokens.js';
import type { TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';

/** What of a mail matters here: the link that stands in it, with its token filled in. */
export async function linkTo(forum: TestForum, address: string, path: string): Promise<string> {
  const mails = await forum.mailsTo(address);
  for (const mail of mails.toReversed()) {
    for (const [placeholder, claim] of Object.entries(mail.claims)) {
      const at = mail.text.indexOf(placeholder);
      const before = mail.text.slice(0, at);
      const start = before.lastIndexOf('http://forum.test');
      const link = before.slice(start + 'http://forum.test'.length);
      if (at >= 0 && link.includes(path)) return `${link}${forum.app.get(Tokens).derive(claim)}`;
    }
  }
  throw new Error(`No link to ${path} in a mail to ${address}`);
}

/** A new speaker on the panel of a session. Answers with her id. */
export async function addNew(
  organizer: Visitor,
  sessionId: string,
  fields: Record<string, string> = {},
): Promise<void> {
  const { status, text } = await organizer.post('/en/organizer/speakers', {
    displayName: 'Siti Rahma',
    functionTitle: 'Director',
    organizationName: 'Kampung Network',
    sessionId,
    role: 'panellist',
    ...fields,
  });
  if (status !== 303) throw new Error(`Adding answered ${String(status)}: ${text.slice(0, 2000)}`);
}

/** Asks her by mail, as after the preview. */
export async function ask(
  organizer: Visitor,
  sessionId: string,
  speakerId: string,
  fields: Record<string, string> = {},
): Promise<void> {
  const { status, text } = await organizer.post(
    `/en/organizer/sessions/${sessionId}/panel/${speakerId}/invitation`,
    { email: 'siti@speaker.example', locale: 'en', message: '', step: 'send', ...fields },
  );
  if (status !== 303) throw new Error(`Asking answered ${String(status)}: ${text.slice(0, 2000)}`);
}

export const invitationsOf = (forum: TestForum, sessionId: string): Promise<SpeakingInvitation[]> =>
  forum.read((em) => em.findBy(SpeakingInvitation, { sessionId }));
