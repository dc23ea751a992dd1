import { Invalid } from '../kernel/errors.js';

export interface Mailbox {
  name: string;
  address: string;
}

/**
 * One address and nothing else: no separator, quote, bracket, white space or invisible character may stand in it, because each
 * of them has made some mail software see a second recipient. What the form accepted is checked again, for it is sent to.
 */
const singleAddress = /^[^\s@,:;<>()[\]\\"\p{C}]+@[^\s@,:;<>()[\]\\"\p{C}]+$/u;
const longestAddress = 254;
const longestName = 200;

/** The recipient as stored, or a refusal; the name is made one line of visible characters. */
export function singleRecipient({ name, address }: Mailbox): Mailbox {
  if (!singleAddress.test(address) || address.length > longestAddress) {
    throw new Invalid({ email: { code: 'kernel.email' } });
  }
  return { name: singleLine(name).slice(0, longestName).toWellFormed(), address };
}

/** Header text on one line: line breaks and control characters become spaces, direction overrides vanish. */
export const singleLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/ *[\p{Cc}\p{Zl}\p{Zp}][\p{Cc}\p{Zl}\p{Zp} ]*/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
