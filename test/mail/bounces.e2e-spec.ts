import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddressTrouble } from '../../src/mail/address-trouble.entity.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { receive } from '../support/arrivals.js';
import { buildRegistrationFields } from '../support/fields.js';
import { startForum, type TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';

interface Report {
  id: string;
  address: string;
  action?: string;
  status?: string;
  diagnostic?: string;
}

let reports = 0;
const common = () => {
  reports += 1;
  return ['From: MAILER-DAEMON@mx.apuf8.test (Mail Delivery System)', `Message-ID: <r${String(reports)}@mx>`];
};

/** As Postfix writes it: to the envelope sender, with the envelope id, and the head of our mail behind. */
const postfix = ({ id, address, action = 'failed', status = '5.1.1', diagnostic }: Report) =>
  [
    'Return-Path: <>',
    ...common(),
    `To: bounces+${id}@apuf8.test`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="dsn"',
    '',
    '--dsn',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    "I'm sorry to have to inform you that your message could not be delivered.",
    '--dsn',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.apuf8.test',
    `Original-Envelope-Id: ${id}`,
    'X-Postfix-Queue-ID: 4TxyZ',
    '',
    `Final-Recipient: rfc822; ${address}`,
    `Original-Recipient: rfc822;${address}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mail.delegate.example',
    `Diagnostic-Code: smtp; ${diagnostic ?? `550 5.1.1 <${address}>: Recipient address`}`,
    '    rejected: User unknown',
    '',
    '--dsn',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: Your registration is confirmed',
    '--dsn--',
    '',
  ].join('\r\n');

/** Exchange drops the envelope id and encodes the report. */
const exchange = ({ id, address, status = '5.1.10' }: Report) =>
  [
    'Return-Path: <>',
    ...common(),
    `Delivered-To: bounces+${id}@apuf8.test`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    '',
    '--x',
    'Content-Type: message/delivery-status',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(
      `Reporting-MTA: dns;SG2.prod.outlook.example\r\n\r\nFinal-recipient: RFC822;\r\n ${address}\r\nAction: failed\r\nStatus: ${status}\r\nDiagnostic-code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound\r\n\r\n`,
    ).toString('base64'),
    '--x--',
  ].join('\r\n');

describe('a bounce', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let people = 0;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const mailed = async () => {
    people += 1;
    const email = `Gone${String(people)}@delegate.example`;
    await forum.visitor().post('/en/register', buildRegistrationFields({ email }));
    const [mail] = await forum.mailsTo(email);
    if (!mail) throw new Error('No mail was queued');
    await forum.database.write((em) => em.update(OutboxMessage, { id: mail.id }, { state: 'sent' }));
    return { id: mail.id, address: email };
  };
  const stateOf = async (id: string) =>
    (await forum.read((em) => em.findOneByOrFail(OutboxMessage, { id }))).state;
  const troubleOf = (address: string) =>
    forum.read((em) => em.findOneBy(AddressTrouble, { addressKey: address.toLowerCase() }));
  const askAgain = (email: string) =>
    forum.visitor().post('/en/register', buildRegistrationFields({ email }));

  it.each([
    ['Postfix', postfix],
    ['Exchange', exchange],
  ])('of %s marks the mail and stops further mail to the address', async (_, write) => {
    const mail = await mailed();

    const { state, outcome } = await receive(forum, write(mail));
    await askAgain(mail.address);

    expect([state, outcome, await stateOf(mail.id)]).toEqual(['handled', 'bounce-recorded', 'bounced']);
    expect(await troubleOf(mail.address)).toMatchObject({ isSuppressed: true, bounces: 1, delays: 0 });
    expect((await forum.mailsTo(mail.address)).map((each) => each.state).sort()).toEqual([
      'bounced',
      'withheld',
    ]);
  });

  it('is shown to organizers with its reason, and lifted by them: what was withheld goes out', async () => {
    const mail = await mailed();
    await receive(forum, postfix(mail));
    await askAgain(mail.address);

    const listed = await organizer.get('/en/organizer/addresses');
    const refused = await organizer.post(`/en/organizer/outbox/${mail.id}/retry`);
    const lifted = await organizer.post('/en/organizer/addresses/lifting', {
      addressKey: mail.address.toLowerCase(),
    });

    expect(listed.text).toContain(`&lt;${mail.address}>: Recipient address rejected: User unknown`);
    expect([refused.status, lifted.status]).toEqual([409, 303]);
    const states = (await forum.mailsTo(mail.address)).map((each) => each.state);
    expect(states).not.toContain('withheld');
    expect((await organizer.post(`/en/organizer/outbox/${mail.id}/retry`)).status).toBe(303);
    expect((await organizer.get('/en/organizer/audit')).text).toContain(
      `Let mail go to ${mail.address.toLowerCase()} again`,
    );
  });

  it('that is only a delay is counted', async () => {
    const mail = await mailed();

    const { outcome } = await receive(forum, postfix({ ...mail, action: 'delayed', status: '4.4.1' }));

    expect([outcome, await stateOf(mail.id)]).toEqual(['delay-recorded', 'sent']);
    expect(await troubleOf(mail.address)).toMatchObject({ isSuppressed: false, bounces: 0, delays: 1 });
  });

  it('for reasons of ours or for a full mailbox does not block the address', async () => {
    const [policy, full] = [await mailed(), await mailed()];

    await receive(forum, postfix({ ...policy, status: '5.7.1', diagnostic: '554 5.7.1 Spam' }));
    await receive(forum, postfix({ ...full, status: '5.2.2', diagnostic: '552 5.2.2 Full' }));

    expect([await stateOf(policy.id), await stateOf(full.id)]).toEqual(['bounced', 'bounced']);
    expect((await troubleOf(policy.address))?.isSuppressed).toBe(false);
    expect((await troubleOf(full.address))?.isSuppressed).toBe(false);
  });

  it('of a mail that we never sent changes nothing', async () => {
    const { address } = await mailed();
    const id = '00000000-0000-4000-8000-000000000000';

    const { state, outcome } = await receive(forum, postfix({ id, address }));

    expect([state, outcome, await troubleOf(address)]).toEqual(['ignored', 'bounce-of-unknown', null]);
  });
});
