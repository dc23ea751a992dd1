import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantAt, isoWithOffset, localDate, offsetMinutes, wallClock } from './zoned-time.js';

/** As Python's zoneinfo computes them from the system's tzdata. */
const published = [
  ['Asia/Seoul', '2023-10-24T00:00:00Z', '2023-10-24T09:00:00+09:00'],
  ['UTC', '2023-10-24T00:00:00Z', '2023-10-24T00:00:00+00:00'],
  ['Asia/Almaty', '2023-10-31T04:00:00Z', '2023-10-31T10:00:00+06:00'],
  ['Asia/Almaty', '2024-10-31T04:00:00Z', '2024-10-31T09:00:00+05:00'],
  ['Asia/Tehran', '2023-10-31T06:30:00Z', '2023-10-31T10:00:00+03:30'],
  ['Asia/Tehran', '2022-07-31T06:30:00Z', '2022-07-31T11:00:00+04:30'],
  ['Asia/Kabul', '2023-10-31T05:30:00Z', '2023-10-31T10:00:00+04:30'],
  ['Asia/Kathmandu', '2023-10-31T04:15:00Z', '2023-10-31T10:00:00+05:45'],
  ['Pacific/Chatham', '2023-10-30T20:15:00Z', '2023-10-31T10:00:00+13:45'],
  ['Pacific/Marquesas', '2023-10-31T19:30:00Z', '2023-10-31T10:00:00-09:30'],
  ['Pacific/Niue', '2023-10-31T21:00:00Z', '2023-10-31T10:00:00-11:00'],
  ['Pacific/Kiritimati', '2023-10-30T20:00:00Z', '2023-10-31T10:00:00+14:00'],
  ['Pacific/Apia', '2023-10-30T21:00:00Z', '2023-10-31T10:00:00+13:00'],
  ['Europe/Paris', '2023-10-28T08:00:00Z', '2023-10-28T10:00:00+02:00'],
  ['Europe/Paris', '2023-10-31T09:00:00Z', '2023-10-31T10:00:00+01:00'],
  ['America/New_York', '2023-10-31T14:00:00Z', '2023-10-31T10:00:00-04:00'],
] as const;

describe('zoned time', () => {
  it.each(published)('knows %s at %s', (zone, utc, local) => {
    expect(isoWithOffset(new Date(utc), zone)).toBe(local);
    expect(wallClock(new Date(utc), zone)).toBe(local.slice(0, 19));
    expect(localDate(new Date(utc), zone)).toBe(local.slice(0, 10));
    expect(instantAt(local.slice(0, 19), zone)).toEqual(new Date(utc));
    expect(instantAt(local.slice(0, 16), zone)).toEqual(new Date(utc));
  });

  it('counts in minutes, also west of Greenwich', () => {
    expect(offsetMinutes(new Date('2023-10-31T00:00:00Z'), 'Pacific/Marquesas')).toBe(-570);
    expect(offsetMinutes(new Date('2023-10-31T00:00:00Z'), 'Asia/Kathmandu')).toBe(345);
  });

  it('takes the first of two equal wall-clock times', () => {
    expect(instantAt('2023-10-29T02:30', 'Europe/Paris')).toEqual(new Date('2023-10-29T00:30:00Z'));
    expect(instantAt('2023-11-05T01:30', 'America/New_York')).toEqual(new Date('2023-11-05T05:30:00Z'));
  });

  it('reads a skipped wall-clock time with the offset before the change', () => {
    const skipped = instantAt('2023-03-12T02:30', 'America/New_York');

    expect(skipped).toEqual(new Date('2023-03-12T07:30:00Z'));
    expect(wallClock(skipped, 'America/New_York')).toBe('2023-03-12T03:30:00');
  });

  it('survives a whole day that was skipped at the date line', () => {
    expect(instantAt('2011-12-29T23:59', 'Pacific/Apia')).toEqual(new Date('2011-12-30T09:59:00Z'));
    expect(instantAt('2011-12-30T12:00', 'Pacific/Apia')).toEqual(new Date('2011-12-30T22:00:00Z'));
    expect(instantAt('2011-12-31T00:00', 'Pacific/Apia')).toEqual(new Date('2011-12-30T10:00:00Z'));
  });

  it('drops the fraction of a second', () => {
    expect(wallClock(new Date('2023-10-24T00:00:00.999Z'), 'Asia/Seoul')).toBe('2023-10-24T09:00:00');
  });

  it.each([
    '2023-02-30T09:00',
    '2023-10-24T24:00',
    '2023-10-24',
    '2023-10-24T9:00',
    '2023-10-24T09:00Z',
    'soon',
  ])('refuses %s', (local) => {
    expect(() => instantAt(local, 'Asia/Seoul')).toThrow(`Not a local time: ${local}`);
  });

  it('refuses an unknown zone and an invalid instant', () => {
    expect(() => wallClock(new Date(0), 'Asia/Suwon')).toThrow(RangeError);
    expect(() => wallClock(new Date(Number.NaN), 'Asia/Seoul')).toThrow(RangeError);
  });

  it('comes back from the wall clock to the same instant or to the first that shows it', () => {
    const zones = fc.constantFrom(...published.map(([zone]) => zone), 'Australia/Lord_Howe', 'Asia/Gaza');
    const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2037, 0) / 1000 });

    fc.assert(
      fc.property(zones, seconds, (zone, second) => {
        const instant = new Date(second * 1000);
        const local = wallClock(instant, zone);
        const found = instantAt(local, zone);
        expect(wallClock(found, zone)).toBe(local);
        expect(found.getTime()).toBeLessThanOrEqual(instant.getTime());
      }),
    );
  });
});
