import { describe, expect, it } from '@jest/globals';
import { reminderDay, reportPeriodOf } from './report-period.rules.js';

const overAt = new Date('2023-10-31T02:00:00Z');
const after = (days: number) => new Date(overAt.getTime() + days * 24 * 3_600_000);

describe('the report on a co-event', () => {
  it('can be written from its end on, for two weeks', () => {
    const at = (days: number) => reportPeriodOf({ state: 'approved', overAt }, after(days));

    expect([at(-0.1), at(0), at(13.9), at(14)]).toEqual(['early', 'open', 'open', 'closed']);
    expect(reportPeriodOf({ state: 'cancelled', overAt }, after(1))).toBe('none');
  });

  it('is asked for again after a day, a week and twelve days', () => {
    const at = (days: number) => reminderDay({ overAt }, after(days));

    expect([at(0.9), at(1), at(6), at(7), at(13)]).toEqual([undefined, 1, 1, 7, 12]);
  });
});
