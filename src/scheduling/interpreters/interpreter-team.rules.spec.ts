import type { PlannedItem } from '../conflicts/plan.js';
import { hoursByDay, languagePairs } from './interpreter-team.rules.js';

describe('pairs of languages', () => {
  it('are each told once, by the smaller code', () => {
    expect(languagePairs).toHaveLength(10);
    expect(languagePairs).toContain('en-ko');
    expect(languagePairs).not.toContain('ko-en');
  });
});

describe('hours of a team', () => {
  const work = (teams: string[], start: string, end: string): Pick<PlannedItem, 'teams' | 'period'> => ({
    teams,
    period: { start: Date.parse(start), end: Date.parse(end) },
  });

  it('are counted by the day at the venue on which the session begins', () => {
    const items = [
      work(['a', 'b'], '2023-10-23T23:30+09:00', '2023-10-24T01:00+09:00'),
      work(['a'], '2023-10-23T09:00+09:00', '2023-10-23T12:00+09:00'),
      work(['a'], '2023-10-24T08:00+09:00', '2023-10-24T09:00+09:00'),
      { teams: ['a'], period: null },
    ];

    const hours = hoursByDay(items, 'Asia/Seoul');

    expect([...(hours.get('a') ?? [])]).toEqual([
      ['2023-10-23', 4.5],
      ['2023-10-24', 1],
    ]);
    expect([...(hours.get('b') ?? [])]).toEqual([['2023-10-23', 1.5]]);
  });
});
