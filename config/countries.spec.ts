import { locales } from '../src/kernel/i18n/locale.js';
import { countriesIn, countryCodes, countryName, isCountryCode, unitedNationsMembers } from './countries.js';
import { readSeed } from './seed-file.js';

describe('the countries offered', () => {
  it('are the 193 Member States, two observer States and the 9 associate members of ESCAP, each once', () => {
    expect(new Set(unitedNationsMembers).size).toBe(193);
    expect(unitedNationsMembers).toHaveLength(193);
    expect(countryCodes).toHaveLength(193 + 2 + 9);
    expect(new Set(countryCodes).size).toBe(countryCodes.length);
  });

  it('include every member and associate member, and the States of all seeds', () => {
    const used = [
      ...readSeed('members').items.map((member) => member.iso2),
      ...readSeed('organizations').items.map((organization) => organization.country),
      ...readSeed('speakers').items.map((speaker) => speaker.country),
      ...readSeed('wcd-events').items.map((coEvent) => coEvent.country),
    ];

    expect(used.filter((code) => code !== null && !isCountryCode(code))).toEqual([]);
  });

  it('do not include what is no country', () => {
    expect(['', 'kr', 'XX', 'EU', 'KOR', null, 82].filter(isCountryCode)).toEqual([]);
  });
});

describe('countryName', () => {
  it('gives the English names of ESCAP where Intl has others', () => {
    const intl = new Intl.DisplayNames('en', { type: 'region' });

    const others = readSeed('members').items.filter((member) => intl.of(member.iso2) !== member.name);

    expect(others.map((member) => countryName(member.iso2, 'en'))).toEqual([
      'Brunei Darussalam',
      "Democratic People's Republic of Korea",
      'Iran (Islamic Republic of)',
      "Lao People's Democratic Republic",
      'Micronesia (Federated States of)',
      'Myanmar',
      'Netherlands (Kingdom of the)',
      'Republic of Korea',
      'Russian Federation',
      'United Kingdom of Great Britain and Northern Ireland',
      'United States of America',
      'Viet Nam',
      'Hong Kong, China',
      'Macao, China',
    ]);
  });

  it('gives every member and associate member the English name of ESCAP', () => {
    const { items } = readSeed('members');

    expect(items.map((member) => countryName(member.iso2, 'en'))).toEqual(items.map((member) => member.name));
  });
});

describe('countryName in other languages', () => {
  it('gives the names of the United Nations', () => {
    expect(locales.map((locale) => countryName('KP', locale))).toEqual([
      "Democratic People's Republic of Korea",
      'République populaire démocratique de Corée',
      'Корейская Народно-Демократическая Республика',
      '朝鲜民主主义人民共和国',
      '조선민주주의인민공화국',
    ]);
    expect(locales.map((locale) => countryName('HK', locale))).toEqual([
      'Hong Kong, China',
      'Hong Kong (Chine)',
      'Гонконг, Китай',
      '中国香港',
      '홍콩(중국)',
    ]);
  });

  it('leaves the rest to Intl', () => {
    expect(locales.map((locale) => countryName('DE', locale))).toEqual([
      'Germany',
      'Allemagne',
      'Германия',
      '德国',
      '독일',
    ]);
  });
});

describe('countriesIn', () => {
  it.each(locales)('names all of them, each differently, in %s', (locale) => {
    const countries = countriesIn(locale);

    expect(countries.map((country) => country.code).sort()).toEqual(countryCodes);
    expect(new Set(countries.map((country) => country.name)).size).toBe(countryCodes.length);
    expect(countries.filter((country) => country.name === country.code)).toEqual([]);
  });

  it('sorts them as the language does', () => {
    const codes = (locale: 'en' | 'fr' | 'ko') => countriesIn(locale).map((country) => country.code);

    // By code point, the French name of the United States would stand behind all others.
    expect(codes('en').slice(0, 4)).toEqual(['AF', 'AL', 'DZ', 'AS']);
    expect(codes('fr').indexOf('US')).toBeLessThan(codes('fr').indexOf('FJ'));
    expect(codes('ko').slice(0, 2)).toEqual(['GH', 'GA']);
  });
});
