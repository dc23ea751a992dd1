import ICAL from 'ical.js';
import { UnreadableCalendar } from './published-calendar.js';

/** A calendar's parts as text, so that one that is broken does not take the others with it. */
export interface CalendarBlocks {
  /** Properties of the calendar itself, by name in upper case. */
  properties: Map<string, string>;
  timezones: string[];
  events: string[];
}

/** Cuts a calendar, or several in one file, into its parts: tolerant of line ends, folding and lines that are none. */
export function calendarBlocks(text: string, mostEvents: number): CalendarBlocks {
  const blocks: CalendarBlocks = { properties: new Map(), timezones: [], events: [] };
  const open: string[] = [];
  let lines: string[] = [];
  let calendars = 0;
  for (const line of unfolded(text)) {
    const [, word = '', name = ''] = /^(BEGIN|END):\s*([A-Z-]+)\s*$/i.exec(line) ?? [];
    const component = name.toUpperCase();
    if (word.toUpperCase() === 'BEGIN') {
      if (open.length === 0 && component !== 'VCALENDAR') throw new UnreadableCalendar('not-a-calendar');
      if (open.length === 1) lines = [];
      open.push(component);
    }
    if (open.length > 1) lines.push(line);
    else if (open.length === 1 && !word) keepProperty(blocks.properties, line);
    if (word.toUpperCase() !== 'END') continue;
    if (open.pop() !== component) throw new UnreadableCalendar('not-a-calendar');
    if (open.length === 0) calendars += 1;
    if (open.length === 1) keepBlock(blocks, component, lines.join('\r\n'));
    if (blocks.events.length > mostEvents) throw new UnreadableCalendar('too-many-entries');
  }
  if (open.length > 0) throw new UnreadableCalendar('cut-short');
  if (calendars === 0) throw new UnreadableCalendar('not-a-calendar');
  return blocks;
}

const unfolded = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .filter((line) => /^[A-Za-z0-9-]+[;:]/.test(line));

function keepProperty(properties: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([A-Za-z0-9-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
  if (!properties.has(name.toUpperCase())) properties.set(name.toUpperCase(), value.trim());
}

function keepBlock(blocks: CalendarBlocks, component: string, text: string): void {
  if (component === 'VEVENT') blocks.events.push(text);
  if (component === 'VTIMEZONE') blocks.timezones.push(text);
}

/** One block as ical.js knows it; throws for what it cannot read. */
export function componentOf(block: string): ICAL.Component {
  const parsed: unknown = ICAL.parse(block);
  if (!Array.isArray(parsed)) throw new TypeError('Not a component');
  return new ICAL.Component(parsed);
}
