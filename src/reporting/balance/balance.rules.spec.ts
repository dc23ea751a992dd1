import { balanceOf, type Declared } from './balance.rules.js';

const person = (declared: Partial<Declared>): Declared => ({
  gender: null,
  country: null,
  stakeholderGroup: null,
  ...declared,
});
const times = (count: number, declared: Partial<Declared>) =>
  Array.from({ length: count }, () => person(declared));

describe('the balance of speakers', () => {
  it('counts each by what she declared, and apart whoever declared nothing', () => {
    const people = [
      ...times(6, { gender: 'female', country: 'KR' }),
      ...times(7, { gender: 'male', country: 'FJ' }),
      ...times(5, { gender: 'undisclosed', country: 'BR', stakeholderGroup: 'private_sector' }),
    ];

    expect(balanceOf(people, 5)).toEqual({
      total: 18,
      tables: {
        gender: [
          { value: 'female', count: 6 },
          { value: 'male', count: 7 },
          { value: 'undeclared', count: 5 },
        ],
        subregion: [
          { value: 'east-and-north-east-asia', count: 6 },
          { value: 'outside', count: 5 },
          { value: 'pacific', count: 7 },
        ],
        group: [
          { value: 'private_sector', count: 5 },
          { value: 'undeclared', count: 13 },
        ],
      },
    });
  });

  it('shows neither a small number nor the one from which it could be computed', () => {
    const people = [...times(2, { gender: 'female' }), ...times(9, { gender: 'male' })];

    expect(balanceOf(people, 5).tables.gender).toEqual([
      { value: 'female', count: null },
      { value: 'male', count: null },
    ]);
  });

  it('shows nothing at all of a small panel', () => {
    const { total, tables } = balanceOf(times(4, { gender: 'female' }), 5);

    expect(total).toBeNull();
    expect(tables.gender).toEqual([{ value: 'female', count: null }]);
  });
});
