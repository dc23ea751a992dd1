import { describe, expect, it } from '@jest/globals';
import type { ToldCoEvent } from '../co-event-interest.entity.js';
import { newsSince, reminderDueAt, remindingOf } from './interest-news.rules.js';

const told: ToldCoEvent = { state: 'approved', when: '31 October, 09:00', where: 'Suwon' };

describe('what somebody interested is told', () => {
  const cases: [string, ToldCoEvent, ToldCoEvent, string | undefined][] = [
    ['nothing where nothing that matters is another', told, told, undefined],
    ['another time', told, { ...told, when: '1 November, 09:00' }, 'moved'],
    ['another place', told, { ...told, where: 'Busan' }, 'moved'],
    ['that it is postponed', told, { ...told, state: 'postponed' }, 'postponed'],
    [
      'not twice that it is postponed',
      { ...told, state: 'postponed' },
      { ...told, state: 'postponed' },
      undefined,
    ],
    [
      'that it is cancelled after all',
      { ...told, state: 'postponed' },
      { ...told, state: 'cancelled' },
      'cancelled',
    ],
    ['that it takes place after all', { ...told, state: 'cancelled' }, told, 'reinstated'],
  ];

  it.each(cases)('is %s', (_name, before, after, news) => {
    expect(newsSince(before, after)).toBe(news);
  });
});

describe('the reminder', () => {
  it.each([
    ['Asia/Seoul', '2023-10-30T00:00:00.000Z'],
    ['Asia/Kathmandu', '2023-10-30T03:15:00.000Z'],
    ['Pacific/Kiritimati', '2023-10-29T19:00:00.000Z'],
    ['Pacific/Niue', '2023-10-30T20:00:00.000Z'],
  ])('leaves at nine on the clocks of %s', (zone, instant) => {
    expect(reminderDueAt({ onDate: '2023-10-31', zone }).toISOString()).toBe(instant);
  });

  it('waits for its hour, and is left out for whoever asks later or when all has begun', () => {
    const coEvent = {
      onDate: '2023-10-31',
      zone: 'Asia/Seoul',
      startsAt: new Date('2023-10-31T00:00:00Z'),
    };
    const early = new Date('2023-10-01T00:00:00Z');
    const at = (now: string, confirmedAt = early) => remindingOf(coEvent, confirmedAt, new Date(now));

    expect(at('2023-10-29T23:59:59Z')).toBe('wait');
    expect(at('2023-10-30T00:00:00Z')).toBe('remind');
    expect(at('2023-10-30T05:00:00Z', new Date('2023-10-30T01:00:00Z'))).toBe('skip');
    expect(at('2023-10-31T00:00:00Z')).toBe('skip');
  });
});
