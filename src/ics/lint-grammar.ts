import type { Component, Property } from './read-components.js';

interface Shape {
  once: string[];
  atMostOnce: string[];
  components: string[];
}

/**
 * What we ever publish, and nothing besides: a closed list also catches a property that somebody's text has smuggled in,
 * and the unregistered ones (TIMEZONE-ID) that libraries add.
 */
const shapes: Record<string, Shape> = {
  VCALENDAR: {
    once: ['VERSION', 'PRODID', 'CALSCALE'],
    atMostOnce: [
      ...[
        'METHOD',
        'UID',
        'LAST-MODIFIED',
        'NAME',
        'DESCRIPTION',
        'COLOR',
        'URL',
        'REFRESH-INTERVAL',
        'SOURCE',
      ],
      ...['X-WR-CALNAME', 'X-WR-CALDESC', 'X-WR-TIMEZONE', 'X-PUBLISHED-TTL', 'X-APPLE-CALENDAR-COLOR'],
    ],
    components: ['VTIMEZONE', 'VEVENT'],
  },
  VTIMEZONE: { once: ['TZID'], atMostOnce: [], components: ['STANDARD', 'DAYLIGHT'] },
  STANDARD: {
    once: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'],
    atMostOnce: ['RRULE', 'TZNAME'],
    components: [],
  },
  DAYLIGHT: {
    once: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE'],
    atMostOnce: ['TZNAME'],
    components: [],
  },
  VEVENT: {
    once: ['UID', 'DTSTAMP', 'LAST-MODIFIED', 'SEQUENCE', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS'],
    atMostOnce: [
      ...['CREATED', 'DESCRIPTION', 'LOCATION', 'GEO', 'URL', 'CATEGORIES', 'CONFERENCE', 'TRANSP', 'CLASS'],
      ...['ORGANIZER', 'ATTENDEE', 'X-MICROSOFT-CDO-BUSYSTATUS'],
    ],
    components: ['VALARM'],
  },
  VALARM: { once: ['ACTION', 'TRIGGER', 'DESCRIPTION'], atMostOnce: [], components: [] },
};

const text = /^[^\\;,]*(?:\\[\\;,nN][^\\;,]*)*$/;
const textList = /^[^\\;]*(?:\\[\\;,nN][^\\;]*)*$/;
const uri = /^[a-z][a-z0-9+.-]*:[\w!#$%&'()*+,\-./:;=?@[\]~]+$/i;
const mailto = /^mailto:[^\s@,;:"<>]+@[^\s@,;:"<>]+$/;
const utc = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ$/;
const duration = /^-?P(?:\d+W|(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)(?<!P|T)$/;
const offset = /^[+-](?:0\d|1[0-4])[0-5]\d$/;

const values: Record<string, RegExp> = {
  ACTION: /^DISPLAY$/,
  ATTENDEE: mailto,
  CALSCALE: /^GREGORIAN$/,
  CATEGORIES: textList,
  CLASS: /^(?:PUBLIC|PRIVATE|CONFIDENTIAL)$/,
  COLOR: /^[a-z]+$/,
  CONFERENCE: uri,
  CREATED: utc,
  DESCRIPTION: text,
  DTSTAMP: utc,
  GEO: /^-?\d{1,2}(?:\.\d+)?;-?\d{1,3}(?:\.\d+)?$/,
  'LAST-MODIFIED': utc,
  LOCATION: text,
  METHOD: /^(?:PUBLISH|REQUEST|CANCEL)$/,
  NAME: text,
  ORGANIZER: mailto,
  PRODID: text,
  'REFRESH-INTERVAL': duration,
  SEQUENCE: /^\d{1,10}$/,
  SOURCE: uri,
  STATUS: /^(?:CONFIRMED|TENTATIVE|CANCELLED)$/,
  SUMMARY: text,
  TRANSP: /^(?:OPAQUE|TRANSPARENT)$/,
  TRIGGER: duration,
  TZNAME: text,
  TZOFFSETFROM: offset,
  TZOFFSETTO: offset,
  // Ours alone: RFC 5545 asks for uniqueness only, and an identifier before our host is how we keep it.
  UID: /^[^\s@\\;,]+@[^\s@\\;,]+$/,
  URL: uri,
  VERSION: /^2\.0$/,
  'X-APPLE-CALENDAR-COLOR': /^#[0-9A-F]{6}$/,
  'X-MICROSOFT-CDO-BUSYSTATUS': /^(?:BUSY|FREE|TENTATIVE|OOF)$/,
  'X-PUBLISHED-TTL': duration,
  'X-WR-CALDESC': text,
  'X-WR-CALNAME': text,
  'X-WR-TIMEZONE': /^[A-Za-z][\w+/-]*$/,
};

/** The parameters that a property may carry. SENT-BY is absent on purpose: Outlook would name the wrong sender. */
const parameters: Record<string, Record<string, RegExp>> = {
  ATTENDEE: {
    CN: /./,
    CUTYPE: /^INDIVIDUAL$/,
    PARTSTAT: /^(?:NEEDS-ACTION|ACCEPTED|DECLINED|TENTATIVE)$/,
    ROLE: /^REQ-PARTICIPANT$/,
    RSVP: /^(?:TRUE|FALSE)$/,
  },
  CONFERENCE: { VALUE: /^URI$/, FEATURE: /^[A-Z]+$/, LABEL: /./ },
  DTEND: { TZID: /./, VALUE: /^DATE$/ },
  DTSTART: { TZID: /./, VALUE: /^DATE$/ },
  ORGANIZER: { CN: /./ },
  'REFRESH-INTERVAL': { VALUE: /^DURATION$/ },
  SOURCE: { VALUE: /^URI$/ },
};

/** RFC 7986 gives these no default type. */
const typed = ['CONFERENCE', 'REFRESH-INTERVAL', 'SOURCE'];

/** Which components and properties stand where and how often, and whether their values have the form of their type. */
export function lintGrammar(component: Component, findings: string[]): void {
  const shape = shapes[component.name];
  if (!shape) return;
  const where = `line ${component.line}: ${component.name}`;
  const counts = Map.groupBy(component.properties, (property) => property.name);
  for (const name of shape.once) {
    if (!counts.has(name)) findings.push(`${where} without ${name}`);
  }
  for (const [name, found] of counts) {
    const isKnown = shape.once.includes(name) || shape.atMostOnce.includes(name);
    if (!isKnown) findings.push(`line ${found[0]?.line}: unexpected property ${name}`);
    else if (found.length > 1) findings.push(`${where} has ${name} ${found.length} times`);
  }
  for (const property of component.properties) lintProperty(property, findings);
  for (const inner of component.components) {
    if (!shape.components.includes(inner.name))
      findings.push(`line ${inner.line}: unexpected component ${inner.name}`);
    else lintGrammar(inner, findings);
  }
}

function lintProperty(property: Property, findings: string[]): void {
  const where = `line ${property.line}: ${property.name}`;
  if (values[property.name]?.test(property.value) === false) findings.push(`${where} has a malformed value`);
  const allowed = parameters[property.name] ?? {};
  for (const { name, value, isQuoted } of property.parameters) {
    if (!allowed[name]?.test(value)) findings.push(`${where} has an unexpected parameter ${name}`);
    if ((name === 'CN' || name === 'LABEL') && !isQuoted) findings.push(`${where} has an unquoted ${name}`);
  }
  if (new Set(property.parameters.map(({ name }) => name)).size < property.parameters.length) {
    findings.push(`${where} repeats a parameter`);
  }
  const isUntyped =
    typed.includes(property.name) && !property.parameters.some(({ name }) => name === 'VALUE');
  if (isUntyped) findings.push(`${where} without VALUE`);
}
