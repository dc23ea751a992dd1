import { deliveryReportIn } from './delivery-report.js';
import type { MailPart } from './received-mail.js';

const part = (lines: readonly string[], type = 'message/delivery-status', end = '\r\n'): MailPart[] => [
  { type: 'text/plain', parameters: {}, fileName: '', text: 'I am sorry.' },
  { type, parameters: {}, fileName: '', text: lines.join(end) },
];
const perMessage = ['Reporting-MTA: dns; mx.forum.test', 'Original-Envelope-Id: 3F0E', ''];
const failed = [
  'Final-Recipient: rfc822; gone@delegate.example',
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
];

describe('a delivery report', () => {
  it.each(['\r\n', '\n', '\r'])('says of which mail, of whom and why', (end) => {
    expect(deliveryReportIn(part([...perMessage, ...failed, ''], undefined, end))).toEqual({
      envelopeId: '3F0E',
      recipient: 'gone@delegate.example',
      action: 'failed',
      status: '5.1.1',
      reason: '550 5.1.1 User unknown',
    });
  });

  it('is read where fields are folded and written small, and where it is international', () => {
    const lines = [
      'original-envelope-id: x',
      '',
      'final-recipient: rfc822;',
      '  a@b.example',
      'action: DELAYED',
      'status: 4.4.1 (timeout)',
    ];

    expect(deliveryReportIn(part(lines, 'message/global-delivery-status'))).toMatchObject({
      recipient: 'a@b.example',
      action: 'delayed',
      status: '4.4.1',
    });
  });

  it('names the address to which we wrote, not the one that it was forwarded to', () => {
    const lines = [...perMessage, 'Original-Recipient: rfc822;mei@delegate.example', ...failed];

    expect(deliveryReportIn(part(lines))?.recipient).toBe('mei@delegate.example');
  });

  it('is about the recipient that failed, of several', () => {
    const relayed = ['Final-Recipient: rfc822; other@b.example', 'Action: relayed', 'Status: 2.0.0', ''];

    expect(deliveryReportIn(part([...perMessage, ...relayed, ...failed]))).toMatchObject({
      recipient: 'gone@delegate.example',
      action: 'failed',
    });
  });

  it.each([
    ['no status', ['Action: failed'], { action: 'failed', status: '5.0.0' }],
    ['an action that is none of ours', ['Action: expanded', 'Status: 2.0.0'], { action: 'other' }],
    ['no action', ['Status: 5.1.1'], { action: 'other' }],
  ])('is read as far as it goes with %s', (_, fields, expected) => {
    expect(deliveryReportIn(part([...perMessage, ...fields]))).toMatchObject(expected);
  });

  it.each([
    ['only about the message', perMessage],
    ['empty', []],
    ['noise', ['\u0000\u0001', ':::', ' ']],
  ])('that is %s is none', (_, lines) => {
    expect(deliveryReportIn(part(lines))).toBeUndefined();
  });

  it('is looked for in its own kind of part only', () => {
    expect(deliveryReportIn(part([...perMessage, ...failed], 'text/plain'))).toBeUndefined();
  });

  it('keeps no endless reason', () => {
    const lines = [...perMessage, 'Action: failed', `Diagnostic-Code: smtp; ${'x'.repeat(5_000)}`];

    expect(deliveryReportIn(part(lines))?.reason).toHaveLength(1_000);
  });
});
