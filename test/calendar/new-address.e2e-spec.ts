import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountMoves } from '../../src/auth/account-moves.service.js';
import { Account } from '../../src/auth/account.entity.js';
import { AddressChange } from '../../src/auth/address-change.entity.js';
import { Invitation } from '../../src/calendar/invitation.entity.js';
import { lintCalendar } from '../../src/ics/lint-calendar.js';
import { Tokens } from '../../src/kernel/tokens.js';
import { AddressTroublesService } from '../../src/mail/address-troubles.service.js';
import { OutboxBody } from '../../src/mail/outbox-body.entity.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { sessionUid } from './calendars.js';
import { Delegate, mailsTo, type ReadMail } from './participants.js';

const forumUid = 'forum-apuf-8@apuf8.org';
const told = (mails: ReadMail[]) =>
  mails.flatMap(({ method, event }) => (event ? [[method, event.uid, event.sequence]] : []));

describe('an account that gets another address', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let sessionId: string;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    sessionId = await forum.database.write((em) => insertSession(em));
  });
  afterAll(() => forum.stop());

  const linkOf = async (accountId: string): Promise<string> => {
    const change = await forum.read((em) => em.findOneByOrFail(AddressChange, { accountId }));
    const claim = { purpose: 'new-address', subject: change.id, version: 1 } as const;
    return `/en/new-address/${forum.app.get(Tokens).derive(claim)}/${change.id}`;
  };
  const wish = (delegate: Delegate, email: string) => delegate.visitor.post('/en/my/address', { email });
  const invited = async (email: string): Promise<Delegate> => {
    const delegate = await Delegate.approved(forum, organizer, { email });
    await delegate.want('invitations');
    await delegate.choose(sessionId);
    return delegate;
  };

  it('follows the link in the new mailbox, and nothing changes before', async () => {
    const delegate = await invited('old@delegate.example');

    expect((await wish(delegate, 'New@delegate.example')).text).toContain('Look into the new mailbox');
    const link = await linkOf(delegate.accountId);
    const [asked] = await mailsTo(forum, 'New@delegate.example');
    expect(asked?.mail.text).toContain(`http://forum.test${link}`);
    expect((await forum.visitor().get(link)).text).toContain('Use New@delegate.example from now on?');
    expect(await forum.count(Account, { email: 'old@delegate.example' })).toBe(1);

    const before = (await delegate.mails()).length;
    expect((await forum.visitor().post(link)).text).toContain('Your address is changed');

    const atOld = (await delegate.mails()).slice(before);
    expect(told(atOld)).toEqual([
      ['CANCEL', forumUid, 1],
      ['CANCEL', sessionUid(sessionId), 1],
    ]);
    const atNew = await mailsTo(forum, 'New@delegate.example');
    expect(told(atNew)).toEqual([
      ['REQUEST', forumUid, 2],
      ['REQUEST', sessionUid(sessionId), 2],
    ]);
    for (const { body, event, mail } of atNew.filter((each) => each.body)) {
      expect(lintCalendar(body ?? '')).toEqual([]);
      expect(event?.attendee).toContain('mailto:New@delegate.example');
      expect(mail.inReplyTo).toBeUndefined();
    }
    for (const { event } of atOld.filter((each) => each.body)) {
      expect(event?.attendee).toContain('mailto:old@delegate.example');
    }
    // Whoever reads the old mailbox learns neither the new address nor a link that opens anything.
    const words = atOld.map(({ mail }) => mail.text).join();
    expect(words).toContain('goes to another address from now on');
    expect(words).not.toMatch(/new@|\/my\/enter\/|\/calendar\/p\/|\/answer\//i);
  });

  it('leaves old links and signed-in devices without effect', async () => {
    const delegate = await invited('dead-links@delegate.example');
    const invitation = await forum.read((em) =>
      em.findOneByOrFail(Invitation, { accountId: delegate.accountId, sessionId }),
    );
    const answer = (await delegate.mails())
      .map(({ mail }) => /\/en\/answer\/\S+/.exec(mail.text ?? '')?.[0])
      .find((path) => path?.includes(invitation.id));
    const area = (version: number) =>
      `/en/my/enter/${delegate.token({ purpose: 'own-area', subject: delegate.accountId, version })}`;
    expect((await forum.visitor().get(answer ?? '')).status).toBe(200);

    await wish(delegate, 'living-links@delegate.example');
    await forum.visitor().post(await linkOf(delegate.accountId));

    expect((await forum.visitor().get(area(1))).status).toBe(404);
    expect((await forum.visitor().get(answer ?? '')).status).toBe(404);
    expect((await delegate.visitor.get('/en/my')).status).toBe(401);
    expect((await forum.visitor().get(area(2))).status).toBe(303);
    const texts = (await mailsTo(forum, 'living-links@delegate.example')).map(({ mail }) => mail.text);
    expect(texts.some((text) => text?.includes(area(2)))).toBe(true);
    // Her own subscription goes on: nobody else has read its address.
    expect((await forum.visitor().get(delegate.feedPath())).status).toBe(200);
  });

  it('is found by organizers under the new address', async () => {
    const delegate = await Delegate.register(forum, { email: 'sought@delegate.example' });

    await wish(delegate, 'found@delegate.example');
    await forum.visitor().post(await linkOf(delegate.accountId));

    const find = async (q: string) => (await organizer.get(`/en/organizer/registrations?q=${q}`)).text;
    expect(await find('found@delegate.example')).toContain(delegate.registrationId);
    expect(await find('sought@delegate.example')).not.toContain(delegate.registrationId);
  });

  it('cannot take an address that has an account, and does not tell that it has one', async () => {
    await Delegate.register(forum, { email: 'taken@delegate.example' });
    const delegate = await Delegate.register(forum, { email: 'wants@delegate.example' });

    const [free, taken] = [
      await wish(delegate, 'free@delegate.example'),
      await wish(delegate, 'taken@delegate.example'),
    ];

    expect(taken.text.replaceAll('taken@', 'free@')).toBe(free.text);
    const [, note] = await mailsTo(forum, 'taken@delegate.example');
    expect(note?.mail.subject).toBe('This address is known to us already');
    expect(await forum.count(AddressChange, { toAddress: 'taken@delegate.example' })).toBe(0);
  });

  it('is refused when somebody else has come to the address before the link was used', async () => {
    const delegate = await Delegate.register(forum, { email: 'slow@delegate.example' });
    await wish(delegate, 'contested@delegate.example');
    const link = await linkOf(delegate.accountId);
    await Delegate.register(forum, { email: 'contested@delegate.example' });

    expect((await forum.visitor().post(link)).status).toBe(409);

    expect(await forum.count(Account, { email: 'slow@delegate.example' })).toBe(1);
  });

  it('keeps what was typed where it cannot be right, and writes no link twice in vain', async () => {
    const delegate = await Delegate.register(forum, { email: 'typing@delegate.example' });

    const wrong = await wish(delegate, 'not an address');
    expect([wrong.status, wrong.text.includes('value="not an address"')]).toEqual([422, true]);
    expect((await wish(delegate, 'TYPING@delegate.example')).status).toBe(422);
    await wish(delegate, 'first@delegate.example');
    const first = await linkOf(delegate.accountId);
    await wish(delegate, 'second@delegate.example');
    expect((await forum.visitor().get(first)).status).toBe(404);
    await wish(delegate, 'third@delegate.example');
    expect((await wish(delegate, 'fourth@delegate.example')).status).toBe(409);
    const last = await linkOf(delegate.accountId);
    await forum.visitor().post(last);
    expect((await forum.visitor().post(last)).status).toBe(404);
  });

  describe('from an organizer, because mail came back', () => {
    const bounce = async (address: string) =>
      forum.database.write(async (em) => {
        for (const mail of await em.findBy(OutboxMessage, { toAddress: address })) {
          await em.update(OutboxMessage, { id: mail.id }, { state: 'sent' });
          await forum.app.get(AddressTroublesService).note(em, mail, {
            kind: 'failed',
            status: '5.1.1',
            reason: '550 5.1.1 User unknown',
          });
        }
      });
    const correct = (from: string, email: string) =>
      organizer.post('/en/organizer/address-correction', { from, email });

    it('is moved at once, and what never arrived is sent to the new one', async () => {
      const delegate = await invited('mistypde@delegate.example');
      await bounce(delegate.address);
      await delegate.withdraw();

      expect((await organizer.get('/en/organizer/addresses')).text).toContain(
        '/en/organizer/address-correction?from=mistypde%40delegate.example',
      );
      expect((await correct('mistypde@delegate.example', 'mistyped@delegate.example')).status).toBe(303);

      const arrived = await mailsTo(forum, 'mistyped@delegate.example');
      // The confirmation of receipt that came back, the withdrawal that was withheld; no invitation for who is not coming.
      expect(arrived.map(({ mail }) => mail.subject)).toEqual([
        expect.stringMatching(/was received$/),
        expect.stringContaining('withdrawn'),
        'The forum writes to this address from now on',
      ]);
      const area = delegate.token({ purpose: 'own-area', subject: delegate.accountId, version: 2 });
      for (const { mail } of arrived) expect(mail.text).toContain(`/my/enter/${area}`);
      const audit = (await organizer.get('/en/organizer/audit')).text;
      expect(audit).toContain('Corrected the address mistypde@delegate.example to mistyped@delegate.example');
    });

    it('gets nothing of a mail whose text is deleted by now', async () => {
      const delegate = await Delegate.register(forum, { email: 'long-gone@delegate.example' });
      await bounce(delegate.address);
      const [mail] = await forum.mailsTo(delegate.address);
      await forum.database.write((em) => em.delete(OutboxBody, { mailId: mail?.id ?? '' }));

      await correct(delegate.address, 'back-again@delegate.example');

      expect((await forum.mailsTo('back-again@delegate.example')).map(({ subject }) => subject)).toEqual([
        'The forum writes to this address from now on',
      ]);
    });

    it('invites anew without writing to where mail comes back, and gives the feed another address', async () => {
      const delegate = await invited('gone@delegate.example');
      await bounce(delegate.address);
      const before = (await delegate.mails()).length;

      await correct('gone@delegate.example', 'here@delegate.example');

      expect((await delegate.mails()).length).toBe(before);
      const arrived = await mailsTo(forum, 'here@delegate.example');
      expect(told(arrived)).toEqual([
        ['REQUEST', forumUid, 1],
        ['REQUEST', sessionUid(sessionId), 1],
      ]);
      expect((await forum.visitor().get(delegate.feedPath(1))).text).toContain('has ended');
      expect((await forum.visitor().get(delegate.feedPath(2))).text).toContain(sessionUid(sessionId));
    });

    it('says at the field what cannot be', async () => {
      await Delegate.register(forum, { email: 'one@delegate.example' });
      await Delegate.register(forum, { email: 'two@delegate.example' });

      for (const [from, to, words] of [
        ['nobody@delegate.example', 'x@delegate.example', 'No account has this address.'],
        ['one@delegate.example', 'two@delegate.example', 'Another account has this address already.'],
        ['one@delegate.example', 'ONE@delegate.example', 'We write to this address already.'],
        ['one@delegate.example', 'gone@delegate.example', 'Mail to this address came back.'],
        ['one@delegate.example', 'x', 'e-mail'],
      ] as const) {
        const answer = await correct(from, to);
        expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
      }
    });

    it('is nothing for others', async () => {
      const delegate = await Delegate.register(forum, { email: 'curious@delegate.example' });

      expect((await delegate.visitor.get('/en/organizer/address-correction')).status).not.toBe(200);
      expect((await forum.visitor().get('/en/my/address')).status).toBe(401);
    });
  });

  it('is corrected by a focal point only where mail came back, and never an organizer’s', async () => {
    const delegate = await Delegate.register(forum, { email: 'reads-it@delegate.example' });
    const focalPoint = {
      kind: 'focal-point',
      accountId: delegate.accountId,
      email: 'focal@delegate.example',
      permissions: new Set<string>(),
    } as const;
    const moves = forum.app.get(AccountMoves);
    const correct = (email: string) =>
      forum.database.write((em) => moves.correct(em, focalPoint, delegate.accountId, email));

    await expect(correct('stolen@delegate.example')).rejects.toMatchObject({ code: 'address.still-works' });
  });
});
