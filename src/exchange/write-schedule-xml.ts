import { clockOf, durationOf, wordsOf } from './schedule-times.js';
import type { ScheduleDay, ScheduleDocument, ScheduleEvent, ScheduleLink } from './schedule-document.js';

/** As the XSD of c3voc has it; the order within an event is free. */
export function writeScheduleXml(document: ScheduleDocument): string {
  const { version, acronym, title, zone, baseUrl, days } = document;
  const conference = [
    element('title', title),
    element('acronym', acronym),
    element('start', days[0]?.date ?? ''),
    element('end', days.at(-1)?.date ?? ''),
    element('days', String(days.length)),
    element('timeslot_duration', '00:05'),
    element('base_url', baseUrl),
    element('time_zone_name', zone),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule>
${element('version', version)}
<conference>
${conference.join('\n')}
</conference>
${days.map(dayXml).join('\n')}
</schedule>
`;
}

function dayXml({ index, date, start, end, rooms }: ScheduleDay): string {
  const content = rooms.map(
    ({ name, events }) => `<room${attributes({ name })}>\n${events.map(eventXml).join('\n')}\n</room>`,
  );
  return `<day${attributes({ index: String(index), date, start, end })}>\n${content.join('\n')}\n</day>`;
}

function eventXml(event: ScheduleEvent): string {
  const { id, guid, license, isUnrecorded, persons, links, attachments } = event;
  const people = persons.map(
    (person) =>
      `<person${attributes(person.id === null ? {} : { id: String(person.id) })}>${text(person.name)}</person>`,
  );
  const parts = [
    element('date', event.date),
    element('start', clockOf(event.date)),
    element('duration', durationOf(event.minutes)),
    ...always.map((name) => element(name, event[name])),
    ...where(event.url, () => [element('url', event.url)]),
    ...where(event.description, (description) => [element('description', description)]),
    ...where(event.logo, (logo) => [element('logo', logo)]),
    ...where(license || (isUnrecorded && 'yes'), () => [
      `<recording>${element('license', license)}${element('optout', String(isUnrecorded))}</recording>`,
    ]),
    `<persons>${people.join('')}</persons>`,
    `<links>${links.map((link) => linkXml('link', link)).join('')}</links>`,
    ...where(attachments.length > 0 && 'yes', () => [
      `<attachments>${attachments.map((link) => linkXml('attachment', link)).join('')}</attachments>`,
    ]),
  ];
  return `<event${attributes({ id: String(id ?? ''), guid })}>\n${parts.join('\n')}\n</event>`;
}

const always = ['room', 'title', 'subtitle', 'type', 'track', 'language', 'abstract', 'slug'] as const;

const where = (value: string | false, parts: (value: string) => string[]): string[] =>
  value ? parts(value) : [];

const linkXml = (name: string, { href, title }: ScheduleLink): string =>
  `<${name}${attributes({ href })}>${text(title)}</${name}>`;

const element = (name: string, content: string): string => `<${name}>${text(content)}</${name}>`;

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${text(value).replaceAll('"', '&quot;').replace(/\s/g, ' ')}"`)
    .join('');

const text = (value: string): string =>
  wordsOf(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
