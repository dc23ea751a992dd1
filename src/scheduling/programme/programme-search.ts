import { edition } from '../../../config/edition.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { plainText } from '../../web/markdown.js';
import type { ProgrammeItem } from '../programme-item.js';
import {
  findWord,
  type SearchedText,
  searchedText,
  type SearchedWord,
  searchedWords,
} from './searched-text.js';

/** Where something stands, what weighs most first. */
export const searchedFields = [
  'title',
  'speaker',
  'organization',
  'track',
  'room',
  'target',
  'function',
  'abstract',
] as const;
export type SearchedField = (typeof searchedFields)[number];

interface FieldText {
  field: SearchedField;
  /** Of a text that organizers write in several languages. */
  locale: Locale | null;
  searched: SearchedText;
}

interface Searchable {
  item: ProgrammeItem;
  texts: readonly FieldText[];
}

/** A piece of a text; what is marked is what was looked for. */
export interface TextPart {
  text: string;
  isMarked: boolean;
}

export interface FoundText {
  field: SearchedField;
  locale: Locale | null;
  parts: TextPart[];
}

export interface FoundItem {
  item: ProgrammeItem;
  /** Each text in which a word stands, in the order of the fields; long ones are cut around the first word. */
  texts: FoundText[];
}

/** The programme as it is searched; to be kept as long as the items are the same. */
export type ProgrammeIndex = readonly Searchable[];

export const programmeIndex = (items: readonly ProgrammeItem[]): ProgrammeIndex =>
  items.map((item) => ({ item, texts: textsOf(item) }));

/** The items in which each word of the query stands somewhere, the best first; equally good ones in the order of the programme. */
export function searchProgramme(index: ProgrammeIndex, query: string): FoundItem[] {
  const words = searchedWords(query);
  if (words.length === 0) return [];
  return index
    .flatMap((searchable) => {
      const weights = words.map((word) => weightOf(searchable, word));
      return weights.includes(0) ? [] : [{ searchable, weight: weights.reduce((sum, each) => sum + each) }];
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ searchable }) => ({ item: searchable.item, texts: foundTexts(searchable, words) }));
}

function textsOf(item: ProgrammeItem): FieldText[] {
  const { title, abstract, track, room, venue, speakers, organizers, partners } = item;
  const plain = (field: SearchedField, text: string | null | undefined): FieldText[] =>
    text ? [{ field, locale: null, searched: searchedText(text) }] : [];
  return [
    ...localized('title', title),
    ...speakers.flatMap(({ name, originalScriptName }) => [
      ...plain('speaker', name),
      ...plain('speaker', originalScriptName),
    ]),
    ...[...organizers, ...partners].flatMap(({ name }) => plain('organization', name)),
    ...localized('track', track?.name),
    ...localized('room', room?.name),
    // The forum's own venue would be found with everything.
    ...(venue && venue.id !== edition.venue.id ? localized('room', venue.name) : []),
    ...(item.sdgTargets ?? []).flatMap((target) => plain('target', target)),
    ...speakers.flatMap(({ name, functionTitle, organizationName }) =>
      functionTitle || organizationName
        ? plain('function', [name, functionTitle, organizationName].filter(Boolean).join(', '))
        : [],
    ),
    ...localized('abstract', abstract, plainText),
  ];
}

const localized = (
  field: SearchedField,
  text: LocalizedText | undefined,
  plain = (wording: string) => wording,
): FieldText[] =>
  locales.flatMap((locale) => {
    const wording = text?.[locale];
    return wording ? [{ field, locale, searched: searchedText(plain(wording)) }] : [];
  });

const weights: Readonly<Record<SearchedField, number>> = {
  ...{ title: 40, speaker: 20, organization: 12, track: 8 },
  ...{ room: 8, target: 8, function: 4, abstract: 2 },
};

/** Of the best place of the word; a title that begins with it comes first. Zero: it stands nowhere. */
function weightOf({ texts }: Searchable, word: SearchedWord): number {
  let best = 0;
  for (const { field, searched } of texts) {
    if (weights[field] <= best) continue;
    const [first] = findWord(searched, word);
    if (first) best = weights[field] + (first[0] === 0 ? 1 : 0);
  }
  return best;
}

/** Each text once: an organizer may also be the house of a speaker, whose name stands before her function. */
function foundTexts({ texts }: Searchable, words: readonly SearchedWord[]): FoundText[] {
  const isToldAgain = ({ field, searched: { text } }: FieldText) =>
    field === 'speaker' &&
    texts.some((other) => other.field === 'function' && other.searched.text.startsWith(`${text},`));
  const told = texts.filter((each) => !isToldAgain(each));
  return told.flatMap(({ field, locale, searched }) => {
    const places = words.flatMap((word) => findWord(searched, word)).sort((a, b) => a[0] - b[0]);
    return places.length === 0 ? [] : [{ field, locale, parts: excerpt(searched.text, places) }];
  });
}

const longestExcerpt = 220;
const lead = 60;

/** The text with its marks; of a long one a piece around the first of them. */
function excerpt(text: string, places: readonly [number, number][]): TextPart[] {
  const first = places[0]?.[0] ?? 0;
  const isLong = text.length > longestExcerpt;
  const from = isLong ? wordBefore(text, Math.max(0, first - lead)) : 0;
  const to = isLong ? wordBehind(text, Math.min(text.length, from + longestExcerpt)) : text.length;
  const parts: TextPart[] = [{ text: from > 0 ? '… ' : '', isMarked: false }];
  let at = from;
  for (const [begin, end] of places) {
    if (begin < at || end > to) continue;
    parts.push(
      { text: text.slice(at, begin), isMarked: false },
      { text: text.slice(begin, end), isMarked: true },
    );
    at = end;
  }
  parts.push({ text: `${text.slice(at, to)}${to < text.length ? ' …' : ''}`, isMarked: false });
  return parts.filter((part) => part.text !== '');
}

const wordBefore = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf(' ', at) + 1);

function wordBehind(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space > at + lead ? at : space;
}
