import type { SessionContent } from '../session-content.js';
import { aspectsOf } from './content-diff.js';
import { leadersOf } from './moved-together.js';
import type { PendingChange } from './pending.js';

const at = (time: string) => `2023-10-24T${time}:00.000Z`;

const content = (changes: Partial<SessionContent> = {}): SessionContent => ({
  ...{ kind: 'parallel', title: { en: 'A' }, abstract: {}, access: 'open', languages: null },
  ...{ interpretedLanguages: null, mode: 'in-person', sdgTargets: null, state: 'confirmed' },
  ...{ cancellationReason: null, trackId: null, blockId: null, position: 0, venueId: 'scc', roomId: 'r1' },
  ...{ onDate: '2023-10-24', untilDate: null, startsAt: at('09:00'), endsAt: at('10:00') },
  ...{ previousStartsAt: null, speakers: [], organizations: [], agenda: [] },
  ...changes,
});

const change = (
  sessionId: string,
  was: Partial<SessionContent>,
  is: Partial<SessionContent>,
): PendingChange => {
  const before = content(was);
  const after = content({ ...was, ...is });
  return { sessionId, before, after, aspects: aspectsOf(before, after) };
};

const moved = { startsAt: at('11:00'), endsAt: at('12:00') };
const block = change('block', {}, { ...moved, roomId: 'r2' });
const item = { blockId: 'block' };

describe('sessions of a block', () => {
  it('are told with it where they have the same shift and the same rooms', () => {
    const late = { ...item, startsAt: at('09:30') };
    const changes = [
      block,
      change('in-full', item, { ...moved, roomId: 'r2' }),
      change('in-time', { ...late, roomId: 'r5' }, { startsAt: at('11:30'), endsAt: at('12:00') }),
      change('in-place', item, { roomId: 'r2' }),
      change('deeper', { blockId: 'in-full' }, moved),
    ];

    expect([...leadersOf(changes)]).toEqual([
      ['in-full', 'block'],
      ['in-time', 'block'],
      ['in-place', 'block'],
      ['deeper', 'block'],
    ]);
  });

  it.each([
    ['another shift', item, { startsAt: at('11:05'), endsAt: at('12:05') }],
    ['another length', item, { startsAt: at('11:00'), endsAt: at('12:30') }],
    ['another room', item, { ...moved, roomId: 'r3' }],
    ['another room before', { ...item, roomId: 'r4' }, { ...moved, roomId: 'r2' }],
    ['other words too', item, { ...moved, title: { en: 'B' } }],
    ['another block than before', { blockId: null }, { ...moved, blockId: 'block' }],
    ['an hour for the first time', { ...item, startsAt: null, endsAt: null }, moved],
  ])('are told by themselves with %s', (_, was, is) => {
    expect(leadersOf([block, change('item', was, is)]).size).toBe(0);
  });

  it('are told by themselves where they are new, or their block does not change', () => {
    const fresh = { ...change('item', item, moved), before: null, aspects: ['added' as const] };

    expect(leadersOf([block, fresh]).size).toBe(0);
    expect(leadersOf([change('item', item, moved)]).size).toBe(0);
  });
});
