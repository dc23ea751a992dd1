import { buildProgrammeItem } from '../../test/support/programme-items.js';
import { type EntryContent, sessionEntry } from './session-entry.js';

const publisher = {
  baseUrl: 'https://forum.example',
  organizer: { name: 'Secretariat', address: 'secretariat@forum.example' },
};

const entryOf = (
  item: Parameters<typeof buildProgrammeItem>[0],
  locale: 'en' | 'ko' = 'en',
): EntryContent => {
  const entry = sessionEntry(buildProgrammeItem(item), locale, publisher);
  if (!entry) throw new Error('No entry');
  return entry;
};

describe('the entry of a session', () => {
  it('states everything that a reader needs', () => {
    const entry = entryOf({
      title: { en: 'Urban finance', ko: '도시 재정' },
      abstract: { en: 'Who pays, and how.', ko: '누가 어떻게 부담하는가.' },
      access: 'by-invitation',
      track: { id: 'urban-finance', name: { en: 'Urban Finance', ko: '도시 재정' }, position: 3 },
      speakers: [
        {
          id: 'a',
          name: 'Aigerim Sample',
          role: 'moderator',
          functionTitle: 'Mayor',
          organizationName: 'City of Almaty',
        },
        { id: 'b', name: 'Bo Sample', role: 'speaker', functionTitle: null, organizationName: null },
      ],
      organizers: [{ name: 'ESCAP', organizationId: 'escap' }],
      partners: [
        { name: 'CityNet', organizationId: null },
        { name: 'ICLEI', organizationId: null },
      ],
    });

    expect(entry).toEqual({
      uid: 'session-hlp-2@apuf8.org',
      when: {
        kind: 'timed',
        start: new Date('2023-10-24T00:00:00Z'),
        end: new Date('2023-10-24T01:30:00Z'),
        zone: 'Asia/Seoul',
      },
      summary: 'Urban finance',
      description: [
        'Plenary · Urban Finance',
        '',
        'Who may come: By invitation only',
        '',
        'Who pays, and how.',
        '',
        'Speakers:',
        '- Aigerim Sample (Moderator), Mayor, City of Almaty',
        '- Bo Sample (Speaker)',
        '',
        'Organized by: ESCAP',
        'With: CityNet; ICLEI',
        '',
        'https://forum.example/en/sessions/hlp-2',
      ].join('\n'),
      location: 'Room 302 (3F), Suwon Convention Center, Suwon',
      url: 'https://forum.example/en/sessions/hlp-2',
      categories: ['Plenary', 'Urban Finance'],
      status: 'CONFIRMED',
      transparent: false,
      organizer: publisher.organizer,
    });
  });

  it('says in which language its text is, where it is not the reader’s', () => {
    const entry = entryOf({ title: { en: 'Urban finance' }, abstract: { ko: '누가 부담하는가.' } }, 'ko');

    expect([entry.summary, entry.location]).toEqual(['Urban finance', '302호 (3F), 수원컨벤션센터, 수원']);
    expect(entry.description).toBe(
      '본회의\n\nEnglish로만 제공됩니다.\n\n누가 부담하는가.\n\nhttps://forum.example/ko/sessions/hlp-2',
    );
  });

  it('is all day and leaves the time free where only the date is known', () => {
    const entry = entryOf({ startsAt: null, endsAt: null, untilDate: '2023-10-25', venue: null, room: null });

    expect(entry).toEqual({
      uid: 'session-hlp-2@apuf8.org',
      when: { kind: 'all-day', from: '2023-10-24', to: '2023-10-25' },
      summary: 'Urban finance',
      description: 'Plenary\n\nThe time is to be announced.\n\nhttps://forum.example/en/sessions/hlp-2',
      url: 'https://forum.example/en/sessions/hlp-2',
      categories: ['Plenary'],
      status: 'TENTATIVE',
      transparent: true,
      organizer: publisher.organizer,
    });
  });

  it('shows one hour, and says so, where the end is not announced', () => {
    const entry = entryOf({ endsAt: null });

    expect(entry.when).toEqual({
      kind: 'timed',
      start: new Date('2023-10-24T00:00:00Z'),
      end: new Date('2023-10-24T01:00:00Z'),
      zone: 'Asia/Seoul',
    });
    expect(entry.description).toContain('The end has not been announced; the entry shows one hour.');
  });

  it('stays when the session is cancelled, and says why', () => {
    const entry = entryOf({ state: 'cancelled', cancellationReason: 'The speaker fell ill.' }, 'ko');

    expect([entry.summary, entry.status, entry.transparent]).toEqual([
      '[취소] Urban finance',
      'CANCELLED',
      true,
    ]);
    expect(entry.description).toContain('취소 사유: The speaker fell ill.');
  });

  it('leaves the time of a break free', () => {
    expect(entryOf({ kind: 'break' }).transparent).toBe(true);
  });

  it('names a venue without rooms once', () => {
    const room = { id: 'city-hall', name: { en: 'City Hall' }, floor: null };
    const venue = { id: 'city-hall', name: { en: 'City Hall' }, zone: 'Asia/Seoul' };

    expect(entryOf({ room, venue }).location).toBe('City Hall');
  });

  it('does not exist without a date', () => {
    const item = buildProgrammeItem({ onDate: null, startsAt: null, endsAt: null });

    expect(sessionEntry(item, 'en', publisher)).toBeUndefined();
  });

  it('keeps its UID whatever is edited', () => {
    const edited = entryOf({
      title: { en: 'Other' },
      startsAt: new Date('2023-10-25T00:00:00Z'),
      endsAt: null,
      room: null,
      state: 'cancelled',
    });

    expect(edited.uid).toBe(entryOf({}).uid);
  });
});
