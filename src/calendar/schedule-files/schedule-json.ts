import type { ScheduleDocument, ScheduleEvent } from './schedule-document.js';

/** The same, as the JSON schema of c3voc has it. */
export function scheduleJson({ version, baseUrl, days, zone, acronym, title }: ScheduleDocument): string {
  const conference = {
    acronym,
    title,
    start: days[0]?.date ?? '',
    end: days.at(-1)?.date ?? '',
    daysCount: days.length,
    timeslot_duration: '00:05',
    time_zone_name: zone,
    url: baseUrl,
    days: days.map(({ index, date, start, end, rooms }) => ({
      index,
      date,
      day_start: start,
      day_end: end,
      rooms: Object.fromEntries(rooms.map(({ name, events }) => [name, events.map(eventJson)])),
    })),
  };
  return JSON.stringify({ schedule: { version, base_url: baseUrl, conference } });
}

function eventJson({ kind, persons, track, abstract, ...event }: ScheduleEvent) {
  return {
    ...event,
    subtitle: null,
    type: kind,
    track: track || null,
    abstract: abstract || null,
    persons: persons.map(({ guid, name }) => ({ guid, name })),
    links: [],
  };
}
