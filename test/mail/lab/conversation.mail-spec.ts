import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { Invitation } from '../../../src/calendar/invitation.entity.js';
import { AddressTrouble } from '../../../src/mail/address-trouble.entity.js';
import { InboundPosition } from '../../../src/mail/inbound/inbound-position.entity.js';
import { OutboxMessage } from '../../../src/mail/outbox-message.entity.js';
import { ProgrammeEntry } from '../../../src/sessions/programme-entry.entity.js';
import { clients } from '../../calendar/clients.js';
import { cancelSession, editSession, letHoldPass, reinstateSession } from '../../calendar/organizing.js';
import { Delegate, type ReadMail } from '../../calendar/participants.js';
import { startForum, type TestForum } from '../../support/forum.js';
import { insertSession } from '../../support/sessions.js';
import type { Visitor } from '../../support/visitor.js';
import { Mailbox } from './mailbox.js';
import { type MailLab, startMailLab } from './servers.mjs';

/** A server somewhere outside that knows nobody. */
const outside = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: (_address, _session, answer) =>
    answer(Object.assign(new Error('5.1.1 No such person here'), { responseCode: 550 })),
});

/** One story in order: each step goes on from the one before. */
describe('a conversation by mail', () => {
  let lab: MailLab;
  let forum: TestForum;
  let organizer: Visitor;
  let id: string;
  let [anna, ben]: [Delegate | undefined, Delegate | undefined] = [undefined, undefined];
  let [annas, bens]: [Mailbox | undefined, Mailbox | undefined] = [undefined, undefined];
  let invitation: ReadMail;

  beforeAll(async () => {
    outside.listen(0, '127.0.0.1');
    await once(outside.server, 'listening');
    const address = outside.server.address();
    lab = await startMailLab(typeof address === 'object' ? (address?.port ?? 0) : 0);
    forum = await startForum({
      settings: {
        smtpUrl: lab.smtpUrl,
        imapUrl: lab.imapUrl('secretariat@forum.test'),
        authservId: 'mx.forum.test',
        mailFrom: { name: 'Secretariat', address: 'secretariat@forum.test' },
      },
    });
    organizer = await forum.organizer();
    id = await forum.database.write((em) =>
      insertSession(em, { capacity: 1, title: { en: 'Small session' } }),
    );
    await until(async () => (await forum.count(InboundPosition)) === 1);
    [annas, bens] = [new Mailbox(lab, 'anna@delegates.test'), new Mailbox(lab, 'ben@delegates.test')];
  }, 60_000);
  afterAll(async () => {
    await forum.stop();
    await lab.stop();
    await new Promise<void>((resolve) => outside.close(resolve));
  });

  const until = async (isSo: () => Promise<boolean>, patience = 20_000): Promise<void> => {
    for (let waited = 0; waited < patience; waited += 50) {
      if (await isSo()) return;
      await pause(50);
    }
    throw new Error('It did not come to it');
  };
  const given = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('An earlier step has failed');
    return value;
  };
  const partstat = async (delegate: Delegate, sessionId: string | null) => {
    const { accountId } = delegate;
    const rows = await forum.read((em) => em.findBy(Invitation, { accountId }));
    return rows.find((row) => row.sessionId === sessionId)?.partstat;
  };
  const holds = ({ accountId }: Delegate) => forum.count(ProgrammeEntry, { accountId, sessionId: id });
  const linkIn = ({ mail }: ReadMail) =>
    (/https?:\S+(\/en\/answer\/\S+)/.exec(mail.text ?? '')?.[1] ?? '').replace(/\?.*/, '');

  it('begins with the invitation to the forum, which she accepts', async () => {
    anna = await Delegate.approved(forum, organizer, { email: given(annas).address });
    const mail = await given(annas).next(/is confirmed$/);
    expect([mail.method, mail.event?.sequence]).toEqual(['REQUEST', 0]);

    await given(annas).send(clients.Gmail({ from: anna.address, answer: 'ACCEPTED', invitation: mail }));

    // From the submission to the effect, through two real servers and IDLE.
    await until(async () => (await partstat(given(anna), null)) === 'ACCEPTED', 5_000);
  });

  it('goes on with a session, which she accepts', async () => {
    await given(anna).want('invitations');
    await given(anna).choose(id);
    invitation = await given(annas).next(/^Small session/);

    await given(annas).send(clients.Outlook({ from: given(anna).address, answer: 'ACCEPTED', invitation }));

    await until(async () => (await partstat(given(anna), id)) === 'ACCEPTED');
  });

  it('tells her that it has moved, and she declines: the next on the waiting list has her place', async () => {
    ben = await Delegate.approved(forum, organizer, { email: given(bens).address });
    await ben.want('invitations');
    await ben.visitor.post('/en/my/waiting-list', { sessionId: id });

    await editSession(forum, organizer, id, { startsAt: '2023-10-24T15:00', endsAt: '2023-10-24T16:00' });
    await letHoldPass(forum);
    const moved = await given(annas).next(/^Moved: /);
    expect([moved.event?.uid, moved.event?.sequence]).toEqual([invitation.event?.uid, 1]);
    await given(annas).send(
      clients.Apple({ from: given(anna).address, answer: 'DECLINED', invitation: moved }),
    );

    await given(bens).next(/^A place for you: /);
    invitation = await given(bens).next(/^Small session/);
    expect([await holds(given(anna)), await holds(ben)]).toEqual([0, 1]);
  });

  it('lets her undo it, as far as there is a place', async () => {
    const declined = await given(annas).next(/^You declined: /);

    await forum.visitor().post(linkIn(declined), { answer: 'ACCEPTED', sequence: '1' });
    await given(annas).next(/^On the waiting list: /);
    expect(await holds(given(anna))).toBe(0);

    await given(ben).drop(id);
    await given(bens).next(/^Out of your calendar: /);
    invitation = await given(annas).next(/^Takes place: /);
    expect([invitation.method, invitation.event?.sequence, await holds(given(anna))]).toEqual([
      'REQUEST',
      2,
      1,
    ]);
  });

  it('asks her when somebody else writes in her name', async () => {
    await given(annas).send(
      clients.Thunderbird({ from: given(anna).address, answer: 'DECLINED', invitation }),
      'eve@evil.test',
    );

    const asked = await given(annas).next(/^Was it you\?/);
    expect(await holds(given(anna))).toBe(1);

    await forum.visitor().post(linkIn(asked), { answer: 'TENTATIVE', sequence: '2' });
    expect(await partstat(given(anna), id)).toBe('TENTATIVE');
  });

  it('takes a cancelled session out, and puts it back when it takes place after all', async () => {
    await cancelSession(organizer, id, 'Illness');
    const cancelled = await given(annas).next(/^Cancelled: /);
    await reinstateSession(organizer, id);
    const again = await given(annas).next(/^Takes place: /);

    expect([cancelled, again].map(({ method, event }) => [method, event?.uid, event?.sequence])).toEqual([
      ['CANCEL', invitation.event?.uid, 3],
      ['REQUEST', invitation.event?.uid, 4],
    ]);
    expect(again.mail.references).toBeTruthy();
  });

  it('learns from a real bounce that an address does not exist', async () => {
    const address = 'typo@outside.test';
    await Delegate.register(forum, { email: address });

    await until(async () => (await forum.count(AddressTrouble)) === 1);

    const [trouble] = await forum.read((em) => em.find(AddressTrouble));
    expect(trouble).toMatchObject({ address, isSuppressed: true, bounces: 1, lastStatus: '5.1.1' });
    expect(trouble?.lastReason).toContain('No such person here');
    expect(await forum.count(OutboxMessage, { toAddress: address, state: 'bounced' })).toBe(1);
    await forum.visitor().post('/en/my', { email: address });
    expect((await organizer.get('/en/organizer/addresses')).text).toContain(address);
  });
});
