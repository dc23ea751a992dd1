import { Conflict } from '../kernel/errors.js';
import {
  assertCanBecome,
  assertCanBeCorrected,
  canBecome,
  isLive,
  isUndecided,
  isRegistrationState,
  registrationStates,
} from './registration.states.js';

describe('the state of a registration', () => {
  it.each([
    ['submitted', ['awaiting_focal_point', 'under_review', 'approved', 'waiting', 'declined', 'withdrawn']],
    ['awaiting_focal_point', ['submitted', 'under_review', 'declined', 'withdrawn']],
    ['under_review', ['approved', 'waiting', 'declined', 'withdrawn']],
    ['approved', ['declined', 'withdrawn']],
    ['waiting', ['approved', 'declined', 'withdrawn']],
    ['declined', ['under_review', 'approved', 'waiting']],
    ['withdrawn', ['submitted', 'awaiting_focal_point']],
  ] as const)('%s can become %j and nothing else', (from, possible) => {
    expect(registrationStates.filter((to) => canBecome(from, to))).toEqual(possible);
  });

  it('moves where the table allows it', () => {
    expect(() => assertCanBecome('submitted', 'approved')).not.toThrow();
  });

  it('says that it was decided already', () => {
    expect(() => assertCanBecome('approved', 'approved')).toThrow(
      new Conflict('registration.already-approved'),
    );
  });

  it('says from what it cannot become what', () => {
    const refused = new Conflict('registration.cannot-change', { from: 'withdrawn', to: 'approved' });

    expect(() => assertCanBecome('withdrawn', 'approved')).toThrow(refused);
  });

  it('is live on the way to the forum', () => {
    expect(registrationStates.filter(isLive)).toEqual([
      'submitted',
      'awaiting_focal_point',
      'under_review',
      'approved',
      'waiting',
    ]);
  });

  it('is undecided while the secretariat still has to say something', () => {
    expect(registrationStates.filter(isUndecided)).toEqual(['submitted', 'under_review']);
  });

  it('lets it be corrected while it is live', () => {
    expect(() => assertCanBeCorrected('approved')).not.toThrow();
    expect(() => assertCanBeCorrected('declined')).toThrow(new Conflict('registration.cannot-correct'));
  });

  it('is one of the declared words', () => {
    expect(['submitted', 'approved', 'lost', '', undefined, ['approved']].map(isRegistrationState)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
