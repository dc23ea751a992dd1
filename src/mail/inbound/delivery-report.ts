import type { MailPart } from './received-mail.js';

/** What a mail server reports about one mail of ours (RFC 3464). */
export interface DeliveryReport {
  /** The id that we gave the mail on its way; empty where the server has dropped it. */
  envelopeId: string;
  recipient: string;
  action: 'failed' | 'delayed' | 'other';
  /** Enhanced status: `5.1.1`. */
  status: string;
  /** The words of the server that refused, on one line. */
  reason: string;
}

/** The report in a bounce; undefined for any other mail. */
export function deliveryReportIn(parts: readonly MailPart[]): DeliveryReport | undefined {
  const part = parts.find(({ type }) => /^message\/(global-)?delivery-status$/.test(type));
  if (!part) return undefined;
  const [perMessage = new Map<string, string>(), ...recipients] = groupsOf(part.text);
  // One mail, one recipient; a server that reports several means the first that failed.
  const failed = recipients.find((fields) => /^failed/i.test(fields.get('action') ?? ''));
  const fields = failed ?? recipients[0];
  if (!fields) return undefined;
  return {
    envelopeId: perMessage.get('original-envelope-id') ?? '',
    recipient: valueOfType(fields.get('original-recipient') ?? fields.get('final-recipient')),
    action: actionOf(fields.get('action')),
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '5.0.0',
    reason: valueOfType(fields.get('diagnostic-code')).slice(0, 1000),
  };
}

/** Groups of fields with empty lines between them; a field goes on where a line begins with a blank. */
function groupsOf(text: string): Map<string, string>[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map(
      (group) =>
        new Map(
          group.split('\n', 100).flatMap((line): [string, string][] => {
            const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
            return name === undefined ? [] : [[name.toLowerCase(), (value ?? '').trim()]];
          }),
        ),
    )
    .filter((fields) => fields.size > 0);
}

/** `rfc822; address` and `smtp; 550 words` */
const valueOfType = (value = ''): string => value.replace(/^[\w-]+\s*;\s*/, '');

function actionOf(action = ''): DeliveryReport['action'] {
  const [, known] = /^(failed|delayed)/i.exec(action) ?? [];
  const word = known?.toLowerCase();
  return word === 'failed' || word === 'delayed' ? word : 'other';
}
