import { inProtocolOrder, protocolGroupOf, type Ranked } from './protocol-order.rules.js';

const ranked = (columns: Partial<Ranked>): Ranked => ({
  ...{ group: 'members', englishName: 'Fiji', role: 'delegate', precedence: null, sortName: 'a' },
  ...columns,
});

describe('protocol order', () => {
  it.each([
    ['member', null, 'members'],
    ['associate_member', null, 'associate-members'],
    ['other_stakeholder', 'non_member_state', 'other-states'],
    ['international_organization', 'un_entity', 'united-nations'],
    ['international_organization', null, 'intergovernmental'],
    ['other_stakeholder', 'local_government_association', 'local-government'],
    ['civil_society', 'youth', 'civil-society'],
    ['private_sector', null, 'private-sector'],
    ['other_stakeholder', 'academia', 'academia'],
    ['other_stakeholder', 'media', 'media'],
    ['other_stakeholder', 'secretariat', 'others'],
  ] as const)('puts %s, %s among the %s', (category, kind, group) => {
    expect(protocolGroupOf(category, kind)).toBe(group);
  });

  it('goes by part, English name, role, rank and name', () => {
    const order = [
      ranked({ englishName: 'Brunei Darussalam', role: 'observer' }),
      ranked({ role: 'head', sortName: 'z' }),
      ranked({ precedence: 1, sortName: 'z' }),
      ranked({ precedence: 2 }),
      ranked({ sortName: 'a' }),
      ranked({ sortName: 'b' }),
      ranked({ role: 'observer' }),
      ranked({ role: null }),
      ranked({ group: 'media', englishName: 'A' }),
    ];

    expect([...order].reverse().sort(inProtocolOrder)).toEqual(order);
  });
});
