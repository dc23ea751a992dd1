import type { ScheduleDocument, ScheduleEvent } from './schedule-document.js';

/** As the XSD of c3voc has it; the order within an event is free. */
export function scheduleXml(document: ScheduleDocument): string {
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
${days
  .map(
    ({ index, date, start, end, rooms }) =>
      `<day${attributes({ index: String(index), date, start, end })}>
${rooms
  .map(
    ({ name, events }) => `<room${attributes({ name })}>
${events.map(eventXml).join('\n')}
</room>`,
  )
  .join('\n')}
</day>`,
  )
  .join('\n')}
</schedule>
`;
}

function eventXml(event: ScheduleEvent): string {
  const { id, guid, kind, persons, url } = event;
  const names = [
    'room',
    'title',
    'date',
    'start',
    'duration',
    'abstract',
    'slug',
    'track',
    'language',
  ] as const;
  const people = persons.map(
    (person) => `<person${attributes({ id: String(person.id) })}>${text(person.name)}</person>`,
  );
  return `<event${attributes({ id: String(id), guid })}>
${names.map((name) => element(name, event[name])).join('\n')}
${element('subtitle', '')}
${element('type', kind)}
${element('url', url)}
<persons>${people.join('')}</persons>
<links><link${attributes({ href: url })}>${text(event.title)}</link></links>
</event>`;
}

const element = (name: string, content: string): string => `<${name}>${text(content)}</${name}>`;

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${text(value).replaceAll('"', '&quot;').replace(/\s/g, ' ')}"`)
    .join('');

/** What XML 1.0 cannot hold at all (section 2.2) is left out. */
const text = (value: string): string =>
  value
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
