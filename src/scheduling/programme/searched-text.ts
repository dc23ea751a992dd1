import { fold } from '../../kernel/folded-text.js';

/**
 * A text in single letters, as it is searched. Case and accents are gone, and Hangul is taken apart into the keys by which it is
 * typed, so that what somebody has typed so far ("도ㅅ", "돗") finds what she is about to type ("도시").
 */
export interface SearchedText {
  /** As it is shown; composed, so that the places below are places in it. */
  text: string;
  letters: string;
  /** For each letter the place of the character that it comes from. */
  places: readonly number[];
  /** The same for Korean by initial consonants: "ㄷㅅ" finds "도시". */
  initials: string;
  initialPlaces: readonly number[];
}

export function searchedText(given: string): SearchedText {
  const text = given.normalize('NFC');
  const [letters, places, initialPlaces]: [string[], number[], number[]] = [[], [], []];
  let initials = '';
  let place = 0;
  for (const character of text) {
    const typed = lettersOf(character);
    letters.push(...typed);
    places.push(...Array.from({ length: typed.length }, () => place));
    const [initial = ''] = typed;
    initials += initial;
    if (initial) initialPlaces.push(place);
    place += character.length;
  }
  return { text, letters: letters.join(''), places, initials, initialPlaces };
}

/** A word that is looked for. */
export interface SearchedWord {
  letters: string;
  byInitials: boolean;
  /** Latin and Cyrillic words are found from their beginning on; Korean and Chinese ones stand within others. */
  anywhere: boolean;
}

const mostWords = 8;

export const searchedWords = (query: string): SearchedWord[] =>
  query
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, ''))
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => ({
      letters: [...word].flatMap(lettersOf).join(''),
      byInitials: /^[ㄱ-ㅎ]+$/.test(word),
      anywhere:
        /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word),
    }))
    .filter(({ letters }) => letters.length > 0);

/** From where to where in the text the word stands, each time that it does; the end is behind its last character. */
export function findWord(searched: SearchedText, word: SearchedWord): [from: number, to: number][] {
  const { text } = searched;
  const letters = word.byInitials ? searched.initials : searched.letters;
  const places = word.byInitials ? searched.initialPlaces : searched.places;
  const found: [number, number][] = [];
  for (let at = letters.indexOf(word.letters); at !== -1; at = letters.indexOf(word.letters, at + 1)) {
    const from = places[at] ?? 0;
    const isAtBeginning = word.anywhere || !/[\p{L}\p{N}]$/u.test(text.slice(0, from));
    if (!isAtBeginning) continue;
    const last = places[at + word.letters.length - 1] ?? from;
    found.push([from, last + lengthAt(text, last)]);
  }
  return found;
}

/** Together with the marks that stand on it. */
const lengthAt = (text: string, place: number): number =>
  /^(?:\P{M}\p{M}*|\p{M}+)/u.exec(text.slice(place))?.[0].length ?? 1;

/** One character as its letters; none for what nobody searches for. */
function lettersOf(character: string): string[] {
  if (/\s/.test(character)) return [' '];
  if (/\p{Pd}/u.test(character)) return ['-'];
  if (/[’ʼ]/.test(character)) return ["'"];
  const code = character.charCodeAt(0) - firstSyllable;
  if (code >= 0 && code < syllables) return keysOfSyllable(code);
  // Folding would turn a lone key into a letter that only composes.
  if (/[ㄱ-ㅣ]/.test(character)) return [...(keysOfCluster[character] ?? character)];
  return Array.from(fold(character));
}

const firstSyllable = 0xac00;
const [vowelCount, finalCount] = [21, 28];
const syllables = 19 * vowelCount * finalCount;
const initialLetters = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const vowelLetters = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
const finalLetters = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')];

/** What is typed with two keys: the second may yet become the beginning of the next syllable, or has not come yet. */
const keysOfCluster: Readonly<Record<string, string>> = {
  ...{ ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ' },
  ...{ ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' },
  ...{ ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ' },
};

/** Unicode, section 3.12: a syllable is counted by its initial, then its vowel, then its final. */
function keysOfSyllable(code: number): string[] {
  const initial = initialLetters[Math.floor(code / (vowelCount * finalCount))] ?? '';
  const vowel = vowelLetters[Math.floor(code / finalCount) % vowelCount] ?? '';
  const final = finalLetters[code % finalCount] ?? '';
  return [initial, ...(keysOfCluster[vowel] ?? vowel), ...(keysOfCluster[final] ?? final)];
}
