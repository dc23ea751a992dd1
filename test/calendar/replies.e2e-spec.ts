import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Invitation } from '../../src/calendar/invitation.entity.js';
import { InvitationAnswer } from '../../src/calendar/replies/invitation-answer.entity.js';
import { ProgrammeEntry } from '../../src/sessions/programme-entry.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';
import { receive } from '../support/arrivals.js';
import { clients, otherMessage } from './clients.js';
import { editSession, letHoldPass } from './organizing.js';
import { Delegate, type ReadMail } from './participants.js';

const sessionId = 'hlp-2';
let people = 0;

describe('a reply by mail', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  /** Somebody with an invitation to the session. */
  const invited = async () => {
    people += 1;
    const delegate = await Delegate.approved(forum, organizer, {
      email: `Replier${String(people)}@Delegate.example`,
    });
    await delegate.want('invitations');
    const [invitation] = await delegate.mailsOf(() => delegate.choose(sessionId));
    if (!invitation) throw new Error('Not invited');
    return { delegate, invitation, from: delegate.address };
  };
  const stateOf = async ({ accountId }: Delegate) => {
    const row = await forum.read((em) => em.findOneByOrFail(Invitation, { accountId, sessionId }));
    return row.partstat;
  };
  const has = ({ accountId }: Delegate) => forum.count(ProgrammeEntry, { accountId, sessionId });
  const outcomeOf = async (source: string) => (await receive(forum, source)).outcome;
  const linkIn = ({ mail }: ReadMail) => /https?:\S+\/answer\/\S+/.exec(mail.text ?? '')?.[0] ?? '';
  const pathOf = (link: string) => link.replace('http://forum.test', '');

  it.each(Object.keys(clients))('as %s writes it is understood', async (name) => {
    const { delegate, invitation, from } = await invited();
    const client = Object.entries(clients).find(([each]) => each === name)?.[1];

    const message = await receive(forum, client?.({ from, answer: 'ACCEPTED', invitation }) ?? '');

    expect([message.state, message.outcome, message.raw]).toEqual(['handled', 'reply-applied', null]);
    expect(await stateOf(delegate)).toBe('ACCEPTED');
  });

  it('comes twice and counts once', async () => {
    const { delegate, invitation, from } = await invited();
    const reply = clients.Gmail({ from, answer: 'TENTATIVE', invitation });

    const first = await receive(forum, reply);
    const second = await receive(forum, reply.replace('id 4TxyZ', 'id 5Other'));

    expect(second.id).toBe(first.id);
    expect(await stateOf(delegate)).toBe('TENTATIVE');
  });

  it('may be overtaken: the later stamp counts', async () => {
    const { delegate, invitation, from } = await invited();

    await receive(forum, clients.Gmail({ from, answer: 'ACCEPTED', invitation, stamp: '20251122T100500Z' }));
    const outcome = await outcomeOf(
      clients.Gmail({ from, answer: 'TENTATIVE', invitation, stamp: '20251122T100000Z' }),
    );

    expect(outcome).toBe('reply-repeated');
    expect(await stateOf(delegate)).toBe('ACCEPTED');
  });

  it('to an old version is kept, and nothing follows', async () => {
    const { delegate, invitation, from } = await invited();
    await editSession(forum, organizer, sessionId, {
      startsAt: '2023-10-24T16:00',
      endsAt: '2023-10-24T17:00',
    });
    await letHoldPass(forum);

    const outcome = await outcomeOf(clients.Outlook({ from, answer: 'DECLINED', invitation }));

    expect(outcome).toBe('reply-to-old-version');
    expect([await stateOf(delegate), await has(delegate)]).toEqual(['NEEDS-ACTION', 1]);
    const answers = await forum.read((em) => em.find(InvitationAnswer, { where: { answer: 'DECLINED' } }));
    expect(answers.map(({ sequence, wasOutdated }) => [sequence, wasOutdated])).toEqual([[0, true]]);
  });

  it('that declines frees the place, without a cancellation, and can be undone by the link in the mail', async () => {
    const { delegate, invitation, from } = await invited();

    const mails = await delegate.mailsOf(() =>
      receive(forum, clients.Apple({ from, answer: 'DECLINED', invitation })),
    );

    expect(mails.map(({ mail, method }) => [mail.subject, method])).toEqual([
      [expect.stringMatching(/^You declined: /), undefined],
    ]);
    expect(await has(delegate)).toBe(0);
    const [mail] = mails;
    const path = pathOf(mail ? linkIn(mail) : '');
    const visitor = forum.visitor();
    expect((await visitor.get(path)).status).toBe(200);
    expect(await has(delegate)).toBe(0);
    const sequence = String(invitation.event?.sequence);
    const answer = await visitor.post(path.replace(/\?.*/, ''), { answer: 'ACCEPTED', sequence });
    expect(answer.status).toBe(303);
    expect([await has(delegate), await stateOf(delegate)]).toEqual([1, 'ACCEPTED']);
  });

  it('that declines the forum asks, and cancels nothing', async () => {
    const { delegate, from } = await invited();
    const forumInvitation = (await delegate.mails()).find(({ event }) => event?.uid.startsWith('forum-'));
    if (!forumInvitation) throw new Error('Not invited to the forum');

    const mails = await delegate.mailsOf(() =>
      receive(forum, clients.Gmail({ from, answer: 'DECLINED', invitation: forumInvitation })),
    );

    expect(mails.map(({ mail }) => mail.subject)).toEqual([
      'Do you not come? Your registration still stands',
    ]);
    expect(await has(delegate)).toBe(1);
  });

  it.each([
    ['nobody vouches for', { verdict: null }],
    [
      'somebody else has signed',
      { verdict: 'Authentication-Results: mx.apuf8.test; dkim=pass header.d=evil.example' },
    ],
    [
      'with a verdict of another server',
      { verdict: 'Authentication-Results: mx.evil.example; dmarc=pass header.from=delegate.example' },
    ],
  ])('that %s is not applied: she is asked, once', async (_, forged) => {
    const { delegate, invitation, from } = await invited();
    const forge = () => clients.Gmail({ from, answer: 'DECLINED', invitation, ...forged });

    const mails = await delegate.mailsOf(async () => {
      expect(await outcomeOf(forge())).toBe('reply-asked-back');
      expect(await outcomeOf(forge())).toBe('reply-asked-back');
    });

    expect([await stateOf(delegate), await has(delegate)]).toEqual(['NEEDS-ACTION', 1]);
    expect(mails.map(({ mail }) => mail.subject)).toEqual([expect.stringMatching(/^Was it you\?/)]);
  });

  it('in the name of somebody else is not applied, however well it is signed', async () => {
    const { delegate, invitation } = await invited();
    const reply = clients
      .Gmail({ from: delegate.address, answer: 'DECLINED', invitation })
      .replace(`From: Mei Tan <${delegate.address}>`, 'From: Eve <eve@delegate.example>');

    expect(await outcomeOf(reply)).toBe('reply-asked-back');
    expect(await has(delegate)).toBe(1);
  });

  it('of somebody to whom the invitation was forwarded is only noted', async () => {
    const { delegate, invitation } = await invited();

    const outcome = await outcomeOf(
      clients.Gmail({ from: 'colleague@delegate.example', answer: 'ACCEPTED', invitation }),
    );

    expect([outcome, await stateOf(delegate)]).toEqual(['reply-of-stranger', 'NEEDS-ACTION']);
  });

  it('to an unknown UID is only noted', async () => {
    const { invitation, from } = await invited();
    const reply = clients.Thunderbird({ from, answer: 'DECLINED', invitation });

    expect(await outcomeOf(reply.replace(/UID:.*/, 'UID:unknown@elsewhere.example'))).toBe(
      'reply-to-unknown',
    );
  });

  it('that proposes another time waits for an organizer, who reads it', async () => {
    const { delegate, invitation, from } = await invited();
    const counter = otherMessage('COUNTER', { from, answer: 'TENTATIVE', invitation }, [
      'DTSTART;TZID=Asia/Seoul:20231024T140000',
      'DTEND;TZID=Asia/Seoul:20231024T150000',
      'COMMENT:Could it be later?',
    ]);

    const message = await receive(forum, counter);

    expect([message.state, message.outcome, message.raw !== null]).toEqual([
      'waiting',
      'counter-proposal',
      true,
    ]);
    expect(message.detail).toMatchObject({
      attendee: delegate.address.toLowerCase(),
      start: '20231024T140000 Asia/Seoul',
      comment: 'Could it be later?',
      verified: 'yes',
    });
    expect(await stateOf(delegate)).toBe('NEEDS-ACTION');
  });

  it('that delegates waits for an organizer', async () => {
    const { invitation, from } = await invited();
    const reply = clients
      .Thunderbird({ from, answer: 'DELEGATED', invitation })
      .replace('ATTENDEE;', 'ATTENDEE;DELEGATED-TO="mailto:deputy@delegate.example";');

    const message = await receive(forum, reply);

    expect([message.state, message.outcome, message.detail?.delegatedTo]).toEqual([
      'waiting',
      'delegated',
      'deputy@delegate.example',
    ]);
  });

  it('that asks for the invitation gets it once more, newer and otherwise the same', async () => {
    const { delegate, invitation, from } = await invited();

    const mails = await delegate.mailsOf(() =>
      receive(forum, otherMessage('REFRESH', { from, answer: 'NEEDS-ACTION', invitation })),
    );

    const [again] = mails;
    expect([mails.length, again?.method, again?.event?.uid, again?.event?.sequence]).toEqual([
      1,
      'REQUEST',
      invitation.event?.uid,
      invitation.event?.sequence,
    ]);
    expect((again?.event?.stamp ?? '') > (invitation.event?.stamp ?? '')).toBe(true);
  });
});
