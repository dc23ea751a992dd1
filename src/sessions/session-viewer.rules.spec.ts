import { mayJoin, mayRead, stranger } from './session-viewer.rules.js';

const approved = { ...stranger, isApproved: true };
const open = { capacity: null, access: 'open' } as const;

describe('where one joins from afar', () => {
  it('is for organizers and those who speak, whatever the session', () => {
    const closed = { capacity: 10, access: 'by-invitation' } as const;

    expect(mayJoin({ ...stranger, isOrganizer: true }, closed)).toBe(true);
    expect(mayJoin({ ...stranger, isSpeaker: true }, closed)).toBe(true);
  });

  it('is for each participant where everybody may come', () => {
    expect(mayJoin(approved, open)).toBe(true);
    expect(mayJoin(stranger, { ...open, access: 'public' })).toBe(false);
  });

  it('asks for a place where places are counted, and for a sign-up where guests are chosen', () => {
    const counted = { ...open, capacity: 20 };
    const chosen = { ...open, access: 'ministers-and-senior-officials' } as const;

    expect([counted, chosen].map((session) => mayJoin(approved, session))).toEqual([false, false]);
    const signedUp = { ...approved, isSignedUp: true };
    expect([counted, chosen].map((session) => mayJoin(signedUp, session))).toEqual([true, true]);
  });

  it('is not for whose approval was taken back, whatever is left of her sign-up', () => {
    expect(mayJoin({ ...stranger, isSignedUp: true }, open)).toBe(false);
  });
});

describe('a document', () => {
  it('is for those whom its audience names, and for organizers', () => {
    const readers = [
      stranger,
      approved,
      { ...stranger, isSpeaker: true },
      { ...stranger, isOrganizer: true },
    ];
    const readersOf = (audience: Parameters<typeof mayRead>[1]) =>
      readers.map((viewer) => mayRead(viewer, audience));

    expect(readersOf('public')).toEqual([true, true, true, true]);
    expect(readersOf('registered')).toEqual([false, true, true, true]);
    expect(readersOf('organizers')).toEqual([false, false, false, true]);
  });
});
