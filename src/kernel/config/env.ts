import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { randomBytes } from 'node:crypto';

export type DatabaseAddress = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

export interface ListenAddress {
  protocol: 'lmtp' | 'smtp';
  host: string;
  port: number;
}

/** What the application runs with. Parsed once at start; nothing else reads the environment. */
export class Config {
  readonly production!: boolean;
  readonly port!: number;
  readonly host!: string;
  /** Without a trailing slash; what every absolute link in mails and calendars starts with. */
  readonly baseUrl!: string;
  readonly database!: DatabaseAddress;
  /** Undefined: mail stays in the built-in mailbox. */
  readonly smtpUrl!: string | undefined;
  /** The mailbox that receives replies and bounces: its path names the folder, INBOX when it is empty. */
  readonly imapUrl!: string | undefined;
  /** Where the mail server hands over replies and bounces, instead of a mailbox. */
  readonly inboundListen!: ListenAddress | undefined;
  /** What our own mail server calls itself in Authentication-Results. Undefined: no sender is believed without a confirmation. */
  readonly authservId!: string | undefined;
  readonly mailFrom!: { name: string; address: string };
  /** Undefined: the real clock. */
  readonly rehearsalClock!: Date | undefined;
  /** How many reverse proxies in front may be believed about the client's address. */
  readonly trustProxy!: number;
  readonly logLevel!: LogLevel;
  readonly secret!: string;

  constructor(values: Omit<Config, 'isRehearsal'>) {
    Object.assign(this, values);
  }

  get isRehearsal(): boolean {
    return this.rehearsalClock !== undefined;
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** Every variable that is read, for `.env.example` and the test that compares the two. */
export const variables = [
  'NODE_ENV',
  'PORT',
  'HOST',
  'BASE_URL',
  'DATABASE_URL',
  'SMTP_URL',
  'IMAP_URL',
  'INBOUND_LISTEN',
  'AUTHSERV_ID',
  'MAIL_FROM',
  'REHEARSAL_CLOCK',
  'TRUST_PROXY',
  'LOG_LEVEL',
  'SECRET',
] as const;
type Variable = (typeof variables)[number];
type Environment = Record<string, string | undefined>;

/** A setting that stops the start: names the variable and says how to mend it. */
export class BadSetting extends Error {
  constructor(variable: Variable, problem: string, fix: string) {
    super(`${variable}: ${problem}. ${fix}`);
    this.name = 'BadSetting';
  }
}

/** Reads the environment, or refuses with the name of the variable and the fix. Generates a missing secret into `var/`. */
export function readConfig(environment: Environment, directory = process.cwd()): Config {
  const read = (name: Variable) => fromVariableOrFile(environment, name);
  const production =
    readChoice('NODE_ENV', read('NODE_ENV') ?? 'development', ['development', 'test', 'production']) ===
    'production';
  const port = readNumber('PORT', read('PORT') ?? '3000', 0, 65_535);
  const host = read('HOST') ?? '127.0.0.1';
  const smtpUrl = readUrl('SMTP_URL', read('SMTP_URL'), ['smtp:', 'smtps:']);
  if (production && !smtpUrl) {
    throw new BadSetting(
      'SMTP_URL',
      'is missing',
      'In production mail must leave the house; set smtp://user:password@host:587.',
    );
  }
  const baseUrl =
    readUrl('BASE_URL', read('BASE_URL') ?? `http://${host}:${port}`, ['http:', 'https:']) ?? '';
  return new Config({
    production,
    port,
    host,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    database: readDatabase(read('DATABASE_URL') ?? 'sqlite:var/forum.sqlite', directory),
    smtpUrl,
    imapUrl: readUrl('IMAP_URL', read('IMAP_URL'), ['imap:', 'imaps:']),
    inboundListen: readListen(read('INBOUND_LISTEN')),
    authservId: readHostName('AUTHSERV_ID', read('AUTHSERV_ID')),
    mailFrom: readMailbox(read('MAIL_FROM') ?? 'APUF-8 Secretariat <secretariat@apuf8.test>'),
    rehearsalClock: readClock(read('REHEARSAL_CLOCK') ?? (production ? 'off' : '2023-09-18T09:00:00+09:00')),
    trustProxy: readNumber('TRUST_PROXY', read('TRUST_PROXY') ?? '0', 0, 10),
    logLevel: readChoice('LOG_LEVEL', read('LOG_LEVEL') ?? 'info', logLevels),
    secret: readSecret(read('SECRET'), resolve(directory, 'var/secret')),
  });
}

function fromVariableOrFile(environment: Environment, name: Variable): string | undefined {
  const file = environment[`${name}_FILE`];
  if (!file) return environment[name]?.trim() || undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new BadSetting(
      name,
      `the file named by ${name}_FILE cannot be read`,
      'Check its path and permissions.',
    );
  }
}

function readChoice<const T extends string>(name: Variable, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (!found) throw new BadSetting(name, `"${value}" is unknown`, `Use one of: ${choices.join(', ')}.`);
  return found;
}

function readNumber(name: Variable, value: string, min: number, max: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < min || number > max) {
    throw new BadSetting(name, `"${value}" is not a whole number`, `Use a number from ${min} to ${max}.`);
  }
  return number;
}

