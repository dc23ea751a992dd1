import { readScheduling, type SchedulingMessage } from '../../ics/read-scheduling.js';
import type { MailPart, ReceivedMail } from '../../mail/inbound/received-mail.js';
import type { InvitationState, Partstat } from '../invitation.rules.js';

/** What somebody may answer. */
export const answers = ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const satisfies readonly Partstat[];
export type Answer = (typeof answers)[number];

export const isAnswer = (value: unknown): value is Answer => answers.some((answer) => answer === value);

const mostCalendars = 20;

/** The scheduling messages that a mail carries: text/calendar anywhere in it, else calendar files. */
export function messagesIn({ parts }: Pick<ReceivedMail, 'parts'>): SchedulingMessage[] {
  const inline = parts.filter(({ type }) => type === 'text/calendar');
  const found = (inline.length > 0 ? inline : parts.filter(isCalendarFile)).slice(0, mostCalendars);
  const messages = found.flatMap((part) => messageOf(part) ?? []);
  // Mails carry the same message as an alternative and as a file.
  return messages.filter((message, index) => messages.findIndex((other) => isSame(message, other)) === index);
}

const isCalendarFile = ({ type, fileName }: MailPart): boolean =>
  type === 'application/ics' || /\.(ics|ical|ifb|vcs)$/i.test(fileName);

/** METHOD of the body counts; some gateways lose it there, and most lose the parameter. */
function messageOf({ text, parameters }: MailPart): SchedulingMessage | undefined {
  const message = readScheduling(text);
  if (!message) return undefined;
  return { ...message, method: message.method || (parameters['method'] ?? '').toUpperCase() };
}

const isSame = (a: SchedulingMessage, b: SchedulingMessage): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whose answer it is: of several attendees the sender of the mail. */
export function replierOf(
  { attendees }: Pick<SchedulingMessage, 'attendees'>,
  from: string,
): SchedulingMessage['attendees'][number] | undefined {
  const sender = attendees.find(({ address }) => address === from.toLowerCase());
  return sender ?? (attendees.length === 1 ? attendees[0] : undefined);
}

interface Given {
  answer: Answer;
  stampedAt: Date;
}

/** Replies come in any order: of two to one version the later counts, and one that was seen already changes nothing. */
export function isNewer(reply: Given, known: Given | null): boolean {
  if (known === null || reply.stampedAt > known.stampedAt) return true;
  return reply.stampedAt.getTime() === known.stampedAt.getTime() && reply.answer !== known.answer;
}

/** We have taken it back; a declined one may be accepted again. */
export const hasEnded = ({ state, partstat }: { state: InvitationState; partstat: Partstat }): boolean =>
  state === 'cancelled' && partstat !== 'DECLINED';
