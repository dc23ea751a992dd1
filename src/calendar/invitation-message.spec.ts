import { lintCalendar } from '../ics/lint-calendar.js';
import { buildProgrammeItem } from '../../test/support/programme-items.js';
import { invitedForum, invitedSession } from './invited-content.js';
import { calendarAddress, invitationMessage } from './invitation-message.js';
import type { StoredEntry } from './invitation.rules.js';

const publisher = {
  baseUrl: 'https://forum.example',
  organizer: { name: 'Secretariat', address: 'secretariat@forum.example' },
};
const attendee = { name: '김 "Min"; Kim', address: 'Min.Kim@delegation.example' };
const revision = {
  sequence: 2,
  stampedAt: new Date('2023-09-18T00:00:00Z'),
  partstat: 'NEEDS-ACTION',
} as const;

const sessionEntry = (): StoredEntry => {
  const wanted = invitedSession(buildProgrammeItem(), 'en', publisher);
  if (!wanted) throw new Error('No invitation');
  return wanted.content.entry;
};

describe('the message of an invitation', () => {
  it('asks for an answer', () => {
    const { entry } = invitedForum('in-person', 'ko', publisher).content;
    const message = invitationMessage({ step: 'invite', entry, revision, attendee, locale: 'ko' });

    expect(message.method).toBe('REQUEST');
    expect(lintCalendar(message.body)).toEqual([]);
    expect(message.body).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Asia-Pacific Urban Forum//Forum calendar//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:REQUEST',
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
        'UID:forum-apuf-8@apuf8.org',
        'DTSTAMP:20230918T000000Z',
        'LAST-MODIFIED:20230918T000000Z',
        'SEQUENCE:2',
        'DTSTART;TZID=Asia/Seoul:20231023T090000',
        'DTEND;TZID=Asia/Seoul:20231025T150000',
        'SUMMARY:제8회 아시아·태평양 도시포럼',
        'DESCRIPTION:아·태지역의 지속가능한 도시발전을 향한 팬데',
        ' 믹 후 방향의 재정립\\n\\n프로그램: https://forum.example/ko/prog',
        ' ramme',
        'LOCATION:수원컨벤션센터\\, 수원\\, 대한민국',
        'URL:https://forum.example/ko/programme',
        'STATUS:CONFIRMED',
        'TRANSP:TRANSPARENT',
        'CLASS:PUBLIC',
        'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
        'ORGANIZER;CN="Secretariat":mailto:secretariat@forum.example',
        'ATTENDEE;CN="김 Min; Kim";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=',
        ' NEEDS-ACTION;RSVP=TRUE:mailto:Min.Kim@delegation.example',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('takes the same entry away again', () => {
    const message = invitationMessage({
      step: 'cancel',
      entry: sessionEntry(),
      revision,
      attendee,
      isCalledOff: true,
      locale: 'en',
    });

    expect(message.method).toBe('CANCEL');
    expect(lintCalendar(message.body)).toEqual([]);
    expect(message.body.split('\r\n').slice(14)).toEqual([
      'BEGIN:VEVENT',
      'UID:session-hlp-2@apuf8.org',
      'DTSTAMP:20230918T000000Z',
      'LAST-MODIFIED:20230918T000000Z',
      'SEQUENCE:2',
      'DTSTART;TZID=Asia/Seoul:20231024T090000',
      'DTEND;TZID=Asia/Seoul:20231024T103000',
      'SUMMARY:[Cancelled] Urban finance',
      'DESCRIPTION:Plenary\\n\\nhttps://forum.example/en/sessions/hlp-2',
      'LOCATION:Room 302 (3F)\\, Suwon Convention Center\\, Suwon',
      'URL:https://forum.example/en/sessions/hlp-2',
      'CATEGORIES:Plenary',
      'STATUS:CANCELLED',
      'TRANSP:TRANSPARENT',
      'CLASS:PUBLIC',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      'ORGANIZER;CN="Secretariat":mailto:secretariat@forum.example',
      'ATTENDEE;CN="김 Min; Kim";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=',
      ' NEEDS-ACTION:mailto:Min.Kim@delegation.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('does not call a session cancelled that takes place without the reader', () => {
    const message = invitationMessage({
      step: 'cancel',
      entry: sessionEntry(),
      revision,
      attendee,
      locale: 'en',
    });

    expect(message.body.split('\r\n')).toContain('SUMMARY:Urban finance');
  });
});

describe('the address of ATTENDEE', () => {
  it.each([
    ['Min.Kim+apuf@Delegation.example', 'Min.Kim+apuf@Delegation.example'],
    ["o'neill!#$%&*/=?^`{|}~-@x.example", "o'neill!#$%&*/=?^`{|}~-@x.example"],
    ['kim@수원.example', 'kim@xn--9p4bi0g.example'],
    ['"a b"@x.example', '%22a%20b%22@x.example'],
  ])('of %s is %s', (registered, written) => {
    expect(calendarAddress(registered)).toBe(written);
  });
});
