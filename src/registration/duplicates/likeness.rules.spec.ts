import { keysOf, likenessOf, type Profile, worthALook } from './likeness.rules.js';
import { nameForms } from './name-forms.rules.js';

interface Person {
  given?: string;
  family?: string;
  original?: string;
  born?: string;
  group?: string;
  country?: string;
  phone?: string;
  mailbox?: string;
}

let next = 0;

function profile({ given = '', family = '', original, ...rest }: Person): Profile {
  const names = { givenName: given, familyName: family, originalScriptName: original ?? null };
  next += 1;
  return {
    id: String(next),
    names: nameForms(names),
    order: { given, family },
    birthDate: rest.born ?? null,
    group: rest.group ?? null,
    country: rest.country ?? 'KR',
    phone: rest.phone ?? null,
    mailbox: rest.mailbox ?? `mailbox-${String(next)}`,
  };
}

const born = '1985-04-12';
const minji = { given: 'Minji', family: 'Kim', born };

/** Whether an organizer is asked about the two; then they must also have a key in common. */
function isFound(a: Person, b: Person): boolean {
  const [left, right] = [profile(a), profile(b)];
  const isWorthIt = likenessOf(left, right).score >= worthALook;
  const haveCommonKey = keysOf(left).some((key) => keysOf(right).includes(key));
  expect(isWorthIt && !haveCommonKey).toBe(false);
  return isWorthIt;
}

describe('two registrations', () => {
  it.each<[string, Person, Person]>([
    ['the same name and birth date', minji, { ...minji, country: 'US' }],
    ['given and family name swapped', minji, { given: 'Kim', family: 'Minji', born }],
    ['the name in Hangul only', minji, { family: '김민지', original: '김민지', born }],
    [
      'Hangul in the one, another passport spelling in the other',
      { given: 'Seoyeon', family: 'Lee', born },
      { original: '이서연', born },
    ],
    [
      'two romanizations of a family name',
      { given: 'Jihun', family: 'Park', born },
      { given: 'Ji-Hoon', family: 'Bak', born },
    ],
    ['Cyrillic', { given: 'Olga', family: 'Sidorova', born }, { original: 'Ольга Сидорова', born }],
    ['Chinese', { given: 'Xiaoming', family: 'Wang', born }, { original: '王小明', born }],
    [
      'a Chinese family name of two characters',
      { given: 'Nana', family: 'Ouyang', born },
      { original: '欧阳娜娜', born },
    ],
    ['accents', { given: 'Ánh', family: 'Nguyễn', born }, { given: 'Anh', family: 'Nguyen', born }],
    [
      'hyphens and spaces',
      { given: 'Min-ji', family: 'Kim', born },
      { given: 'Min Ji', family: 'KIM', born },
    ],
    [
      'a letter left out',
      { given: 'Catherine', family: 'Wong', born },
      { given: 'Cathrine', family: 'Wong', born },
    ],
    [
      'two letters swapped',
      { given: 'Mariana', family: 'Santos', born },
      { given: 'Mariana', family: 'Snatos', born },
    ],
    [
      'a wrong letter within one delegation',
      { given: 'Robert', family: 'Tanaka', group: 'jp' },
      { given: 'Rovert', family: 'Tamaka', group: 'jp' },
    ],
    [
      'the same name in one delegation',
      { given: 'Robert', family: 'Tan', group: 'sg' },
      { given: 'Robert', family: 'Tan', group: 'sg' },
    ],
    [
      'the same name and phone',
      { given: 'Robert', family: 'Tan', phone: '821' },
      { given: 'Robert', family: 'Tan', phone: '821' },
    ],
    ['a single name', { family: 'Suharto', born }, { given: 'Suharto', family: '', born }],
  ])('are looked at: %s', (_, a, b) => {
    expect(isFound(a, b)).toBe(true);
  });

  it.each<[string, Person, Person]>([
    ['a common name and nothing else', { given: 'Minji', family: 'Kim' }, { given: 'Minji', family: 'Kim' }],
    ['another birth date', { ...minji, group: 'kr' }, { ...minji, group: 'kr', born: '1991-01-02' }],
    [
      'siblings in one delegation',
      { ...minji, group: 'kr' },
      { given: 'Sooyoung', family: 'Kim', group: 'kr', born },
    ],
    ['one birth date, other names', minji, { given: 'Hans', family: 'Weber', born }],
    [
      'short names that differ by a letter',
      { given: 'An', family: 'Li', born },
      { given: 'Ai', family: 'Lu', born },
    ],
    ['no names at all', { born }, { born }],
  ])('are not looked at: %s', (_, a, b) => {
    expect(isFound(a, b)).toBe(false);
  });

  it('say why', () => {
    const a = profile({ ...minji, group: 'kr', phone: '821', mailbox: 'minji' });
    const b = profile({ given: 'Kim', family: 'Minji', born, group: 'kr', phone: '821', mailbox: 'minji' });

    expect(likenessOf(a, b)).toEqual({
      score: 100,
      reasons: [
        'swapped-name',
        'same-birth-date',
        'same-group',
        'same-country',
        'same-phone',
        'same-mailbox',
      ],
    });
  });
});
