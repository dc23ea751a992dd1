import { lintCalendar } from '../ics/lint-calendar.js';
import { joined, writeCalendar } from '../ics/write-calendar.js';
import { buildProgrammeItem } from '../../test/support/programme-items.js';
import type { PublicFeedName } from './feed-address.js';
import { FeedBody } from './feed-body.js';
import { cutPieces } from './feed-cuts.js';
import { endedFeed, personalFeed, publicFeed } from './programme-feed.js';
import type { PublishedProgramme } from './programme-parts.js';

const frame = {
  locale: 'en',
  publisher: {
    baseUrl: 'https://forum.example',
    organizer: { name: 'Secretariat', address: 'secretariat@forum.example' },
  },
  refreshInterval: 'PT1H',
} as const;

const track = { id: 'finance', name: { en: 'Urban Finance' }, position: 1 };
const speaker = { id: 'bo', name: 'Bo Sample', role: 'speaker', functionTitle: null, organizationName: null };
const room = { id: 'scc-302', name: { en: 'Room 302' }, floor: null };

const items = [
  buildProgrammeItem({ id: 'opening', onDate: '2023-10-23', startsAt: new Date('2023-10-23T00:00:00Z') }),
  buildProgrammeItem({ id: 'hlp-2', track, speakers: [speaker] }),
  buildProgrammeItem({
    id: 'housing',
    room: null,
    onDate: '2023-10-26',
    untilDate: '2023-10-27',
    startsAt: null,
    endsAt: null,
  }),
];
const undated = buildProgrammeItem({ id: 'undated', track, onDate: null, startsAt: null, endsAt: null });

const programme: PublishedProgramme = {
  items: [
    ...items.map((item, index) => ({
      item,
      revision: {
        sequence: index,
        stampedAt: new Date(Date.UTC(2023, 8, 18 + index)),
        createdAt: new Date('2023-09-01T00:00:00Z'),
      },
    })),
    { item: undated, revision: undefined },
  ],
  tracks: [track, { id: 'smart', name: { en: 'Smart Cities' } }],
  speakers: [{ id: 'ada', name: 'Ada Sample' }],
  rooms: [room, { id: 'scc-401', name: { en: 'Room 401' } }],
};

const idsIn = (name: PublicFeedName): string[] | undefined =>
  publicFeed(programme, name, frame)?.events.map((event) => event.uid.replace(/session-|@.*/g, ''));

