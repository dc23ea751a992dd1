import { buildContent } from '../../../test/support/session-contents.js';
import { aspectsOf } from '../../scheduling/releases/content-diff.js';
import type { SessionContent } from '../../scheduling/session-content.js';
import { canWait, isToldByInvitation, isWorthMail } from './change-mail.rules.js';

const change = (after: Partial<SessionContent>, before: SessionContent | null = buildContent()) => ({
  before,
  after: buildContent(after),
  aspects: aspectsOf(before, buildContent(after)),
});
const cancelled = { state: 'cancelled', cancellationReason: 'Ill.' } as const;

describe('isWorthMail', () => {
  it('tells a participant when, where and whether', () => {
    for (const worth of [{ endsAt: null }, { roomId: 'scc-302' }, cancelled]) {
      expect(isWorthMail(change(worth), 'participant')).toBe(true);
    }
    for (const other of [{ title: { en: 'New' } }, { trackId: 'urban-finance' }, {}]) {
      expect(isWorthMail(change(other), 'participant')).toBe(false);
    }
    expect(isWorthMail(change({}, buildContent(cancelled)), 'participant')).toBe(true);
    expect(isWorthMail(change({}, null), 'participant')).toBe(false);
  });

  it('tells a speaker also what is said of her session', () => {
    expect(isWorthMail(change({ title: { en: 'New' } }), 'speaker')).toBe(true);
    expect(isWorthMail(change({}, null), 'speaker')).toBe(true);
    expect(isWorthMail(change({ trackId: 'urban-finance' }), 'speaker')).toBe(false);
  });

  it('says nothing of what is and stays cancelled', () => {
    expect(isWorthMail(change({ ...cancelled, endsAt: null }, buildContent(cancelled)), 'speaker')).toBe(
      false,
    );
  });
});

describe('isToldByInvitation', () => {
  const invited = { delivery: 'invitations', isChosen: true } as const;

  it('is so for what she chose and wants by invitation, once it has or had an hour', () => {
    const open = buildContent({ startsAt: null, endsAt: null });

    expect(isToldByInvitation(change(cancelled), invited)).toBe(true);
    expect(isToldByInvitation(change({ startsAt: null, endsAt: null }), invited)).toBe(true);
    expect(isToldByInvitation(change({}, open), invited)).toBe(true);
    expect(isToldByInvitation(change({ startsAt: null, endsAt: null, onDate: null }, open), invited)).toBe(
      false,
    );
    expect(isToldByInvitation(change(cancelled), { ...invited, isChosen: false })).toBe(false);
    expect(isToldByInvitation(change(cancelled), { ...invited, delivery: 'feed' })).toBe(false);
  });
});

describe('canWait', () => {
  const weeksBefore = new Date('2023-09-18T00:00:00Z');

  it('lets a move wait, but no cancellation, and nothing that begins soon', () => {
    expect(canWait(change({ endsAt: null }), weeksBefore)).toBe(true);
    expect(canWait(change(cancelled), weeksBefore)).toBe(false);
    const sinceMorning = new Date('2023-10-23T22:00:00Z');
    expect(canWait(change({ startsAt: '2023-10-25T00:00:00.000Z' }), sinceMorning)).toBe(false);
    expect(canWait(change({ startsAt: null, endsAt: null }, null), sinceMorning)).toBe(true);
  });
});
