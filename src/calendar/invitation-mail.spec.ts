import { buildProgrammeItem } from '../../test/support/programme-items.js';
import { invitedForum, invitedSession } from './invited-content.js';
import { forumMail, sessionMail, type Telling } from './invitation-mail.js';
import type { StoredContent } from './invitation.rules.js';
import type { Invitee } from './invitees.queries.js';

const publisher = {
  baseUrl: 'https://forum.example',
  organizer: { name: 'Secretariat', address: 'secretariat@forum.example' },
};
const invitee: Invitee = {
  accountId: 'account',
  linkVersion: 1,
  name: 'Mei Tan',
  address: 'mei.tan@delegate.example',
  locale: 'en',
  registrationId: 'registration',
  reference: 'APUF8-00042',
  state: 'approved',
  mode: 'in-person',
  delivery: 'invitations',
  zone: null,
  wantsChangeMails: true,
};
const ownArea = { purpose: 'own-area', subject: 'account', version: 1 } as const;
const feed = { purpose: 'personal-feed', subject: 'account', version: 2 } as const;
const targets = { baseUrl: publisher.baseUrl, ownArea, personalFeed: feed };

function contentOf(item: Parameters<typeof buildProgrammeItem>[0] = {}): StoredContent {
  const invited = invitedSession(buildProgrammeItem(item), 'en', publisher);
  if (!invited) throw new Error('it has no hour');
  return invited.content;
}

const telling = (changes: Partial<Telling>): Telling => ({
  step: 'invite',
  invitee,
  content: contentOf(),
  before: undefined,
  targets,
  ...changes,
});

describe('the confirmation', () => {
  it('carries the facts of the forum, the way into her area and her feed', () => {
    const { content } = invitedForum('in-person', 'en', publisher);

    expect(forumMail(telling({ content }))).toEqual({
      subject: 'Your registration APUF8-00042 is confirmed',
      title: 'Your registration is confirmed',
      blocks: [
        { kind: 'paragraph', text: 'Dear Mei Tan,' },
        {
          kind: 'paragraph',
          text: 'You are a participant of the Eighth Asia-Pacific Urban Forum. This mail carries an invitation: accept it to put the forum into your calendar.',
        },
        {
          kind: 'facts',
          facts: [
            { label: 'Reference', value: 'APUF8-00042' },
            { label: 'Participation', value: 'In person' },
            { label: 'What', value: 'Eighth Asia-Pacific Urban Forum' },
            {
              label: 'Begins',
              value: 'Monday, 23 October 2023, 09:00, Korean Standard Time (UTC+09:00)',
            },
            { label: 'Ends', value: 'Wednesday, 25 October 2023, 15:00, Korean Standard Time (UTC+09:00)' },
            { label: 'Where', value: 'Suwon Convention Center, Suwon, Republic of Korea' },
          ],
        },
        {
          kind: 'link',
          label: 'Map',
          link: 'https://www.openstreetmap.org/search?query=Suwon+Convention+Center%2C+Suwon',
        },
        { kind: 'button', label: 'Choose sessions', link: 'https://forum.example/en/programme' },
        {
          kind: 'paragraph',
          text: 'Your own programme has a calendar too. Subscribe to it once, and the sessions that you choose appear by themselves, with every change of time or room. The address is personal, so please do not pass it on.',
        },
        {
          kind: 'link',
          label: 'Subscribe in a calendar application',
          link: { before: 'webcal://forum.example/calendar/p/', claim: feed, after: '.ics' },
        },
        {
          kind: 'link',
          label: 'The same address, to copy',
          link: { before: 'https://forum.example/calendar/p/', claim: feed, after: '.ics' },
        },
        {
          kind: 'link',
          label: 'Your area: correct, withdraw, choose how your calendar is kept',
          link: { before: 'https://forum.example/en/my/enter/', claim: ownArea },
        },
      ],
    });
  });

  it('has an end that speaks of no feed', () => {
    const { content } = invitedForum('online', 'ko', publisher);
    const mail = forumMail(
      telling({
        step: 'cancel',
        content,
        before: content,
        invitee: { ...invitee, locale: 'ko', mode: 'online' },
        targets: { ...targets, personalFeed: undefined },
      }),
    );

    expect(mail.subject).toBe('캘린더에서 삭제: 제8회 아시아·태평양 도시포럼');
    expect(mail.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'facts', 'link']);
  });
});

