import { type CalendarPieces, joined } from '../ics/write-calendar.js';
import { lintCalendar } from '../ics/lint-calendar.js';

/** Entries that are remembered as good; far more than a programme has in all its languages. */
const longestMemory = 20_000;

/**
 * Decides whether a file may be published. An entry that has passed beside the same zones is not looked at again: after an edit
 * a programme of a thousand sessions is checked in the time of one.
 */
export class PublishGate {
  private readonly passed = new Map<string, Set<string>>();

  /** Throws with what is wrong. */
  pass(file: CalendarPieces): void {
    const { zones, events } = file;
    const known = this.passed.get(zones) ?? new Set<string>();
    const fresh = events.filter((event) => !known.has(event));
    // Rules of summer time are judged by all the entries that need them.
    const beside = zones.includes('RRULE:') ? events : examples(file);
    const excerpt = { ...file, events: [...new Set([...fresh, ...beside])] };
    const findings = lintCalendar(joined(excerpt), { publicFeed: true });
    const uids = events.map((event) => /^UID:.*$/m.exec(event)?.[0]);
    if (new Set(uids).size < uids.length) findings.push('one UID twice');
    if (findings.length > 0) throw new Error(`publish gate: ${findings.slice(0, 5).join('; ')}`);
    if (known.size + fresh.length > longestMemory) known.clear();
    for (const event of fresh) known.add(event);
    this.passed.set(zones, known);
    const [oldest] = this.passed.keys();
    if (this.passed.size > 50 && oldest !== undefined) this.passed.delete(oldest);
  }
}

/** For each zone an entry that needs it: a zone that no entry needs is a finding. */
const examples = ({ zones, events }: CalendarPieces): string[] =>
  [...zones.matchAll(/^TZID:(.*)\r$/gm)].flatMap(
    ([, zone]) => events.find((event) => event.includes(`;TZID=${String(zone)}:`)) ?? [],
  );
