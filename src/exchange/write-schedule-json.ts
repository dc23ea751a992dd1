import { clockOf, durationOf } from './schedule-times.js';
import type { ScheduleDocument, ScheduleEvent, SchedulePerson } from './schedule-document.js';

/** The same, as the JSON schema of c3voc has it. */
export function writeScheduleJson({
  version,
  baseUrl,
  days,
  zone,
  acronym,
  title,
}: ScheduleDocument): string {
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

function eventJson(event: ScheduleEvent) {
  const { id, guid, slug, url, date, room, title, type, language, logo, license, links, attachments } = event;
  return {
    id,
    guid,
    slug,
    url,
    date,
    start: clockOf(date),
    duration: durationOf(event.minutes),
    room,
    title,
    subtitle: event.subtitle || null,
    type,
    track: event.track || null,
    language,
    abstract: event.abstract || null,
    ...(event.description ? { description: event.description } : {}),
    ...(logo ? { logo } : {}),
    ...(license ? { recording_license: license } : {}),
    ...(event.isUnrecorded ? { do_not_record: true } : {}),
    persons: event.persons.map(personJson),
    links: links.map(linkJson),
    ...(attachments.length > 0 ? { attachments: attachments.map(linkJson) } : {}),
  };
}

/** c3voc knows persons of pretalx by a code and those of others by a guid. */
const personJson = ({ id, guid, code, name, biography, avatar }: SchedulePerson) => ({
  ...(id === null ? {} : { id }),
  ...(guid ? { guid } : {}),
  ...(code ? { code } : {}),
  name,
  ...(biography ? { biography } : {}),
  ...(avatar ? { avatar } : {}),
});

const linkJson = ({ href, title }: { href: string; title: string }) => ({ url: href, title });
