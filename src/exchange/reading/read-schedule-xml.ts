import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import {
  ownText,
  type RawDay,
  type RawEvent,
  type RawSchedule,
  scheduleLimits,
  UnreadableSchedule,
} from './raw-schedule.js';

/** One element that is open, and what has been read of it. */
interface Open {
  name: string;
  line: number;
  attributes: Map<string, string>;
  text: string;
}

/**
 * Reads schedule.xml. The reader is strict (what is not well formed ends it, with the line), knows the five entities of XML and no
 * other, and refuses a DOCTYPE before anything in it could be expanded or fetched.
 */
export function readScheduleXml(text: string): RawSchedule {
  const collected = new CollectedSchedule();
  const parser = new SaxesParser();
  const path: Open[] = [];
  let elements = 0;
  parser.on('doctype', () => {
    throw new UnreadableSchedule('exchange.doctype', { line: parser.line });
  });
  parser.on('error', (error) => {
    throw new UnreadableSchedule('exchange.not-well-formed', reasonOf(error));
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (elements > scheduleLimits.maxElements || path.length >= scheduleLimits.maxDepth)
      throw new UnreadableSchedule('exchange.too-deep', { line: parser.line });
    path.push({ name, line: parser.line, attributes: attributesOf(attributes), text: '' });
    collected.open(path);
  });
  const addText = (piece: string) => {
    const inner = path.at(-1);
    if (inner) inner.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    collected.close(path);
    path.pop();
  });
  parser.write(text).close();
  return collected.done();
}

const attributesOf = (attributes: Record<string, string | SaxesAttributePlain>): Map<string, string> =>
  new Map(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.value,
    ]),
  );

/** `12:7: undefined entity.` */
function reasonOf(error: Error): { line: number; reason: string } {
  const [, line = '1', reason = error.message] = /^(\d+):\d+: (.*?)\.?$/s.exec(error.message) ?? [];
  return { line: Number(line), reason: reason.slice(0, 200) };
}

type Writable<Raw> = { -readonly [Key in keyof Raw]: Raw[Key] };
type EventBeingRead = Writable<RawEvent> & { words: Map<string, string> };

/** Puts the elements that are known into place as they close; what is unknown is passed over. */
class CollectedSchedule {
  private readonly schedule = { version: '', conference: new Map<string, string>() };
  private readonly days: (RawDay & { words: Map<string, string> })[] = [];
  private event: EventBeingRead | undefined;
  private events = 0;
  private isSchedule = false;

  open(path: readonly Open[]): void {
    const inner = path.at(-1);
    if (!inner) return;
    const { name, line, attributes } = inner;
    if (path.length === 1) this.isSchedule = name === 'schedule';
    else if (isAt(path, 'schedule', 'day')) this.days.push({ place: { line }, words: attributes, rooms: [] });
    else if (isAt(path, 'schedule', 'day', 'room'))
      this.days.at(-1)?.rooms.push({ name: attributes.get('name') ?? '', events: [] });
    else if (isAt(path, 'schedule', 'day', 'room', 'event')) this.openEvent(line, attributes);
  }

  close(path: readonly Open[]): void {
    const inner = path.at(-1);
    if (!inner) return;
    if (isAt(path, 'schedule', 'version')) this.schedule.version = inner.text;
    else if (path.length === 3 && path[1]?.name === 'conference')
      this.schedule.conference.set(inner.name, inner.text);
    else if (path[3]?.name === 'event') this.closeInEvent(path, inner);
  }

  done(): RawSchedule {
    if (!this.isSchedule) throw new UnreadableSchedule('exchange.not-a-schedule');
    return { ...this.schedule, days: this.days };
  }

  private openEvent(line: number, attributes: Map<string, string>): void {
    this.events += 1;
    if (this.events > scheduleLimits.maxEvents)
      throw new UnreadableSchedule('exchange.too-many', { max: scheduleLimits.maxEvents });
    this.event = { place: { line }, words: attributes, persons: [], links: [], attachments: [] };
    this.days.at(-1)?.rooms.at(-1)?.events.push(this.event);
  }

  private closeInEvent(path: readonly Open[], { name, text, attributes }: Open): void {
    const { event } = this;
    if (!event) return;
    const outer = path[4]?.name;
    if (path.length === 5) event.words.set(name, text);
    if (path.length !== 6) return;
    attributes.set(ownText, text);
    if (outer === 'persons' && name === 'person') event.persons.push(attributes);
    else if (outer === 'links' && name === 'link') event.links.push(attributes);
    else if (outer === 'attachments' && name === 'attachment') event.attachments.push(attributes);
    else if (outer === 'recording') event.words.set(`recording-${name}`, text);
  }
}

const isAt = (path: readonly Open[], ...names: readonly string[]): boolean =>
  path.length === names.length && names.every((name, index) => path[index]?.name === name);
