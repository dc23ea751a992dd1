import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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

function keptIn(file: string, name: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= shortest) return secret;
  throw new BadSetting(
    name,
    `${file} holds no secret`,
    'Delete the file, and a new one is made; links that were sent before stop working.',
  );
}
