import { roomIdFrom, venueIdFrom } from './room.rules.js';

describe('the id of a new room', () => {
  it('is readable', () => {
    expect(roomIdFrom({ venueId: 'scc', name: { en: ' Hall A (east)' } }, new Set())).toBe('scc-hall-a-east');
  });

  it('is its own', () => {
    const taken = new Set(['scc-hall', 'scc-hall-2']);
    expect(roomIdFrom({ venueId: 'scc', name: { en: 'Hall' } }, taken)).toBe('scc-hall-3');
  });

  it('needs no Latin letter, and fits its column', () => {
    expect(roomIdFrom({ venueId: 'scc', name: { en: '대회의실' } }, new Set())).toBe('scc-room');
    expect(roomIdFrom({ venueId: 'scc', name: { en: 'x'.repeat(120) } }, new Set()).length).toBeLessThan(60);
  });
});

describe('the id of a new venue', () => {
  it('is made of its name, or of what it is', () => {
    expect(venueIdFrom({ en: 'Suwon Museum' }, new Set(['suwon-museum']))).toBe('suwon-museum-2');
    expect(venueIdFrom({ en: '미술관' }, new Set())).toBe('venue');
  });
});
