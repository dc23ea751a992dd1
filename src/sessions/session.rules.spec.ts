import { canBeAdded, fitsTaken, hasPlaces, placesLeft, isPublished } from './session.rules.js';

describe('isPublished', () => {
  it('asks for what was released, not for what the draft says', () => {
    expect(isPublished({ publishedState: null })).toBe(false);
    expect(isPublished({ publishedState: 'confirmed' })).toBe(true);
    expect(isPublished({ publishedState: 'cancelled' })).toBe(true);
  });
});

describe('hasPlaces', () => {
  it('counts places only where there is a capacity', () => {
    expect(hasPlaces({ capacity: null, taken: 5000, held: 0 })).toBe(true);
    expect(hasPlaces({ capacity: 20, taken: 19, held: 0 })).toBe(true);
    expect(hasPlaces({ capacity: 20, taken: 20, held: 0 })).toBe(false);
    expect(hasPlaces({ capacity: 0, taken: 0, held: 0 })).toBe(false);
  });

  it('does not count what is set aside among those that anybody may have', () => {
    expect(hasPlaces({ capacity: 20, taken: 9, held: 11 })).toBe(false);
    expect(placesLeft({ capacity: 20, taken: 9, held: 10 })).toBe(1);
    expect(placesLeft({ capacity: null, taken: 9, held: 0 })).toBeNull();
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
    expect([null, 21, 20, 19].map((capacity) => fitsTaken(capacity, { taken: 20, held: 0 }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('refuses one that takes away what is set aside, and none at all while something is', () => {
    expect([null, 25, 24].map((capacity) => fitsTaken(capacity, { taken: 20, held: 5 }))).toEqual([
      false,
      true,
      false,
    ]);
  });
});
