import { filterOf, filterQuery, matcher, noFilter } from './board-filter.rules.js';

const item = {
  id: 'one',
  kind: 'parallel',
  title: { en: 'Urban finance', ko: '도시 금융' },
  track: { id: 'urban-finance', name: {}, position: 1 },
  organizers: [{ name: 'Agence Française de Développement', organizationId: null }],
  partners: [{ name: 'Suwon City', organizationId: null }],
} as const;

const fits = (query: Record<string, unknown>, inConflict: string[] = []) =>
  matcher(
    filterOf(query),
    new Set(inConflict),
  )({ ...item, organizers: [...item.organizers], partners: [...item.partners] });

describe('the filter of the board', () => {
  it('fits everything as long as nothing is chosen, or nothing that is known', () => {
    expect(filterOf({ track: ['a'], kind: 'golf', conflicts: 'yes' })).toEqual(noFilter);
    expect(fits({})).toBe(true);
  });

  it('looks at track, kind and conflicts', () => {
    expect([fits({ track: 'urban-finance' }), fits({ track: 'other' })]).toEqual([true, false]);
    expect([fits({ kind: 'parallel' }), fits({ kind: 'plenary' })]).toEqual([true, false]);
    expect([fits({ conflicts: 'only' }, ['one']), fits({ conflicts: 'only' })]).toEqual([true, false]);
  });

  it('finds words of organizers, partners and titles, without accents, in any order', () => {
    const found = ['francaise agence', 'SUWON', '금융', 'finance suwon'].map((q) => fits({ q }));

    expect(found).toEqual([true, true, true, true]);
    expect(fits({ q: 'suwon tokyo' })).toBe(false);
  });

  it('survives in an address', () => {
    const filter = filterOf({ track: 'urban-finance', kind: 'parallel', q: ' bank ', conflicts: 'only' });

    expect(filterOf(filterQuery(filter))).toEqual(filter);
    expect(filterQuery(noFilter)).toEqual({});
  });
});