function readUrl(name: Variable, value: string | undefined, protocols: string[]): string | undefined {
  if (value === undefined) return undefined;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  // The value may hold a password and is therefore not repeated.
  throw new BadSetting(
    name,
    'is not an address',
    `Use an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
  );
}

function readListen(value: string | undefined): ListenAddress | undefined {
  const address = readUrl('INBOUND_LISTEN', value, ['lmtp:', 'smtp:']);
  if (address === undefined) return undefined;
  const { protocol, hostname, port } = new URL(address);
  if (!hostname || !port) {
    throw new BadSetting('INBOUND_LISTEN', 'names no host or no port', 'Use lmtp://127.0.0.1:2424.');
  }
  return {
    protocol: protocol === 'lmtp:' ? 'lmtp' : 'smtp',
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port),
  };
}

function readHostName(name: Variable, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^[\w-]+(\.[\w-]+)*$/.test(value)) return value.toLowerCase();
  throw new BadSetting(name, `"${value}" is not a host name`, 'Use a name such as mx.example.org.');
}

function readDatabase(value: string, directory: string): DatabaseAddress {
  if (/^postgres(ql)?:\/\//.test(value)) return { engine: 'postgres', url: value };
  const file = /^sqlite:(.+)$/.exec(value)?.[1];
  if (!file)
    throw new BadSetting(
      'DATABASE_URL',
      'is not an address',
      'Use sqlite:var/forum.sqlite or postgres://user:password@host/name.',
    );
  return { engine: 'sqlite', file: resolve(directory, file) };
}

function readMailbox(value: string): { name: string; address: string } {
  const [, name, address] = /^(?:"?([^"<>]*?)"?\s*<)?([^\s<>@,;:]+@[^\s<>@,;:]+)>?$/.exec(value) ?? [];
  if (!address)
    throw new BadSetting('MAIL_FROM', `"${value}" is not a mailbox`, 'Use Name <address@example.org>.');
  return { name: name?.trim() || address, address };
}

function readClock(value: string): Date | undefined {
  if (value === 'off') return undefined;
  const start = new Date(value);
  if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(value) || Number.isNaN(start.getTime())) {
    throw new BadSetting(
      'REHEARSAL_CLOCK',
      `"${value}" is not an instant`,
      'Use 2023-09-18T09:00:00+09:00, or off for the real clock.',
    );
  }
  return start;
}

function readSecret(given: string | undefined, file: string): string {
  if (given !== undefined) {
    if (given.length < 32 || /change|sample|example|secret/i.test(given)) {
      throw new BadSetting(
        'SECRET',
        'is too short or a sample',
        'Leave it out (one is made in var/), or use the output of: openssl rand -base64 48',
      );
    }
    return given;
  }
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
