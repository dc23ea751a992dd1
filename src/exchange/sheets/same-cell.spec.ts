import { describe, expect, it } from '@jest/globals';
import { dateOfCell, timeOfCell } from './cell-values.js';
import { isSameCell } from './same-cell.js';
import type { SessionField } from './sheet-fields.js';

describe('a date or time that a spreadsheet has written anew', () => {
  it.each([
    '2023-10-24',
    '2023/10/24',
    '2023. 10. 24.',
    '2023년 10월 24일',
    '24.10.2023',
    '24/10/2023',
    '10/24/2023',
  ])('is read from %s', (cell) => {
    expect([dateOfCell(cell), dateOfCell(`${cell} 00:00:00`)]).toEqual(['2023-10-24', '2023-10-24']);
  });

  it.each(['10/11/2023', '2023-02-30', '45223', '24.10.23', '24.10/2023'])(
    'is not guessed from %s',
    (cell) => {
      expect(dateOfCell(cell)).toBeUndefined();
    },
  );

  it.each([
    ['9:00', '09:00'],
    ['09:00:00', '09:00'],
    ['09:00:00 AM', '09:00'],
    ['12:30 am', '00:30'],
    ['12:30 PM', '12:30'],
    ['오후 2:30', '14:30'],
    ['AM 9:05', '09:05'],
  ])('is read from %s as %s', (cell, time) => {
    expect(timeOfCell(cell)).toBe(time);
  });

  it.each(['25:00', '13:00 PM', '0:10 AM', '9', '09:60'])('is no clock time: %s', (cell) => {
    expect(timeOfCell(cell)).toBeUndefined();
  });
});

describe('a cell', () => {
  const pairs: [SessionField, string, string, boolean][] = [
    ['date', '24.10.2023', '2023-10-24', true],
    ['start', '9:00:00 AM', '09:00', true],
    ['speakers', 'Kim Minji (moderator);Ito Ren', 'Kim Minji (Moderator); Ito Ren', true],
    ['organizers', 'UN-Habitat;\nESCAP', 'UN-Habitat; ESCAP', true],
    ['languages', 'English, 한국어', 'en, ko', true],
    ['sdgTargets', '11.A 11.3', '11.3, 11.a', true],
    ['date', 'soon', 'later', false],
    ['title-en', 'Opening', 'opening', false],
  ];
  it.each(pairs)('of %s: %s is %s: %s', (field, one, other, same) => {
    expect(isSameCell(field, one, other)).toBe(same);
  });
});
