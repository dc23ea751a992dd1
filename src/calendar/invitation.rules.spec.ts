import fc from 'fast-check';
import { canWait, nextStep, obstacleFor, revise, type Told, type Wanted } from './invitation.rules.js';

const at = new Date('2023-09-18T00:00:00Z');

const wants = (timeAndPlace: string, title: string): Wanted => ({
  timeAndPlace,
  content: {
    entry: {
      uid: 'session-a@apuf8.org',
      when: { kind: 'all-day', from: '2023-10-23', to: '2023-10-23' },
      summary: title,
      status: 'CONFIRMED',
      organizer: { name: 'S', address: 's@forum.example' },
    },
    facts: [{ key: 'title', value: title }],
  },
});

const told = (changes: Partial<Told> = {}): Told => ({
  ...wants('09:00@302', 'Finance'),
  sequence: 3,
  stampedAt: at,
  partstat: 'ACCEPTED',
  state: 'requested',
  address: 'mei@delegate.example',
  ...changes,
});

describe('the next message', () => {
  it.each([
    ['nothing was told and nothing is wanted', undefined, undefined, undefined],
    ['a session is wanted for the first time', undefined, wants('09:00@302', 'Finance'), 'invite'],
    ['all is as it was told', told(), wants('09:00@302', 'Finance'), undefined],
    ['the time is another', told(), wants('10:00@302', 'Finance'), 'move'],
    ['the room is another, and the words too', told(), wants('09:00@401', 'Money'), 'move'],
    ['only the words are others', told(), wants('09:00@302', 'Money'), 'reword'],
    ['it is wanted no more', told(), undefined, 'cancel'],
    ['it was cancelled before', told({ state: 'cancelled' }), undefined, undefined],
    ['it is back', told({ state: 'cancelled' }), wants('09:00@302', 'Finance'), 'reinvite'],
    [
      'it went to another mailbox',
      told({ address: 'm@old.example' }),
      wants('09:00@302', 'Finance'),
      'readdress',
    ],
    [
      'only letter case differs',
      told({ address: 'Mei@Delegate.example' }),
      wants('09:00@302', 'Finance'),
      undefined,
    ],
    ['it went elsewhere and is wanted no more', told({ address: 'm@old.example' }), undefined, 'cancel'],
  ] as const)('when %s', (_case, before, wanted, step) => {
    expect(nextStep(before, wanted, 'mei@delegate.example')).toBe(step);
  });
});

describe('a message waits for further changes', () => {
  const starting = (start: string): Wanted => {
    const wanted = wants(start, 'Finance');
    const when = { kind: 'timed', start, end: '2023-10-30T00:00:00Z', zone: 'Asia/Seoul' } as const;
    return { ...wanted, content: { ...wanted.content, entry: { ...wanted.content.entry, when } } };
  };
  const soon = starting('2023-09-18T02:00:00Z');
  const distant = starting('2023-09-18T12:00:00Z');

  it.each([
    ['for a change', 'move', distant, distant, true],
    ['for a change of words', 'reword', distant, distant, true],
    ['not for an invitation', 'invite', undefined, distant, false],
    ['not for one that comes back', 'reinvite', distant, distant, false],
    ['not for an end', 'cancel', distant, undefined, false],
    ['not when the session is near', 'reword', soon, soon, false],
    ['not when it was near', 'move', soon, distant, false],
    ['not when it has become near', 'move', distant, soon, false],
  ] as const)('%s', (_case, step, before, wanted, waits) => {
    expect(canWait(step, before && { ...told(), ...before }, wanted, at)).toBe(waits);
  });
});

describe('the marks of a message', () => {
  const later = new Date('2023-09-18T01:00:00.700Z');
  const stampedAt = new Date('2023-09-18T01:00:00Z');

  it.each([
    ['invite', undefined, { sequence: 0, stampedAt, partstat: 'NEEDS-ACTION' }],
    ['move', told(), { sequence: 4, stampedAt, partstat: 'NEEDS-ACTION' }],
    ['reword', told(), { sequence: 3, stampedAt, partstat: 'ACCEPTED' }],
    ['cancel', told(), { sequence: 4, stampedAt, partstat: 'ACCEPTED' }],
    ['reinvite', told(), { sequence: 4, stampedAt, partstat: 'NEEDS-ACTION' }],
  ] as const)('that does a "%s"', (step, before, marks) => {
    expect(revise(step, before, { now: later, floor: 0 })).toEqual(marks);
  });

  it.each([
    ['invite', undefined],
    ['move', told()],
    ['reword', told()],
    ['cancel', told()],
  ] as const)(
    'that does a "%s" after a restored backup are above all that was told before',
    (step, before) => {
      expect(revise(step, before, { now: later, floor: 1000 }).sequence).toBe(1000);
      expect(revise(step, { ...told(), sequence: 1000 }, { now: later, floor: 1000 }).sequence).toBe(
        step === 'reword' ? 1000 : 1001,
      );
    },
  );

  it('are newer than the last ones even when the clock was set back', () => {
    expect(revise('move', told(), { now: new Date('2020-01-01T00:00:00Z'), floor: 0 }).stampedAt).toEqual(
      new Date('2023-09-18T00:00:01Z'),
    );
  });

  it('never fall, and rise with whatever asks anew, over any history', () => {
    const mailbox = fc.constantFrom('mei@delegate.example', 'mei@office.example');
    const wish = fc.option(fc.tuple(fc.nat(3), fc.nat(3)), { nil: undefined });
    const histories = fc.array(fc.tuple(wish, mailbox), { maxLength: 30 });

    fc.assert(
      fc.property(histories, (history) => {
        let before: Told | undefined;
        for (const [state, address] of history) {
          const wanted = state && wants(`time ${String(state[0])}`, `words ${String(state[1])}`);
          const step = nextStep(before, wanted, address);
          if (!step) continue;
          const next: Told = {
            ...(wanted ?? before ?? wants('', '')),
            ...revise(step, before, { now: at, floor: 0 }),
            state: step === 'cancel' ? 'cancelled' : 'requested',
            address,
          };
          if (before) {
            expect(next.stampedAt.getTime()).toBeGreaterThan(before.stampedAt.getTime());
            expect(next.sequence - before.sequence).toBe(step === 'reword' ? 0 : 1);
          }
          before = next;
        }
        const last = before?.state === 'requested' ? before : undefined;
        expect(nextStep(before, last, before?.address ?? '')).toBeUndefined();
      }),
    );
  });
});

describe('a session is not sent as an invitation', () => {
  const item = { state: 'confirmed', startsAt: at } as const;
  const standing = { registration: 'approved', delivery: 'invitations', isChosen: true, item } as const;

  it.each([
    ['while nothing is in the way', standing, undefined],
    ['to whoever has withdrawn', { ...standing, registration: 'withdrawn' }, 'registration-ended'],
    ['to whoever never registered', { ...standing, registration: undefined }, 'registration-ended'],
    ['when it is cancelled', { ...standing, item: { ...item, state: 'cancelled' } }, 'cancelled'],
    ['to whoever has not chosen it', { ...standing, isChosen: false }, 'not-chosen'],
    ['to whoever wants the feed', { ...standing, delivery: 'feed' }, 'other-delivery'],
    ['to whoever wants nothing', { ...standing, delivery: 'none' }, 'other-delivery'],
    ['before it has an hour', { ...standing, item: { ...item, startsAt: null } }, 'unscheduled'],
    ['when it is not public', { ...standing, item: null }, 'unscheduled'],
  ] as const)('%s', (_case, given, obstacle) => {
    expect(obstacleFor(given)).toBe(obstacle);
  });
});
