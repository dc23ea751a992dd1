/**
 * A programme in the shape that frab began and c3voc describes, which apps and video teams read. Files are read into it and written
 * from it, so that what is imported and what is exported is one thing. What is not known is an empty text, or null for a number.
 */
export interface ScheduleDocument {
  /** Another one with each visible change. */
  version: string;
  baseUrl: string;
  acronym: string;
  title: string;
  /** IANA zone of its dates and times. */
  zone: string;
  days: ScheduleDay[];
}

/** A day of the programme, which may end after midnight. */
export interface ScheduleDay {
  index: number;
  date: string;
  /** ISO 8601 with the zone's offset. */
  start: string;
  end: string;
  rooms: ScheduleRoom[];
}

export interface ScheduleRoom {
  name: string;
  events: ScheduleEvent[];
}

export interface ScheduleEvent {
  /** Of no meaning, but the same for good. */
  id: number | null;
  guid: string;
  slug: string;
  /** Of the page that tells more. */
  url: string;
  /** Its start, ISO 8601 with the zone's offset. */
  date: string;
  minutes: number;
  room: string;
  title: string;
  subtitle: string;
  /** In the words of whoever wrote the file. */
  type: string;
  track: string;
  language: string;
  abstract: string;
  description: string;
  logo: string;
  license: string;
  /** Whoever speaks does not want to be recorded. */
  isUnrecorded: boolean;
  persons: SchedulePerson[];
  links: ScheduleLink[];
  attachments: ScheduleLink[];
}

export interface SchedulePerson {
  id: number | null;
  guid: string;
  /** Of pretalx. */
  code: string;
  name: string;
  biography: string;
  avatar: string;
}

export interface ScheduleLink {
  href: string;
  title: string;
}

/** By which a file knows an event from all others in it: the first of its names that it has. */
export const eventKey = ({ guid, id, slug }: Pick<ScheduleEvent, 'guid' | 'id' | 'slug'>): string =>
  guid ? `guid:${guid}` : id !== null ? `id:${String(id)}` : `slug:${slug}`;

/** By which a file knows a person; where it gives nothing else, by her name. */
export const personKey = ({ guid, code, id, name }: SchedulePerson): string =>
  guid ? `guid:${guid}` : code ? `code:${code}` : id !== null ? `id:${String(id)}` : `name:${name}`;
