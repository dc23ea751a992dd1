export interface ScheduledEvent {
  id: number;
  guid: string;
  slug: string;
  title: string;
  date: string;
  start: string;
  duration: string;
  [more: string]: unknown;
}

interface Schedule {
  schedule: { conference: { days: { rooms: Record<string, ScheduledEvent[]> }[] } };
}

/** The events of a schedule.json. */
export function scheduledIn(text: string): ScheduledEvent[] {
  const { schedule }: Schedule = JSON.parse(text);
  return schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());
}

/** The one event of a schedule.xml that has this slug. */
export function eventInXml(xml: string, slug: string): string {
  const events = xml.match(/<event [^]*?<\/event>/g) ?? [];
  const [event, ...others] = events.filter((each) => each.includes(`<slug>${slug}</slug>`));
  if (!event || others.length > 0) throw new Error(`not one event ${slug}`);
  return event;
}

/** When an event of a schedule begins and ends. */
export function instantsOf({ date, duration }: Pick<ScheduledEvent, 'date' | 'duration'>): string[] {
  const [hours = 0, minutes = 0] = duration.split(':').map(Number);
  const start = new Date(date);
  return [start.toISOString(), new Date(start.getTime() + (hours * 60 + minutes) * 60_000).toISOString()];
}
