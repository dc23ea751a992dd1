import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../error-code.js';
import { BadSetting } from './settings.js';

const shortest = 32;

/** The secret that was given, else the one in `file`, which is made at the first start. */
export function readSecret(name: string, given: string | undefined, file: string): string {
  if (given === undefined) return keptIn(file, name);
  if (given.length >= shortest && !/change|sample|example|secret/i.test(given)) return given;
  throw new BadSetting(
    name,
    'is too short or a sample',
    'Leave it out (one is made in var/), or use the output of: openssl rand -base64 48',
  );
}

/** A token that is given, or none. */
export function readToken(name: string, given: string): string {
  if (given.length >= shortest && /^[\w.~+/=-]+$/.test(given)) return given;
  throw new BadSetting(name, 'is too short, or no token', 'Use the output of: openssl rand -base64 48');
}

function keptIn(file: string, name: string): string {
  const secret = readOrMake(file, name);
  if (secret.length >= shortest) return secret;
  throw new BadSetting(
    name,
    `${file} holds no secret`,
    'Delete the file, and a new one is made; links that were sent before stop working.',
  );
}

function readOrMake(file: string, name: string): string {
  try {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    }
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new BadSetting(
      name,
      `${file} cannot be read or made (${errorCode(error)})`,
      'Let the user of the application have it, or give the secret.',
    );
  }
}
