import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A setting that stops the start: names the variable and says how to mend it. */
export class BadSetting extends Error {
  constructor(variable: string, problem: string, fix: string) {
    super(`${variable}: ${problem}. ${fix}`);
    this.name = 'BadSetting';
  }
}

export type DatabaseAddress = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

type Environment = Record<string, string | undefined>;

/** The variable, or the content of the file that NAME_FILE names. */
export function fromVariableOrFile(environment: Environment, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  if (!file) return environment[name]?.trim() || undefined;
  const content = contentOf(file, name).trim();
  if (content) return content;
  throw new BadSetting(
    name,
    `the file named by ${name}_FILE is empty`,
    'Write the value into it, or leave the variable out.',
  );
}

function contentOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BadSetting(
      name,
      `the file named by ${name}_FILE cannot be read`,
      'Check its path and permissions.',
    );
  }
}

export function readChoice<const T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (!found) throw new BadSetting(name, `"${value}" is unknown`, `Use one of: ${choices.join(', ')}.`);
  return found;
}

export function readNumber(name: string, value: string, min: number, max: number): number {
  const fix = `Use a number from ${min} to ${max}.`;
  if (!/^\d+$/.test(value)) throw new BadSetting(name, `"${value}" is not a whole number`, fix);
  const number = Number(value);
  if (number < min || number > max) throw new BadSetting(name, `"${value}" is out of range`, fix);
  return number;
}

export function readHost(name: string, value: string): string {
  if (/^[\w.-]+$|^[\da-f:.]+$/i.test(value)) return value;
  throw new BadSetting(
    name,
    `"${value}" is not a host`,
    'Use an address such as 127.0.0.1 or 0.0.0.0, or a name.',
  );
}

export function readUrl(name: string, value: string, schemes: readonly string[]): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.hostname && schemes.some((scheme) => url.protocol === `${scheme}:`)) return value;
  // The value may hold a password and is therefore not repeated.
  throw new BadSetting(
    name,
    'is not an address',
    `Use an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}.`,
  );
}

/** Without a slash at the end. All links start at the root of the host. */
export function readOrigin(name: string, value: string): string {
  const url = readUrl(name, value, ['http', 'https']);
  const { origin } = new URL(url);
  if (url === origin || url === `${origin}/`) return origin;
  throw new BadSetting(
    name,
    'has more than a host',
    'Use an address without a path, such as https://forum.example.org.',
  );
}

export function readDatabase(name: string, value: string, directory: string): DatabaseAddress {
  if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value)) return { engine: 'postgres', url: value };
  const file = /^sqlite:(.+)$/.exec(value)?.[1];
  if (file) return { engine: 'sqlite', file: resolve(directory, file) };
  throw new BadSetting(
    name,
    'is not an address',
    'Use sqlite:var/forum.sqlite or postgres://user:password@host/name.',
  );
}

export function readMailbox(name: string, value: string): { name: string; address: string } {
  const [, shown, address] =
    /^(?:"?([^"<>\p{Cc}]*?)"?\s*<)?([^\s<>@,;:]+@[^\s<>@,;:]+)>?$/u.exec(value) ?? [];
  if (address) return { name: shown?.trim() || address, address };
  throw new BadSetting(name, `"${value}" is not a mailbox`, 'Use Name <address@example.org>.');
}

/** Undefined for `off`. */
export function readClock(name: string, value: string): Date | undefined {
  if (value === 'off') return undefined;
  const start = new Date(value);
  if (/T.*(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(start.getTime())) return start;
  throw new BadSetting(
    name,
    `"${value}" is not an instant`,
    'Use 2023-09-18T09:00:00+09:00, or off for the real clock.',
  );
}
