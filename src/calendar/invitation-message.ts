import { domainToASCII } from 'node:url';
import type { CalendarEvent } from '../ics/calendar-file.js';
import { writeCalendar } from '../ics/write-calendar.js';
import { revived } from './invited-content.js';
import { calendarTexts } from './calendar.texts.js';
import type { Partstat, Step, StoredEntry } from './invitation.rules.js';
import type { Locale } from '../kernel/i18n/locale.js';

interface Message {
  step: Step;
  entry: StoredEntry;
  revision: { sequence: number; stampedAt: Date; partstat: Partstat };
  attendee: { name: string; address: string };
  /** Put before the title of a session that does not take place. */
  isCalledOff?: boolean;
  locale: Locale;
}

/** The iTIP message (RFC 5546) that goes with the mail: one event, and no ATTENDEE but the reader. */
export function invitationMessage(message: Message): { method: 'REQUEST' | 'CANCEL'; body: string } {
  const { step, entry, revision, attendee } = message;
  const isCancel = step === 'cancel';
  const { sequence, stampedAt, partstat } = revision;
  const event: CalendarEvent = {
    ...revived(entry),
    ...(isCancel ? cancelled(message) : { busy: entry.transparent !== true }),
    sequence,
    stampedAt,
    modifiedAt: stampedAt,
    attendee: { name: attendee.name, address: calendarAddress(attendee.address), partstat },
  };
  const method = isCancel ? 'CANCEL' : 'REQUEST';
  return { method, body: writeCalendar({ method, events: [event] }) };
}

/** Everything else stays as it was told, DTSTART too, so that clients find what they have to take away. */
function cancelled({ entry, isCalledOff, locale }: Message): Partial<CalendarEvent> {
  const title = entry.summary;
  const summary = isCalledOff ? calendarTexts.in(locale)('entry.cancelled', { title }) : title;
  return { summary, status: 'CANCELLED', transparent: true, busy: false };
}

/** The address as registered, except what a `mailto:` URI cannot hold (RFC 6068): quoted local parts, domains in other scripts. */
export function calendarAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const local = address.slice(0, at).replace(/[^\w.!#$%&'*+/=?^`{|}~-]/gu, encodeURIComponent);
  return `${local}@${/^[\w.-]+$/.test(domain) ? domain : domainToASCII(domain)}`;
}
