import type { ReadMail } from './participants.js';

/** What a client does with an invitation that it was sent. */
export interface Act {
  from: string;
  /** PARTSTAT that the client writes. */
  answer: string;
  invitation: ReadMail;
  /** Real time, as a client's clock has it. */
  stamp?: string;
  sequence?: number;
  /** Default: our mail server vouches for the sender. */
  verdict?: string | null;
}

const authentic = (domain: string) =>
  `Authentication-Results: mx.apuf8.test;\r\n\tdkim=pass (2048-bit key) header.d=${domain} header.i=@${domain}`;
const received =
  'Received: from out.example (out.example [192.0.2.25])\r\n\tby mx.apuf8.test (Postfix) with ESMTPS id 4TxyZ\r\n\tfor <secretariat@apuf8.test>; Sun, 22 Nov 2026 10:00:00 +0000 (UTC)';

let sent = 0;

/** A mail as it lies in the secretariat's mailbox: what our server put on top, then what the client wrote. */
export function arrived(from: string, own: readonly string[], verdict?: string | null): string {
  sent += 1;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const trace = verdict === null ? [] : [verdict ?? authentic(domain)];
  const head = [
    `Return-Path: <${from}>`,
    ...trace,
    received,
    `From: Mei Tan <${from}>`,
    'To: secretariat@apuf8.test',
    `Message-ID: <${String(sent)}.${String(process.pid)}@client.example>`,
    'Date: Sun, 22 Nov 2026 10:00:00 +0000',
    'MIME-Version: 1.0',
  ];
  return [...head, ...own, ''].join('\r\n');
}

const utf8 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

const eventLines = ({ from, answer, invitation, stamp = '20261122T100000Z', sequence }: Act) => {
  const { event } = invitation;
  if (!event) throw new Error('The mail carries no invitation');
  const property = (name: string) => event.property(name) ?? '';
  const utc = (instant: string) => instant.replace(/[-:]|\.\d+/g, '');
  return {
    uid: `UID:${event.uid}`,
    sequence: `SEQUENCE:${String(sequence ?? event.sequence)}`,
    stamp: `DTSTAMP:${stamp}`,
    start: `DTSTART:${utc(event.start)}`,
    end: `DTEND:${utc(event.end)}`,
    organizer: `ORGANIZER:${property('organizer')}`,
    summary: `SUMMARY:${event.summary}`,
    attendee: (parameters: string, scheme = 'mailto:') =>
      `ATTENDEE;${parameters}PARTSTAT=${answer}:${scheme}${from}`,
  };
};

