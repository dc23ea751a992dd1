import type { CoEventTimes } from './co-event-content.js';
import { problemsOfTimes } from './co-event-period.rules.js';

const times = (zone: string, days: CoEventTimes['days']): CoEventTimes => ({
  zone,
  startsOn: '2023-10-01',
  startTime: null,
  endsOn: '2023-10-02',
  endTime: null,
  days,
});
const day = (startTime: string | null, endTime: string | null) => [
  { date: '2023-10-01', startTime, endTime, venue: null },
];

describe('the hours of a day', () => {
  it.each([
    ['Asia/Seoul', '02:15', '03:00'],
    ['Australia/Sydney', '02:15', '03:30'],
    ['Australia/Sydney', '01:30', '03:00'],
    ['Asia/Seoul', '22:00', null],
    ['Asia/Seoul', null, null],
  ])('in %s may be %s to %s', (zone, start, end) => {
    expect(problemsOfTimes(times(zone, day(start, end)))).toEqual({});
  });

  it.each([
    ['its end is before its start', 'Asia/Seoul', '03:00', '02:15'],
    ['it takes no time', 'Asia/Seoul', '03:00', '03:00'],
    // The clocks go from 02:00 to 03:00, so that it would begin after its end.
    ['it lies in the hour that the clocks leave out', 'Australia/Sydney', '02:15', '03:00'],
    ['only its end is known', 'Asia/Seoul', null, '03:00'],
    ['a clock never shows it', 'Asia/Seoul', '25:00', null],
  ])('are refused where %s', (_, zone, start, end) => {
    expect(problemsOfTimes(times(zone, day(start, end)))).toEqual({ days: { code: 'co-events.days' } });
  });
});
