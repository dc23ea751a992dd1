import { sessionKindTexts } from '../../config/session-kinds.texts.js';
import { wordingOf } from '../kernel/i18n/localized-text.js';
import { isoWithOffset } from '../kernel/zoned-time.js';
import { type ProgrammeItem, type ProgrammeSpeaker, zoneOf } from '../scheduling/programme-item.js';
import { cancelledTitle, kindOf, languageOf } from './exchange-words.rules.js';
import { wordTexts } from './exchange-words.texts.js';
import { type SaidOfSession, speakerIn, textSaid } from './said.js';
import type { ScheduleEvent, SchedulePerson } from './schedule-document.js';
import type { ExportContext, TimedItem } from './schedule-export.js';
import { sessionGuid, speakerGuid, speakerNumber } from './schedule-names.js';

/** An item whose end is not announced is shown with this length. */
const provisionalMinutes = 60;

/** The session as a file tells it; what a file said of it before is said again as long as it still holds. */
export function exportedEvent(item: TimedItem, id: number | null, context: ExportContext): ScheduleEvent {
  const { locale, baseUrl, said: byFiles } = context;
  const found = byFiles.sessions.get(item.id);
  const said = found?.said;
  const title = wordingOf(item.title, locale);
  return {
    id,
    guid: said?.guid || sessionGuid(item.id),
    slug: said?.slug || item.id.toLowerCase().replace(/[^a-z0-9_-]/g, '-'),
    url: `${baseUrl}/${locale}/sessions/${item.id}`,
    date: isoWithOffset(item.startsAt, zoneOf(item)),
    minutes: minutesOf(item),
    room: roomOf(item, said, context),
    title: item.state === 'cancelled' ? cancelledTitle(title.text, locale) : title.text,
    type:
      said && (said.kind ?? kindOf(said.type)) === item.kind
        ? said.type
        : sessionKindTexts.in(locale)(item.kind),
    track: item.track ? wordingOf(item.track.name, locale).text : '',
    language: spokenIn(item, said) ?? title.locale,
    ...textsOf(wordingOf(item.abstract, locale).text, said),
    logo: said?.logo ?? '',
    license: said?.license ?? '',
    isUnrecorded: said?.isUnrecorded ?? false,
    persons: item.speakers.map((speaker) => personOf(speaker, found?.source, context)),
    links: said?.links ?? [],
    attachments: said?.attachments ?? [],
  };
}

const minutesOf = ({ startsAt, endsAt }: TimedItem): number =>
  endsAt ? Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) : provisionalMinutes;

function roomOf({ room, venue }: ProgrammeItem, said: SaidOfSession | undefined, { locale }: ExportContext) {
  if (room) return wordingOf(room.name, locale).text;
  if (said?.room === '') return '';
  return venue ? wordingOf(venue.name, locale).text : wordTexts.in(locale)('room-open');
}

/** Undefined where neither the draft nor a file says it. */
function spokenIn({ languages }: ProgrammeItem, said: SaidOfSession | undefined): string | undefined {
  const first = languages?.[0] ?? null;
  return said && languageOf(said.language) === first ? said.language : (first ?? undefined);
}

function textsOf(abstract: string, said: SaidOfSession | undefined) {
  if (said && textSaid(said) === abstract)
    return { subtitle: said.subtitle, abstract: said.abstract, description: said.description };
  return { subtitle: '', abstract, description: '' };
}

function personOf(
  { id, name }: ProgrammeSpeaker,
  source: string | undefined,
  { said }: ExportContext,
): SchedulePerson {
  const known = source === undefined ? undefined : said.speakers.get(speakerIn(source, id));
  if (known) return { ...known, name };
  return { id: speakerNumber(id), guid: speakerGuid(id), code: '', name, biography: '', avatar: '' };
}
