import { Invalid } from '../kernel/errors.js';
import { linkLines, linksOf } from './link-lines.js';
import { namedOrganizations, organizationLines, problemOfLines } from './organization-lines.js';

const register = [
  {
    id: 'escap',
    name: 'Economic and Social Commission for Asia and the Pacific',
    acronym: 'ESCAP',
    type: 'un',
    country: null,
  },
  { id: 'suwon', name: 'City of Suwon', acronym: null, type: 'city', country: 'KR' },
];

describe('organizations typed one a line', () => {
  it('are found by name or acronym, whatever the case, and kept in their order', () => {
    const bodies = namedOrganizations('Friends of Cities\n escap \n\nCITY OF SUWON', register, []);

    expect(bodies).toEqual([
      { name: 'Friends of Cities', organizationId: null },
      { name: 'escap', organizationId: 'escap' },
      { name: 'CITY OF SUWON', organizationId: 'suwon' },
    ]);
    expect(organizationLines(bodies)).toBe('Friends of Cities\nescap\nCITY OF SUWON');
  });

  it('keep the entry that they had under this name', () => {
    const before = [{ name: 'UN ESCAP, Bangkok', organizationId: 'escap' }];

    expect(namedOrganizations('UN ESCAP, Bangkok', register, before)).toEqual(before);
  });

  it('stand there once', () => {
    expect(namedOrganizations('ESCAP\nESCAP', register, [])).toHaveLength(1);
  });

  it('are neither too many nor too long', () => {
    expect(problemOfLines('a\n'.repeat(60))).toBeUndefined();
    expect(problemOfLines('a\n'.repeat(61))).toEqual({
      code: 'sessions.too-many-lines',
      values: { max: 60 },
    });
    expect(problemOfLines(`a\n${'b'.repeat(301)}`)).toMatchObject({ values: { line: 2 } });
  });
});

describe('links typed one a line', () => {
  it('are an address and what tells it from the others', () => {
    const links = linksOf('links', 'https://meet.example/1\nhttps://meet.example/2  한국어 통역');

    expect(links).toEqual([
      { url: 'https://meet.example/1', label: null },
      { url: 'https://meet.example/2', label: '한국어 통역' },
    ]);
    expect(linksOf('links', linkLines(links))).toEqual(links);
  });

  it.each([
    'javascript:alert(1)',
    'http://meet.example',
    'meet.example',
    `https://meet.example/${'a'.repeat(1000)}`,
  ])('are refused by their line: %s', (line) => {
    expect(() => linksOf('links', `https://meet.example/1\n${line}`)).toThrow(
      new Invalid({ links: { code: 'sessions.bad-link', values: { line: 2, max: 8 } } }),
    );
  });
});
