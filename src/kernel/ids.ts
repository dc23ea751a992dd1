import { randomBytes, randomUUID } from 'node:crypto';

/** A stable identifier for rows and UIDs. Never shown as a secret: knowing one opens nothing. */
export const newId = (): string => randomUUID();

/** 132 random bits in 22 characters that survive a URL and a line of mail. */
export const newToken = (): string => randomBytes(17).toString('base64url').slice(0, 22);
