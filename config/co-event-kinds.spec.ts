import { coEventKinds, isCoEventKind, isCoEventMode, isObservance, observances } from './co-event-kinds.js';
import { readSeed } from './seed-file.js';

const listed = (list: string) =>
  readSeed('vocabulary')
    .items.filter((entry) => entry.list === list)
    .map((entry) => entry.code);

describe('kinds of co-events', () => {
  it('cover the vocabulary of Urban October', () => {
    expect(listed('urban-october-event-kind').filter((code) => !isCoEventKind(code))).toEqual([]);
  });

  it('are each listed once', () => {
    expect(new Set(coEventKinds).size).toBe(coEventKinds.length);
  });
});

describe('observances', () => {
  it('are those of the vocabulary', () => {
    expect([...observances].sort()).toEqual(listed('observance').sort());
    expect(['world-cities-day', 'christmas'].filter(isObservance)).toEqual(['world-cities-day']);
  });
});

describe('modes', () => {
  it('are in person, online and both', () => {
    expect(['in-person', 'online', 'hybrid', 'virtual'].filter(isCoEventMode)).toEqual([
      'in-person',
      'online',
      'hybrid',
    ]);
  });
});
