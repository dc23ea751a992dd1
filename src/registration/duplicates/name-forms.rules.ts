import anyAscii from 'any-ascii';
import { fold } from '../../kernel/folded-text.js';

/** A name in Latin letters without case and accents, in two parts whose order does not count. */
export type NameForm = readonly [string, string];

interface Names {
  givenName: string | null;
  familyName: string | null;
  originalScriptName: string | null;
}

/** Family names of two characters; every other one is of one. */
const longFamilyNames = new Set(
  '남궁 황보 제갈 사공 선우 독고 서문 동방 欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 东方 東方 皇甫 尉迟 公孙 慕容 令狐 宇文'.split(
    ' ',
  ),
);

/** How Koreans write their family names in a passport, and how the official romanization does. */
const koreanFamilyNames: Record<string, string> = {
  ...{ gim: 'kim', i: 'lee', yi: 'lee', rhee: 'lee', ri: 'lee', bag: 'park', bak: 'park', pak: 'park' },
  ...{ choe: 'choi', jeong: 'jung', chung: 'jung', chong: 'jung', joung: 'jung', jo: 'cho', gang: 'kang' },
  ...{ yun: 'yoon', im: 'lim', rim: 'lim', sin: 'shin', yu: 'yoo', ryu: 'yoo', lyu: 'yoo', you: 'yoo' },
  ...{ o: 'oh', an: 'ahn', gwon: 'kwon', mun: 'moon', u: 'woo', wu: 'woo', no: 'noh', roh: 'noh', lo: 'noh' },
  ...{ baeg: 'baek', baik: 'baek', paik: 'baek', gu: 'koo', ku: 'koo', gwak: 'kwak', gwag: 'kwak' },
};

/** The name as typed for the passport, and as it is written in its own script; each once. */
export function nameForms({ givenName, familyName, originalScriptName }: Names): NameForm[] {
  const forms = [
    formOf(latin(familyName ?? ''), latin(givenName ?? '')),
    ...originalForms(originalScriptName ?? ''),
  ];
  const known = new Map(forms.map((form) => [form.join(' '), form]));
  return [...known.values()].filter(([a, b]) => a + b !== '');
}

/** Of several words, the first and the last are family and given name, in whatever order. */
function originalForms(name: string): NameForm[] {
  const words = name
    .trim()
    .split(/[\s·・,]+/)
    .filter(Boolean);
  const [first = '', second] = words;
  const characters = [...first];
  if (second === undefined && /^[\p{Script=Hangul}\p{Script=Han}]{2,6}$/u.test(first)) {
    const long = longFamilyNames.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1;
    return [formOf(latin(characters.slice(0, long).join('')), latin(characters.slice(long).join('')))];
  }
  if (words.length === 0) return [];
  return [formOf(latin(first), latin(words.slice(1).join(' ')))];
}

const latin = (name: string): string => fold(anyAscii(name)).replace(/[^a-z]/g, '');

/** A Korean family name stands for all its spellings, wherever it stands: given and family name are often swapped. */
function formOf(family: string, given: string): NameForm {
  const parts = [koreanFamilyNames[family] ?? family, koreanFamilyNames[given] ?? given];
  const [a = '', b = ''] = parts.sort();
  return [a, b];
}

/**
 * What is left of a part of a name when spellings of one sound are made one: voiced and unvoiced, vowels, doubled letters. "Minji",
 * "Min-jee" and "Mingi" are alike, and so are "Sidorova" and "Sydorova".
 */
export function sound(part: string): string {
  const consonants = part
    .replace(/^[aeiouwy]+/, 'a')
    .replace(/ph/g, 'p')
    .replace(/[stz]?ch|tj|zh|dj|dz/g, 'j')
    .replace(/sch|sh|x/g, 's')
    .replace(/ng/g, 'n')
    .replace(/(?<=.)[aeiouwyh]/g, '')
    .replace(/[gkqc]/g, 'k')
    .replace(/[dt]/g, 't')
    .replace(/[bpfv]/g, 'p')
    .replace(/[lr]/g, 'l')
    .replace(/z/g, 's');
  return consonants.replace(/(.)\1+/g, '$1');
}
