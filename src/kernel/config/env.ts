import { resolve } from 'node:path';
import { readSecret } from './secret.js';
import {
  BadSetting,
  type DatabaseAddress,
  fromVariableOrFile,
  readChoice,
  readClock,
  readDatabase,
  readHost,
  readMailbox,
  readNumber,
  readOrigin,
  readUrl,
} from './settings.js';

export { BadSetting, type DatabaseAddress };

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
  /** Undefined: mail stays in the built-in mailbox. */
  readonly smtpUrl!: string | undefined;
  readonly imapUrl!: string | undefined;
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

/** Every variable that is read, for `.env.example` and the test that compares the two. */
export const variables = [
  'NODE_ENV',
  'PORT',
  'HOST',
  'BASE_URL',
  'DATABASE_URL',
  'SMTP_URL',
  'IMAP_URL',
  'MAIL_FROM',
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
  const readMailUrl = (name: Variable, schemes: string[]) => {
    const value = read(name);
    return value === undefined ? undefined : readUrl(name, value, schemes);
  };
  const modes = ['development', 'test', 'production'] as const;
  const production = readChoice('NODE_ENV', read('NODE_ENV') ?? 'development', modes) === 'production';
  const port = readNumber('PORT', read('PORT') ?? '3000', 0, 65_535);
  const host = readHost('HOST', read('HOST') ?? '127.0.0.1');
  const smtpUrl = readMailUrl('SMTP_URL', ['smtp', 'smtps']);
  if (production) refuseMissing(read);
  return new Config({
    production,
    port,
    host,
    baseUrl: readOrigin('BASE_URL', read('BASE_URL') ?? `http://${reachable(host)}:${port}`),
    database: readDatabase('DATABASE_URL', read('DATABASE_URL') ?? 'sqlite:var/forum.sqlite', directory),
    smtpUrl,
    imapUrl: readMailUrl('IMAP_URL', ['imap', 'imaps']),
    mailFrom: readMailbox('MAIL_FROM', read('MAIL_FROM') ?? 'APUF-8 Secretariat <secretariat@apuf8.test>'),
    rehearsalClock: readClock(
      'REHEARSAL_CLOCK',
      read('REHEARSAL_CLOCK') ?? (production ? 'off' : '2023-09-18T09:00:00+09:00'),
    ),
    trustProxy: readNumber('TRUST_PROXY', read('TRUST_PROXY') ?? '0', 0, 10),
    logLevel: readChoice('LOG_LEVEL', read('LOG_LEVEL') ?? 'info', logLevels),
    secret: readSecret('SECRET', read('SECRET'), resolve(directory, 'var/secret')),
  });
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
