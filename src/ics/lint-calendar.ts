import { lintGrammar } from './lint-grammar.js';
import { lintTimes } from './lint-times.js';
import { readComponents, valueOf, type Component } from './read-components.js';

interface LintOptions {
  /** A feed that anybody may subscribe to: alarms are each reader's own choice there. */
  publicFeed?: boolean;
}

/**
 * The publish gate: what is wrong with a calendar file, or an empty list. It is stricter than RFC 5545, knows only what we
 * publish, and shares no code with the writer, so that it can find the writer's faults. Findings quote nobody's text.
 */
export function lintCalendar(file: string | Buffer, { publicFeed = false }: LintOptions = {}): string[] {
  const findings: string[] = [];
  if (typeof file === 'string' && !file.isWellFormed()) findings.push('an unpaired surrogate');
  const [calendar, ...others] = readComponents(Buffer.from(file), findings);
  if (calendar?.name !== 'VCALENDAR' || others.length > 0) return [...findings, 'not exactly one VCALENDAR'];
  const events = calendar.components.filter(({ name }) => name === 'VEVENT');
  lintGrammar(calendar, findings);
  lintTimes(calendar, findings);
  lintUids(events, findings);
  lintMethod(valueOf(calendar, 'METHOD'), events, findings);
  if (publicFeed) {
    const alarms = events.flatMap((event) => event.components).filter(({ name }) => name === 'VALARM');
    findings.push(...alarms.map(({ line }) => `line ${line}: VALARM in a public feed`));
  }
  return findings;
}

function lintUids(events: Component[], findings: string[]): void {
  const seen = new Set<string>();
  for (const event of events) {
    const uid = valueOf(event, 'UID') ?? '';
    if (seen.has(uid)) findings.push(`line ${event.line}: UID ${uid} again`);
    seen.add(uid);
  }
}

/** RFC 5546, sections 3.2.1, 3.2.2 and 3.2.5. One event in each invitation, because Outlook ignores the others. */
function lintMethod(method: string | undefined, events: Component[], findings: string[]): void {
  const isInvitation = method === 'REQUEST' || method === 'CANCEL';
  if (isInvitation && events.length !== 1) findings.push(`${method} with ${events.length} events`);
  for (const event of events) {
    const report = (fault: string) => findings.push(`line ${event.line}: ${method ?? 'feed'} ${fault}`);
    const attendee = event.properties.find(({ name }) => name === 'ATTENDEE');
    if (method && !valueOf(event, 'ORGANIZER')) report('without ORGANIZER');
    if (!isInvitation && attendee) report('with ATTENDEE');
    if (isInvitation && !attendee) report('without ATTENDEE');
    const isCancelled = valueOf(event, 'STATUS') === 'CANCELLED';
    if (isInvitation && isCancelled !== (method === 'CANCEL'))
      report(`with STATUS:${valueOf(event, 'STATUS')}`);
    const given = new Map(attendee?.parameters.map(({ name, value }) => [name, value]));
    const asks =
      given.has('PARTSTAT') && given.get('ROLE') === 'REQ-PARTICIPANT' && given.get('RSVP') === 'TRUE';
    if (method === 'REQUEST' && attendee && !asks) report('does not ask ATTENDEE for a reply');
  }
}
