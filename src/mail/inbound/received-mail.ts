import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { readHead, valuesOf, addressesIn } from './mail-head.js';
import { isAutomatic } from './sender.rules.js';

/** A mail that was taken apart. Nothing in it is trustworthy but `isAuthenticated`. */
export interface ReceivedMail {
  id: string;
  /** The address in From; empty unless it is exactly one. */
  from: string;
  /** Our mail server vouches that it comes from that address's domain. */
  isAuthenticated: boolean;
  isAutomatic: boolean;
  subject: string;
  /** Real time. */
  storedAt: Date;
  /** All addresses that the mail was for, that of the envelope first. */
  recipients: string[];
  text: string;
  /** Every leaf that is neither text nor HTML, in the order of the tree. */
  parts: MailPart[];
}

export interface MailPart {
  /** In lower case: `text/calendar`. */
  type: string;
  parameters: Record<string, string>;
  fileName: string;
  text: string;
}

const deepest = 20;
const patience = 20_000;

/** Throws for what is nested too deeply, takes too long or cannot be read at all. */
export async function readMail(raw: Buffer): Promise<Pick<ReceivedMail, 'isAutomatic' | 'text' | 'parts'>> {
  // As many as could be nested in each other; whoever nests none deeper than 20 does not write more.
  const nodes = raw.toString('latin1').match(/^content-type:\s*(?:multipart|message\/rfc822)/gim) ?? [];
  if (nodes.length > deepest) throw new Error('nested too deeply');
  const parsed = await withinPatience(simpleParser(raw, limits));
  return {
    isAutomatic: isAutomatic(readHead(raw)),
    text: (parsed.text ?? '').slice(0, 20_000),
    parts: parsed.attachments.map(partOf),
  };
}

/** The addresses that the fields name as recipients; where a bounce went to tells which mail it is about. */
export function recipientsOf(raw: Buffer, envelopeTo: string | null): string[] {
  const head = readHead(raw);
  const named = ['x-original-to', 'delivered-to', 'to'].flatMap((name) => valuesOf(head, name));
  return [...(envelopeTo ? [envelopeTo] : []), ...named.flatMap(addressesIn)].slice(0, 50);
}

const limits = {
  keepDeliveryStatus: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  maxHtmlLengthToParse: 1024 * 1024,
};

async function withinPatience(parsing: Promise<ParsedMail>): Promise<ParsedMail> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('takes too long')), patience);
  });
  try {
    return await Promise.race([parsing, late]);
  } finally {
    clearTimeout(timer);
  }
}

function partOf({ contentType, filename, headers, content }: Attachment): MailPart {
  const declared = headers.get('content-type');
  const parameters: Record<string, string> = {};
  if (typeof declared === 'object' && 'params' in declared) {
    const given: [string, unknown][] = Object.entries(declared.params);
    for (const [name, value] of given) {
      if (typeof value === 'string') parameters[name.toLowerCase()] = value;
    }
  }
  return {
    type: contentType.toLowerCase(),
    parameters,
    fileName: filename ?? '',
    text: decoded(content, parameters['charset']),
  };
}

/** UTF-8 unless the part says otherwise and means it; what is broken is replaced, never thrown. */
function decoded(content: Buffer, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset).decode(content);
  } catch {
    return new TextDecoder().decode(content);
  }
}
