import { canBeAdded, fitsTaken, hasPlaces, isPublished } from './session.rules.js';

describe('isPublished', () => {
  it('asks for what was released, not for what the draft says', () => {
    expect(isPublished({ publishedState: null })).toBe(false);
    expect(isPublished({ publishedState: 'confirmed' })).toBe(true);
    expect(isPublished({ publishedState: 'cancelled' })).toBe(true);
  });
});

describe('hasPlaces', () => {
  it('counts places only where there is a capacity', () => {
    expect(hasPlaces({ capacity: null, taken: 5000 })).toBe(true);
    expect(hasPlaces({ capacity: 20, taken: 19 })).toBe(true);
    expect(hasPlaces({ capacity: 20, taken: 20 })).toBe(false);
    expect(hasPlaces({ capacity: 0, taken: 0 })).toBe(false);
  });
});

describe('canBeAdded', () => {
  it('lets what takes place be added, save what gives the day its rhythm', () => {
    expect(canBeAdded({ publishedState: 'confirmed', kind: 'plenary' })).toBe(true);
    expect(canBeAdded({ publishedState: 'confirmed', kind: 'break' })).toBe(false);
    expect(canBeAdded({ publishedState: 'cancelled', kind: 'plenary' })).toBe(false);
    expect(canBeAdded({ publishedState: null, kind: 'plenary' })).toBe(false);
  });
});

describe('fitsTaken', () => {
  it('refuses a capacity below the places given away', () => {
    expect([null, 21, 20, 19].map((capacity) => fitsTaken(capacity, { taken: 20 }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
