import { dirname, join, resolve } from 'node:path';
import { type DkimKey, readDkim } from './dkim.js';
import { readSecret, readToken } from './secret.js';
import {
  BadSetting,
  type DatabaseAddress,
  fromVariableOrFile,
  type ListenAddress,
  readChoice,
  readClock,
  readDatabase,
  readHost,
  readHostName,
  readListen,
  readMailbox,
  readNumber,
  readOrigin,
  readUrl,
} from './settings.js';

export { BadSetting, type DatabaseAddress, type DkimKey, type ListenAddress };

/** Mails in a minute. */
const readRate = (name: string, value: string) => readNumber(name, value, 1, 60_000);

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** What the application runs with. Parsed once at start; nothing else reads the environment. */
export class Config {
  readonly production!: boolean;
  readonly port!: number;
  readonly host!: string;
  /** Without a trailing slash; what every absolute link in mails and calendars starts with. */
  readonly baseUrl!: string;
  readonly database!: DatabaseAddress;
  /** Where uploaded files are kept; nothing in it is served by its path. */
  readonly filesDir!: string;
  /** Undefined: mail stays in the built-in mailbox. */
  readonly smtpUrl!: string | undefined;
  /** The mailbox that receives replies and bounces: its path names the folder, INBOX when it is empty. */
  readonly imapUrl!: string | undefined;
  /** Where the mail server hands over replies and bounces, instead of a mailbox. */
  readonly inboundListen!: ListenAddress | undefined;
  /** What our own mail server calls itself in Authentication-Results. Undefined: no sender is believed without a confirmation. */
  readonly authservId!: string | undefined;
  readonly mailFrom!: { name: string; address: string };
  /** How many mails may leave within a minute, over all and to one domain; undefined: as many as the server takes. */
  readonly mailRates!: { all: number | undefined; domain: number | undefined };
  /** Undefined: the mail server signs, or nobody. */
  readonly dkim!: DkimKey | undefined;
  /** Opens /metrics to others than this machine. */
  readonly metricsToken!: string | undefined;
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

/** Every variable that is read, for `.env.example` and the test that compares the two. */
export const variables = [
  'NODE_ENV',
  'PORT',
  'HOST',
  'BASE_URL',
  'DATABASE_URL',
  'FILES_DIR',
  'SMTP_URL',
  'IMAP_URL',
  'INBOUND_LISTEN',
  'AUTHSERV_ID',
  'MAIL_FROM',
  'MAIL_RATE',
  'MAIL_RATE_PER_DOMAIN',
  'DKIM_DOMAIN',
  'DKIM_SELECTOR',
  'DKIM_KEY',
  'METRICS_TOKEN',
  'REHEARSAL_CLOCK',
  'TRUST_PROXY',
  'LOG_LEVEL',
  'SECRET',
] as const;
type Variable = (typeof variables)[number];

/** Reads the environment, or refuses with the name of the variable and the fix. Generates a missing secret into `var/`. */
export function readConfig(
  environment: Record<string, string | undefined>,
  directory = process.cwd(),
): Config {
  const read = (name: Variable) => fromVariableOrFile(environment, name);
  const modes = ['development', 'test', 'production'] as const;
  const production = readChoice('NODE_ENV', read('NODE_ENV') ?? 'development', modes) === 'production';
  const port = readNumber('PORT', read('PORT') ?? '3000', 0, 65_535);
  const host = readHost('HOST', read('HOST') ?? '127.0.0.1');
  if (production) refuseMissing(read);
  const mail = readMail(read);
  const database = readDatabase('DATABASE_URL', read('DATABASE_URL') ?? 'sqlite:var/forum.sqlite', directory);
  const baseUrl = readOrigin('BASE_URL', read('BASE_URL') ?? `http://${reachable(host)}:${port}`);
  return new Config({
    ...mail,
    production,
    port,
    host,
    baseUrl,
    database,
    filesDir: resolve(directory, read('FILES_DIR') ?? besides(database)),
    metricsToken: ifGiven(read, 'METRICS_TOKEN', readToken),
    rehearsalClock: readClock(
      'REHEARSAL_CLOCK',
      read('REHEARSAL_CLOCK') ?? (production ? 'off' : '2023-09-18T09:00:00+09:00'),
    ),
    // The application speaks no TLS: where people reach it by HTTPS, something stands in front.
    trustProxy: readNumber(
      'TRUST_PROXY',
      read('TRUST_PROXY') ?? (baseUrl.startsWith('https:') ? '1' : '0'),
      0,
      10,
    ),
    logLevel: readChoice('LOG_LEVEL', read('LOG_LEVEL') ?? 'info', logLevels),
    secret: readSecret('SECRET', read('SECRET'), resolve(directory, 'var/secret')),
  });
}

/** A copy of the SQLite file's folder is then a copy of everything. */
const besides = (database: DatabaseAddress): string =>
  database.engine === 'sqlite' ? join(dirname(database.file), 'files') : 'var/files';

type Read = (name: Variable) => string | undefined;

/** How mail leaves and arrives. */
function readMail(read: Read) {
  const readMailUrl = (name: Variable, schemes: string[]) =>
    ifGiven(read, name, (_, value) => readUrl(name, value, schemes));
  const mailFrom = readMailbox(
    'MAIL_FROM',
    read('MAIL_FROM') ?? 'APUF-8 Secretariat <secretariat@apuf8.test>',
  );
  return {
    smtpUrl: readMailUrl('SMTP_URL', ['smtp', 'smtps']),
    imapUrl: readMailUrl('IMAP_URL', ['imap', 'imaps']),
    inboundListen: ifGiven(read, 'INBOUND_LISTEN', readListen),
    authservId: ifGiven(read, 'AUTHSERV_ID', readHostName),
    mailFrom,
    mailRates: {
      all: ifGiven(read, 'MAIL_RATE', readRate),
      domain: ifGiven(read, 'MAIL_RATE_PER_DOMAIN', readRate),
    },
    dkim: readDkim(
      { domain: read('DKIM_DOMAIN'), selector: read('DKIM_SELECTOR'), key: read('DKIM_KEY') },
      mailFrom.address,
    ),
  };
}

function ifGiven<T>(read: Read, name: Variable, parse: (name: string, value: string) => T): T | undefined {
  const value = read(name);
  return value === undefined ? undefined : parse(name, value);
}

/** Where a browser on this machine finds a server that listens on `host`; 0.0.0.0 and :: stand for every address. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** What has a default for a rehearsal only: links, senders and mails of a real forum must not point to this machine. */
const neededInProduction: readonly [Variable, string][] = [
  ['SMTP_URL', 'Production sends its mail; set smtp://user:password@host:587.'],
  ['BASE_URL', 'Links in mails and calendars start with it; set https://forum.example.org.'],
  ['MAIL_FROM', 'People answer this mailbox; set Name <address@example.org>.'],
];

function refuseMissing(read: (name: Variable) => string | undefined): void {
  for (const [name, fix] of neededInProduction) {
    if (read(name) === undefined) throw new BadSetting(name, 'is missing', fix);
  }
}
