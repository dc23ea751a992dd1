import { isEmail } from 'class-validator';

/**
 * Invisible characters that are never part of a name: controls (Cc), halves of a character (Cs), line and paragraph separators
 * (Zl, Zp), direction marks, embeddings, overrides and isolates, and the byte order mark. Joiners stay: several scripts need them.
 */
const marks = String.raw`\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff`;
export const invisibleInLine = new RegExp(String.raw`[\p{Cc}${marks}]`, 'u');
/** Text of several lines may have line breaks and tabs. */
export const invisible = new RegExp(String.raw`(?![\t\n])[\p{Cc}${marks}]`, 'u');

/** What leads a reader elsewhere. */
export const webAddress = /:\/\/|www\.|\.[a-z]{2,}\//i;

/** At most 254 octets (RFC 5321, 4.5.3.1.3). */
export const longestEmail = 254;

// Addresses beyond ASCII cannot stand in an invitation's ATTENDEE (RFC 6068) and few servers take them. A quoted local
// part (RFC 5321, 4.1.2) nobody has, and it may hold whatever divides one address from the next.
export const plainAddress = /^[!\x23-\x7e]*$/;

export const isPlainEmail = (text: string): boolean => plainAddress.test(text) && isEmail(text);

/** Trimmed and NFC. Browsers send the end of a line as CR LF; it counts as the one character that it is to the person. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
