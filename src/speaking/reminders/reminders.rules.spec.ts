import { dueAfter, dueBefore } from './reminders.rules.js';

const at = (date: string) => new Date(`${date}T09:00:00Z`);

describe('a reminder of an unanswered invitation', () => {
  it.each([
    ['2023-09-04', undefined],
    ['2023-09-05', 4],
    ['2023-09-09', 4],
    ['2023-09-10', 9],
    ['2023-10-20', 9],
  ])('on %s is that of day %s', (today, due) => {
    expect(dueAfter(at('2023-09-01'), [4, 9], at(today))).toBe(due);
  });
});

describe('a reminder of what is missing', () => {
  it.each([
    ['2023-10-01', undefined],
    ['2023-10-02', 21],
    ['2023-10-16', 7],
    ['2023-10-20', 3],
    ['2023-10-23', undefined],
    ['2023-11-01', undefined],
  ])('on %s is that of %s days before', (today, due) => {
    expect(dueBefore(at('2023-10-23'), [21, 7, 3], at(today))).toBe(due);
  });
});