describe('the mail about a session', () => {
  it('says what was and what is, with the zone of its place', () => {
    const mail = sessionMail(
      telling({
        step: 'move',
        before: contentOf(),
        content: contentOf({
          startsAt: new Date('2023-10-24T02:00:00Z'),
          endsAt: null,
          room: { id: 'scc-401', name: { en: 'Room 401' }, floor: '4F' },
        }),
      }),
      'hlp-2',
    );

    expect(mail.subject).toBe('Moved: Urban finance');
    expect(mail.blocks.slice(1, 4)).toEqual([
      {
        kind: 'paragraph',
        text: 'Its time or place has changed. Please answer again, so that your calendar is right.',
      },
      {
        kind: 'facts',
        facts: [
          { label: 'What', value: 'Urban finance' },
          { label: 'Day', value: 'Tuesday, 24 October 2023' },
          {
            label: 'Time',
            value: '11:00, Korean Standard Time (UTC+09:00)',
            was: '09:00–10:30, Korean Standard Time (UTC+09:00)',
          },
          {
            label: 'Where',
            value: 'Room 401 (4F), Suwon Convention Center, Suwon',
            was: 'Room 302 (3F), Suwon Convention Center, Suwon',
          },
        ],
      },
      {
        kind: 'link',
        label: 'Map',
        link: 'https://www.openstreetmap.org/search?query=Suwon+Convention+Center%2C+Suwon',
      },
    ]);
    expect(mail.blocks.slice(4)).toEqual([
      { kind: 'button', label: 'Open the session', link: 'https://forum.example/en/sessions/hlp-2' },
      {
        kind: 'link',
        label: 'A feed instead of invitations: choose how your sessions reach your calendar',
        link: { before: 'https://forum.example/en/my/enter/', claim: ownArea, after: '?to=calendar' },
      },
      {
        kind: 'link',
        label: 'Your area: correct, withdraw, choose how your calendar is kept',
        link: { before: 'https://forum.example/en/my/enter/', claim: ownArea },
      },
    ]);
  });

  it('tells the time on her own clock too, what it was and what it is', () => {
    const mail = sessionMail(
      telling({
        step: 'move',
        invitee: { ...invitee, zone: 'Asia/Singapore' },
        before: contentOf(),
        content: contentOf({ startsAt: new Date('2023-10-24T02:00:00Z'), endsAt: null }),
      }),
      'hlp-2',
    );

    expect(mail.blocks[2]).toMatchObject({
      facts: [
        { label: 'What' },
        { label: 'Day' },
        { label: 'Time' },
        {
          label: 'In your time zone',
          value: 'Tuesday, 24 October 2023, 10:00, Singapore Standard Time (UTC+08:00)',
          was: 'Tuesday, 24 October 2023, 08:00–09:30, Singapore Standard Time (UTC+08:00)',
        },
        { label: 'Where' },
      ],
    });
  });

  it('to a mailbox that is no longer hers has no way into her area', () => {
    const mail = sessionMail(
      telling({ step: 'cancel', obstacle: 'other-address', targets: { baseUrl: publisher.baseUrl } }),
      'hlp-2',
    );

    expect(mail.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'facts', 'button']);
    expect(mail.blocks[1]).toEqual({
      kind: 'paragraph',
      text: 'The forum writes to another address from now on, so the entry leaves the calendar of this one.',
    });
  });

  it.each([
    ['cancelled', 'Cancelled: Urban finance', 'This session has been cancelled.'],
    [
      'unscheduled',
      'Out of your calendar: Urban finance',
      'The time of this session is open again. You get a new invitation as soon as it is set.',
    ],
    [
      'not-chosen',
      'Out of your calendar: Urban finance',
      'You have taken this session out of your programme.',
    ],
  ] as const)('that ends because it is %s says so', (obstacle, subject, text) => {
    const mail = sessionMail(telling({ step: 'cancel', obstacle, reason: 'Illness' }), 'hlp-2');

    expect(mail.subject).toBe(subject);
    expect(mail.blocks[1]).toEqual({ kind: 'paragraph', text });
  });
});
