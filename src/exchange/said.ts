import type { SessionKind } from '../../config/session-kinds.js';
import type { ScheduleEvent, SchedulePerson } from './schedule-document.js';

/**
 * What a file said of a session that was imported from it. Where the forum has no field for it, this is where it is kept; where it has
 * one, the file's own wording is exported again for as long as it still means what the draft says.
 */
export interface SaidOfSession extends Pick<
  ScheduleEvent,
  | 'id'
  | 'guid'
  | 'slug'
  | 'room'
  | 'type'
  | 'language'
  | 'subtitle'
  | 'abstract'
  | 'description'
  | 'logo'
  | 'license'
  | 'isUnrecorded'
  | 'links'
  | 'attachments'
> {
  /** The day of the programme to which it counts, also when it starts after midnight. */
  day: string;
  /** For which its type was taken, where an organizer said so. */
  kind?: SessionKind;
}

export type SaidOfPerson = SchedulePerson;

/** What files have said, by the id of the session, and by source and speaker. */
export interface SaidByFiles {
  sessions: ReadonlyMap<string, { source: string; key: string; said: SaidOfSession }>;
  speakers: ReadonlyMap<string, SaidOfPerson>;
}

export const nothingSaid: SaidByFiles = { sessions: new Map(), speakers: new Map() };

export const speakerIn = (source: string, speakerId: string): string => `${source}\n${speakerId}`;

export const saidOf = (event: ScheduleEvent, day: string): SaidOfSession => {
  const { id, guid, slug, room, type, language, subtitle, abstract, description } = event;
  const { logo, license, isUnrecorded, links, attachments } = event;
  return {
    ...{ id, guid, slug, room, type, language, subtitle, abstract, description },
    ...{ logo, license, isUnrecorded, links, attachments, day },
  };
};

/** The one text that a session of the forum has, of the three that a file may give. */
export const textSaid = ({
  subtitle,
  abstract,
  description,
}: Pick<ScheduleEvent, 'subtitle' | 'abstract' | 'description'>): string =>
  [subtitle, abstract, description === abstract ? '' : description].filter(Boolean).join('\n\n');
