import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { localDate } from '../../kernel/zoned-time.js';
import { dateRangeText, dateText, dayAndTimeText, timeText } from '../../web/spoken-times.js';
import type { LiveFacts } from '../live-facts.js';
import type { SessionContent } from '../session-content.js';
import { type Aspect, changedFields, type ContentField } from './content-diff.js';
import type { PendingChange } from './pending.js';
import { scheduleChangesTexts } from './schedule-changes.texts.js';

export type SessionChange = Pick<PendingChange, 'before' | 'after' | 'aspects'>;

interface Telling {
  before: SessionContent;
  after: SessionContent;
  facts: LiveFacts;
  locale: Locale;
}

/** What changed, a sentence for each kind of change; every clock with its zone. Rooms and people have the names of today. */
export function changeSentences(
  { before, after, aspects }: SessionChange,
  facts: LiveFacts,
  locale: Locale,
): string[] {
  if (!before) return [addedSentence(after, facts, locale)];
  return aspects.flatMap((aspect) => sentencesOf[aspect]({ before, after, facts, locale }));
}

/** Day and hours with their zone, as far as they are known; null where nothing is. */
export function whenText(content: SessionContent, facts: LiveFacts, locale: Locale): string | null {
  const { onDate, untilDate } = content;
  if (!content.startsAt) {
    if (!onDate) return null;
    return untilDate ? dateRangeText(onDate, untilDate, locale) : dateText(onDate, locale, 'in-sentence');
  }
  const zone = (content.venueId && facts.venues.get(content.venueId)?.zone) ?? edition.zone;
  const [start, end] = [
    new Date(content.startsAt),
    content.endsAt === null ? null : new Date(content.endsAt),
  ];
  if (locale === 'ko' || locale === 'zh') return dayAndTimeText(start, end, zone, locale);
  return `${dateText(localDate(start, zone), locale, 'in-sentence')}, ${timeText(start, end, zone, locale)}`;
}

/** Room and venue, as far as they are known; null where neither is. */
export function whereText(content: SessionContent, facts: LiveFacts, locale: Locale): string | null {
  const room = content.roomId === null ? undefined : facts.rooms.get(content.roomId);
  const venue = content.venueId === null ? undefined : facts.venues.get(content.venueId);
  const places = room?.id === venue?.id ? [venue] : [room, venue];
  const names = places.flatMap((place) => (place ? [wordingOf(place.name, locale).text] : []));
  return names.length > 0 ? names.join(', ') : null;
}

function addedSentence(after: SessionContent, facts: LiveFacts, locale: Locale): string {
  const t = scheduleChangesTexts.in(locale);
  const [when, where] = [whenText(after, facts, locale), whereText(after, facts, locale)];
  if (!when) return t('added');
  return where ? t('added-when-where', { when, where }) : t('added-when', { when });
}

const sentencesOf: Record<Aspect, (telling: Telling) => string[]> = {
  added: ({ after, facts, locale }) => [addedSentence(after, facts, locale)],
  cancelled: ({ after: { cancellationReason: reason }, locale }) => {
    const t = scheduleChangesTexts.in(locale);
    return [reason ? t('cancelled-because', { reason }) : t('cancelled')];
  },
  reinstated: ({ after, facts, locale }) => {
    const t = scheduleChangesTexts.in(locale);
    const when = whenText(after, facts, locale);
    return [when ? t('reinstated-when', { when }) : t('reinstated')];
  },
  moved: (telling) => fromTo(telling, whenText, { both: 'moved', set: 'scheduled', open: 'unscheduled' }),
  room: (telling) => fromTo(telling, whereText, { both: 'room', set: 'room-set', open: 'room-open' }),
  speakers: speakersSentences,
  text: ({ before, after, locale }) => {
    const t = scheduleChangesTexts.in(locale);
    const [was, is] = [wordingOf(before.title, locale).text, wordingOf(after.title, locale).text];
    const isRevised = was === is || changedFields(before, after).includes('abstract');
    return [...(was === is ? [] : [t('title', { before: was })]), ...(isRevised ? [t('text')] : [])];
  },
  details: ({ before, after, locale }) => {
    const t = scheduleChangesTexts.in(locale);
    const names = changedFields(before, after).flatMap((field) => {
      const key = detailOf(field);
      return key ? [t(`field.${key}`)] : [];
    });
    return names.length > 0 ? [t('details', { fields: listText(names, locale) })] : [];
  },
};

type Key = 'moved' | 'scheduled' | 'unscheduled' | 'room' | 'room-set' | 'room-open';

/** What both say alike, because only what does not show has changed, is no sentence. */
function fromTo(
  { before, after, facts, locale }: Telling,
  textOf: typeof whenText,
  keys: Record<'both' | 'set' | 'open', Key>,
): string[] {
  const t = scheduleChangesTexts.in(locale);
  const [was, is] = [textOf(before, facts, locale), textOf(after, facts, locale)];
  if (was === is) return [];
  if (was === null) return [t(keys.set, { after: is ?? '' })];
  return is === null ? [t(keys.open, { before: was })] : [t(keys.both, { before: was, after: is })];
}

/** Names only of those whom the reader may see. */
function speakersSentences({ before, after, facts, locale }: Telling): string[] {
  const t = scheduleChangesTexts.in(locale);
  const namesOf = ({ speakers }: SessionContent) =>
    new Map(
      speakers.flatMap(({ speakerId }) => {
        const speaker = facts.speakers.get(speakerId);
        return speaker ? [[speaker.id, speaker.name] as const] : [];
      }),
    );
  const [was, is] = [namesOf(before), namesOf(after)];
  const missingIn = (there: Map<string, string>, those: Map<string, string>) =>
    [...those].flatMap(([id, name]) => (there.has(id) ? [] : [name]));
  const [fresh, gone] = [missingIn(was, is), missingIn(is, was)];
  const named = (key: 'speakers-new' | 'speakers-gone', names: string[]) =>
    names.length > 0 ? [t(key, { count: names.length, names: listText(names, locale) })] : [];
  const sentences = [...named('speakers-new', fresh), ...named('speakers-gone', gone)];
  return sentences.length > 0 || is.size === 0 ? sentences : [t('speakers-parts')];
}

const detailFields = [
  'kind',
  'access',
  'languages',
  'interpretedLanguages',
  'mode',
  'sdgTargets',
  'cancellationReason',
  'trackId',
  'blockId',
  'organizations',
  'agenda',
  'position',
] as const satisfies readonly ContentField[];

const detailOf = (field: ContentField) => detailFields.find((each) => each === field);

const listText = (names: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
