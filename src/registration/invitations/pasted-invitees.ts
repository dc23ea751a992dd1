import { fold, emailKey } from '../../kernel/folded-text.js';
import {
  invisibleInLine,
  isPlainEmail,
  longestEmail,
  tidy,
  webAddress,
} from '../../kernel/http/text-rules.js';
import type { Invitee } from './registration-invitations.service.js';

export const mostInvitees = 500;
const longestName = 200;

export interface PastedProblem {
  line: number;
  text: string;
  code: 'no-address' | 'twice' | 'name' | 'too-many';
}

export interface PastedInvitees {
  invitees: Invitee[];
  problems: PastedProblem[];
}

/**
 * Reads a list as it comes out of mail programs and spreadsheets, a person a line: `mei@delegate.example`, `Mei Tan
 * <mei@delegate.example>`, or address and name in neighbouring cells. A bad line does not keep the others from being invited.
 */
export function readPasted(text: string): PastedInvitees {
  const invitees: Invitee[] = [];
  const problems: PastedProblem[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    const refuse = (code: PastedProblem['code']) =>
      problems.push({ line: index + 1, text: line.trim().slice(0, 120), code });
    if (typeof read === 'string') refuse(read);
    else if (seen.has(emailKey(read.email))) refuse('twice');
    else if (invitees.length === mostInvitees) refuse('too-many');
    else invitees.push(read);
    if (typeof read !== 'string') seen.add(emailKey(read.email));
  }
  return { invitees, problems };
}

/** Quotes, angle brackets and separators stand around address and name. */
function readLine(line: string): Invitee | 'no-address' | 'name' {
  const pieces = line
    .split(/[\t;,<>]+/)
    .map((piece) => tidy(piece.replace(/^[\s"']+|[\s"']+$/g, '')))
    .filter(Boolean);
  const addresses = pieces.filter((piece) => piece.length <= longestEmail && isPlainEmail(piece));
  const [email] = addresses;
  if (email === undefined || addresses.length > 1) return 'no-address';
  const name = pieces.filter((piece) => piece !== email).join(' ');
  if (name.length > longestName || invisibleInLine.test(name) || webAddress.test(name)) return 'name';
  return { email, name: fold(name) === '' ? null : name };
}