describe('a feed', () => {
  it('of a day reads, as a whole', () => {
    const file = publicFeed(programme, { kind: 'day', id: '2023-10-24' }, frame);

    expect(file && writeCalendar(file)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Asia-Pacific Urban Forum//Forum calendar//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'UID:feed-day-2023-10-24@apuf8.org',
        'LAST-MODIFIED:20230919T000000Z',
        'NAME:APUF-8: Tuesday\\, 24 October 2023',
        'X-WR-CALNAME:APUF-8: Tuesday\\, 24 October 2023',
        'DESCRIPTION:Eighth Asia-Pacific Urban Forum\\, Suwon. Kept up to date: times',
        ' \\, rooms and cancellations.',
        'X-WR-CALDESC:Eighth Asia-Pacific Urban Forum\\, Suwon. Kept up to date: time',
        ' s\\, rooms and cancellations.',
        'COLOR:royalblue',
        'X-APPLE-CALENDAR-COLOR:#4169E1',
        'X-WR-TIMEZONE:Asia/Seoul',
        'URL:https://forum.example/en/programme',
        'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
        'X-PUBLISHED-TTL:PT1H',
        'SOURCE;VALUE=URI:https://forum.example/calendar/days/2023-10-24.ics',
        'BEGIN:VTIMEZONE',
        'TZID:Asia/Seoul',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0900',
        'TZOFFSETTO:+0900',
        'TZNAME:UTC+09:00',
        'END:STANDARD',
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
        'UID:session-hlp-2@apuf8.org',
        'DTSTAMP:20230919T000000Z',
        'CREATED:20230901T000000Z',
        'LAST-MODIFIED:20230919T000000Z',
        'SEQUENCE:1',
        'DTSTART;TZID=Asia/Seoul:20231024T090000',
        'DTEND;TZID=Asia/Seoul:20231024T103000',
        'SUMMARY:Urban finance',
        'DESCRIPTION:Plenary · Urban Finance\\n\\nSpeakers:\\n- Bo Sample (Speaker)\\n\\',
        ' nhttps://forum.example/en/sessions/hlp-2',
        'LOCATION:Room 302 (3F)\\, Suwon Convention Center\\, Suwon',
        'URL:https://forum.example/en/sessions/hlp-2',
        'CATEGORIES:Plenary,Urban Finance',
        'STATUS:CONFIRMED',
        'TRANSP:OPAQUE',
        'CLASS:PUBLIC',
        'ORGANIZER;CN="Secretariat":mailto:secretariat@forum.example',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it.each<[PublicFeedName, string[] | undefined]>([
    [{ kind: 'programme' }, ['opening', 'hlp-2', 'housing']],
    [{ kind: 'day', id: '2023-10-23' }, ['opening']],
    [{ kind: 'day', id: '2023-10-26' }, ['housing']],
    [{ kind: 'day', id: '2023-10-27' }, ['housing']],
    [{ kind: 'day', id: '2023-10-22' }, []],
    [{ kind: 'day', id: '2023-10-28' }, undefined],
    [{ kind: 'track', id: 'finance' }, ['hlp-2']],
    [{ kind: 'track', id: 'smart' }, []],
    [{ kind: 'track', id: 'unknown' }, undefined],
    [{ kind: 'room', id: 'scc-302' }, ['opening', 'hlp-2']],
    [{ kind: 'room', id: 'scc-401' }, []],
    [{ kind: 'room', id: 'unknown' }, undefined],
    [{ kind: 'speaker', id: 'bo' }, ['hlp-2']],
    [{ kind: 'speaker', id: 'ada' }, []],
    [{ kind: 'speaker', id: 'unknown' }, undefined],
    [{ kind: 'session', id: 'hlp-2' }, ['hlp-2']],
    [{ kind: 'session', id: 'undated' }, undefined],
    [{ kind: 'session', id: 'unknown' }, undefined],
  ])('%j holds %j', (name, ids) => {
    expect(idsIn(name)).toEqual(ids);
  });

  it('passes the publish gate, also while it is empty', () => {
    for (const name of [{ kind: 'programme' }, { kind: 'track', id: 'smart' }] as const) {
      const file = publicFeed(programme, name, frame);

      expect(file && lintCalendar(writeCalendar(file), { publicFeed: true })).toEqual([]);
    }
  });

  it('of one session has no name, because Outlook would make a new calendar of it', () => {
    const file = publicFeed(programme, { kind: 'session', id: 'hlp-2' }, frame);

    expect([file?.method, file?.name, file?.refreshInterval]).toEqual(['PUBLISH', undefined, undefined]);
  });

  it('of a participant is cut out of the programme and says nothing of whose it is', () => {
    const whole = publicFeed(programme, { kind: 'programme' }, frame);
    const body = new FeedBody(whole ? writeCalendar(whole) : '', new Date());
    const uids = ['session-housing@apuf8.org', 'session-undated@apuf8.org', 'session-opening@apuf8.org'];

    const pieces = cutPieces(body, new Set(uids), personalFeed(frame));

    const chosen = whole?.events.filter(({ uid }) => uids.includes(uid)) ?? [];
    expect(chosen).toHaveLength(2);
    const lastModified = new Date('2023-09-20T00:00:00Z');
    const events = [...chosen];
    expect(joined(pieces)).toBe(writeCalendar({ ...personalFeed(frame), lastModified, events }));
    expect(joined(pieces)).not.toMatch(/^(UID:feed|SOURCE)/m);
  });

  it('of a participant without sessions is a calendar all the same', () => {
    const whole = publicFeed(programme, { kind: 'programme' }, frame);
    const body = new FeedBody(whole ? writeCalendar(whole) : '', new Date());

    const text = joined(cutPieces(body, new Set(), personalFeed(frame)));

    expect(lintCalendar(text, { publicFeed: true })).toEqual([]);
  });

  it('of an address that has ended says so in one entry', () => {
    const at = new Date('2023-09-20T03:00:00Z');
    const file = endedFeed({ id: '0123456789ab', date: '2023-09-20', at }, frame);

    expect(lintCalendar(writeCalendar(file), { publicFeed: true })).toEqual([]);
    expect(file.events).toEqual([
      {
        uid: 'feed-ended-0123456789ab@apuf8.org',
        sequence: 0,
        stampedAt: at,
        createdAt: at,
        modifiedAt: at,
        when: { kind: 'all-day', from: '2023-09-20', to: '2023-09-20' },
        summary: 'This calendar address has ended',
        description:
          'The address of this calendar was reset, or the registration ended. Please remove this subscription. If you take part, your present address is here: https://forum.example/en/my/calendar',
        url: 'https://forum.example/en/my/calendar',
        status: 'CONFIRMED',
        transparent: true,
        organizer: frame.publisher.organizer,
      },
    ]);
  });
});
