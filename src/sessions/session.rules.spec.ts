import { canBeAdded, fitsTaken, hasPlaces, isVisible } from './session.rules.js';
import { sessionStates } from './session.states.js';

describe('isVisible', () => {
  it('hides drafts alone', () => {
    expect(sessionStates.filter((state) => isVisible({ state }))).toEqual(['confirmed', 'cancelled']);
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
    expect(canBeAdded({ state: 'confirmed', kind: 'plenary' })).toBe(true);
    expect(canBeAdded({ state: 'confirmed', kind: 'break' })).toBe(false);
    expect(canBeAdded({ state: 'cancelled', kind: 'plenary' })).toBe(false);
    expect(canBeAdded({ state: 'draft', kind: 'plenary' })).toBe(false);
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
