import { readScheduling } from './read-scheduling.js';

const calendar = (event: readonly string[], head: readonly string[] = ['METHOD:REPLY'], end = '\r\n') =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...head,
    'BEGIN:VEVENT',
    ...event,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join(end);

const event = [
  'UID:session-hlp-2@apuf8.org',
  'SEQUENCE:3',
  'DTSTAMP:20230918T010203Z',
  'ATTENDEE;PARTSTAT=ACCEPTED:mailto:Mei.Tan@Delegate.example',
];

describe('what a scheduling message says', () => {
  it('is read as it is written', () => {
    expect(
      readScheduling(
        calendar([
          ...event,
          'DTSTART;TZID=Asia/Seoul:20231024T110000',
          'DTEND:20231024T033000Z',
          'COMMENT:Later\\, please',
        ]),
      ),
    ).toEqual({
      method: 'REPLY',
      uid: 'session-hlp-2@apuf8.org',
      sequence: 3,
      stampedAt: new Date('2023-09-18T01:02:03Z'),
      attendees: [{ address: 'mei.tan@delegate.example', partstat: 'ACCEPTED', delegatedTo: '' }],
      start: '20231024T110000 Asia/Seoul',
      end: '20231024T033000Z',
      comment: 'Later, please',
    });
  });

  it.each(['\n', '\r', '\r\n'])('is read whatever ends its lines', (end) => {
    expect(readScheduling(calendar(event, ['METHOD:REPLY'], end))?.sequence).toBe(3);
  });

  it('is put together where lines are folded, within a name too', () => {
    const folded = calendar([
      'UID:session-hlp',
      ' -2@apuf8.org',
      'ATTENDEE;PART',
      '\tSTAT=declined:mailto:a@b.example',
    ]);

    expect(readScheduling(folded)).toMatchObject({
      uid: 'session-hlp-2@apuf8.org',
      attendees: [{ address: 'a@b.example', partstat: 'DECLINED' }],
    });
  });

  it.each([
    ['small letters', 'attendee;partstat=tentative:MAILTO:a@b.example', 'TENTATIVE'],
    ['no PARTSTAT', 'ATTENDEE:mailto:a@b.example', 'NEEDS-ACTION'],
    [
      'a quoted name with a colon',
      'ATTENDEE;CN="Tan: Mei; M.";PARTSTAT=ACCEPTED:mailto:a@b.example',
      'ACCEPTED',
    ],
    ['the address in EMAIL', 'ATTENDEE;EMAIL=a@b.example;PARTSTAT=ACCEPTED:urn:uuid:1', 'ACCEPTED'],
    ['an encoded address', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a%40b.example', 'ACCEPTED'],
  ])('is understood with %s', (_, attendee, partstat) => {
    expect(readScheduling(calendar(['UID:1', attendee]))?.attendees).toEqual([
      { address: 'a@b.example', partstat, delegatedTo: '' },
    ]);
  });

  it.each(['7643616C2D55696401000000', '7643616c2d55696401000000'])(
    'names the event by our UID where Exchange has put that into one of its own (%s)',
    (mark) => {
      const own = Buffer.from('session-hlp-2@apuf8.org\0').toString('hex').toUpperCase();
      const head = '040000008200E00074C5B7101A82E008' + '0'.repeat(40) + '24000000';

      expect(readScheduling(calendar([`UID:${head}${mark}${own}`]))?.uid).toBe('session-hlp-2@apuf8.org');
    },
  );

  it('names the event by its UID where that only looks like one of Exchange', () => {
    const theirs = '040000008200E00074C5B7101A82E00800000000307E4C4B1D0EDA01000000000000000010000000AB';

    expect(readScheduling(calendar([`UID:${theirs}`]))?.uid).toBe(theirs);
  });

  it('names to whom it was delegated', () => {
    const line = 'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:Boss@b.example":mailto:a@b.example';

    expect(readScheduling(calendar(['UID:1', line]))?.attendees[0]?.delegatedTo).toBe('boss@b.example');
  });

  it('answers the first version, at no time, where the client says nothing of either', () => {
    expect(readScheduling(calendar(['UID:1', 'SEQUENCE:-4', 'DTSTAMP:yesterday'], []))).toMatchObject({
      method: '',
      sequence: 0,
      stampedAt: undefined,
    });
  });

  it('is that of the event, not of its alarm or of a second event', () => {
    const alarmed = [
      'UID:1',
      'BEGIN:VALARM',
      'UID:alarm',
      'ATTENDEE:mailto:x@y.example',
      'END:VALARM',
      'SEQUENCE:2',
    ];
    const both = calendar([...alarmed, 'END:VEVENT', 'BEGIN:VEVENT', 'UID:2', 'SEQUENCE:9']);

    expect(readScheduling(both)).toMatchObject({ uid: '1', sequence: 2, attendees: [] });
  });

  it.each([
    ['nothing', ''],
    ['no event', 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n'],
    ['an event without UID', calendar(['SEQUENCE:1'])],
    ['noise', 'BEGIN:VEVENT\u0000\r\n:::\r\n;;;'],
  ])('is nothing where there is %s', (_, text) => {
    expect(readScheduling(text)).toBeUndefined();
  });

  it('is cut where it would fill the memory', () => {
    const long = calendar([
      'UID:1',
      `COMMENT:${'x'.repeat(5_000)}`,
      ...Array.from({ length: 6_000 }, () => 'X-A:1'),
      'SEQUENCE:7',
    ]);

    expect(readScheduling(long)).toMatchObject({ comment: 'x'.repeat(1_000), sequence: 0 });
  });
});
