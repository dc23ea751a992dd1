import { assertCanBecome, canBecome, coEventStates, isCoEventState, isPublic } from './co-event.states.js';

describe('the states of a co-event', () => {
  it.each([
    ['draft', ['awaiting-confirmation', 'submitted']],
    ['awaiting-confirmation', ['submitted']],
    ['submitted', ['draft', 'returned', 'approved', 'declined']],
    ['returned', ['draft', 'submitted', 'declined']],
    ['approved', ['postponed', 'cancelled']],
    ['declined', ['approved']],
    ['postponed', ['approved', 'cancelled']],
    ['cancelled', ['approved']],
  ] as const)('lead from %s to %j', (from, allowed) => {
    expect(coEventStates.filter((to) => canBecome(from, to))).toEqual(allowed);
  });

  it('never lead from public back into hiding', () => {
    const hidden = coEventStates.filter((state) => !isPublic(state));

    expect(coEventStates.filter(isPublic)).toEqual(['approved', 'postponed', 'cancelled']);
    expect(
      coEventStates.filter(isPublic).flatMap((from) => hidden.filter((to) => canBecome(from, to))),
    ).toEqual([]);
  });

  it('refuse another move with both states', () => {
    expect(() => {
      assertCanBecome('draft', 'approved');
    }).toThrow('co-events.cannot-change');
    expect(() => {
      assertCanBecome('submitted', 'approved');
    }).not.toThrow();
  });

  it('are known by name', () => {
    expect(['approved', 'published', 7].filter(isCoEventState)).toEqual(['approved']);
  });
});