const calendar = (method: string | null, product: string, lines: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    `PRODID:${product}`,
    'VERSION:2.0',
    ...(method === null ? [] : [`METHOD:${method}`]),
    'BEGIN:VEVENT',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const alternative = (text: string, parts: readonly string[], kind = 'alternative') => [
  `Content-Type: multipart/${kind}; boundary="b1"`,
  '',
  '--b1',
  'Content-Type: text/plain; charset=UTF-8',
  '',
  text,
  ...parts.flatMap((part) => ['--b1', part]),
  '--b1--',
];

/** Replies in the shapes in which the clients of delegates write them. */
export const clients = {
  Gmail: (act: Act) => {
    const is = eventLines(act);
    const body = calendar('REPLY', '-//Google Inc//Google Calendar 70.9054//EN', [
      is.start,
      is.end,
      is.stamp,
      is.organizer,
      is.uid,
      is.attendee('CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN=Mei Tan;X-NUM-GUESTS=0;'),
      is.sequence,
      'STATUS:CONFIRMED',
      is.summary,
    ]);
    return arrived(
      act.from,
      alternative('Mei Tan has answered this invitation.', [
        `Content-Type: text/calendar; charset="UTF-8"; method=REPLY\r\nContent-Transfer-Encoding: 7bit\r\n\r\n${body}`,
        `Content-Type: application/ics; name="invite.ics"\r\nContent-Disposition: attachment; filename="invite.ics"\r\nContent-Transfer-Encoding: base64\r\n\r\n${utf8(body)}`,
      ]),
      act.verdict,
    );
  },

  /** Exchange takes ORGANIZER out, folds with tabs and writes MAILTO in capitals. */
  Outlook: (act: Act) => {
    const is = eventLines(act);
    const body = calendar('REPLY', 'Microsoft Exchange Server 2010', [
      is.attendee('CN=Mei Tan;', 'MAILTO:').replace('PARTSTAT', '\r\n\tPARTSTAT'),
      'COMMENT;LANGUAGE=en-US:See you there\\, thanks\\n',
      is.uid,
      is.summary.replace('SUMMARY', 'SUMMARY;LANGUAGE=en-US'),
      'DTSTART;TZID=Korea Standard Time:20231024T090000',
      'CLASS:PUBLIC',
      is.stamp,
      'TRANSP:OPAQUE',
      is.sequence,
      'X-MICROSOFT-CDO-APPT-SEQUENCE:0',
      'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    ]);
    return arrived(
      act.from,
      [
        'X-MS-Exchange-Calendar-Originator-Id: some-id',
        ...alternative('', [
          `Content-Type: text/calendar; charset="utf-8"; method=REPLY\r\nContent-Transfer-Encoding: base64\r\n\r\n${utf8(body)}`,
        ]),
      ],
      act.verdict,
    );
  },

  /** The calendar is a file beside the text, and the address stands in EMAIL. */
  Apple: (act: Act) => {
    const is = eventLines(act);
    const body = calendar('REPLY', '-//Apple Inc.//macOS 14.1//EN', [
      `ATTENDEE;CN="Mei Tan";CUTYPE=INDIVIDUAL;EMAIL="${act.from}";PARTSTAT=${act.answer}:urn:uuid:6d1f`,
      is.end,
      is.start,
      is.stamp,
      is.organizer,
      is.sequence,
      is.summary,
      is.uid,
    ]);
    return arrived(
      act.from,
      alternative(
        'Mei Tan has responded.',
        [
          `Content-Type: text/calendar;\r\n\tmethod=REPLY;\r\n\tname=iCal-20261122.ics;\r\n\tcharset=utf-8\r\nContent-Disposition: attachment;\r\n\tfilename=iCal-20261122.ics\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body.replaceAll('=', '=3D')}`,
        ],
        'mixed',
      ),
      act.verdict,
    );
  },

  Thunderbird: (act: Act) => {
    const is = eventLines(act);
    const body = calendar('REPLY', '-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN', [
      is.stamp,
      is.uid,
      is.summary,
      is.organizer,
      is.attendee('RSVP=TRUE;CN=Mei Tan;ROLE=REQ-PARTICIPANT;'),
      is.start,
      is.end,
      is.sequence,
    ]);
    return arrived(
      act.from,
      alternative('Mei Tan has answered.', [
        `Content-Type: text/calendar; method=REPLY; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}`,
      ]),
      act.verdict,
    );
  },

  /** The gateway loses the method, of the part and of the calendar's type; only the body names it. */
  Proton: (act: Act) => {
    const is = eventLines(act);
    const body = calendar('REPLY', '-//Proton AG//WebCalendar 5.0//EN', [
      is.uid,
      is.stamp,
      is.start,
      is.sequence,
      is.organizer,
      is.attendee(''),
    ]);
    return arrived(
      act.from,
      alternative(
        'Mei Tan answered.',
        [
          `Content-Type: text/calendar; filename="invite.ics"; name="invite.ics"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="invite.ics"\r\n\r\n${utf8(body)}`,
        ],
        'mixed',
      ),
      act.verdict,
    );
  },

  Yahoo: (act: Act) => {
    const is = eventLines(act);
    const body = calendar('REPLY', 'Zimbra-Calendar-Provider', [
      is.uid,
      is.summary,
      is.attendee('CN=mei.tan;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;'),
      is.organizer,
      is.start,
      is.end,
      is.stamp,
      is.sequence,
    ]);
    return arrived(
      act.from,
      alternative(
        'Yes',
        [
          `Content-Type: application/octet-stream; name="reply.ics"\r\nContent-Disposition: attachment; filename="reply.ics"\r\nContent-Transfer-Encoding: base64\r\n\r\n${utf8(body)}`,
        ],
        'mixed',
      ),
      act.verdict,
    );
  },

  Nextcloud: (act: Act) => {
    const is = eventLines(act);
    const body = calendar('REPLY', '-//Sabre//Sabre VObject 4.5.4//EN', [
      is.uid,
      is.stamp,
      is.start,
      is.summary,
      is.organizer.replace('mailto:', 'MAILTO:'),
      is.attendee('CN=Mei Tan;SCHEDULE-STATUS=1.2;').replace(act.from, act.from.toUpperCase()),
      is.sequence,
    ]);
    return arrived(
      act.from,
      alternative(
        'Mei Tan has accepted.',
        [
          `Content-Type: text/calendar; method=REPLY; charset="utf-8"; name=event.ics\r\nContent-Transfer-Encoding: base64\r\n\r\n${utf8(body.replaceAll('\r\n', '\n'))}`,
        ],
        'mixed',
      ),
      act.verdict,
    );
  },
} as const;

/** A message of another method about the same event. */
export function otherMessage(method: string, act: Act, more: readonly string[] = []): string {
  const is = eventLines(act);
  const body = calendar(method, '-//Test//EN', [
    is.uid,
    is.stamp,
    is.sequence,
    is.organizer,
    is.attendee(''),
    ...more,
  ]);
  return arrived(
    act.from,
    alternative('', [`Content-Type: text/calendar; method=${method}; charset=utf-8\r\n\r\n${body}`]),
    act.verdict,
  );
}
