import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, variables } from './env.js';

const directory = mkdtempSync(join(tmpdir(), 'forum-env-'));
afterAll(() => rmSync(directory, { recursive: true }));

const secret = 'k3R0-q8Zt_0uYb1Vd9Lw7Xe5Hc2Jf4Ga6Pn';
const read = (environment: Record<string, string>) =>
  readConfig({ SECRET: secret, ...environment }, directory);

function refusal(environment: Record<string, string>): string {
  try {
    read(environment);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
  return 'accepted';
}

function fileWith(content: string): string {
  const path = join(mkdtempSync(join(directory, 'file-')), 'value');
  writeFileSync(path, content);
  return path;
}

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(read({})).toMatchObject({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://127.0.0.1:3000',
      database: { engine: 'sqlite', file: join(directory, 'var/forum.sqlite') },
      smtpUrl: undefined,
      imapUrl: undefined,
      mailFrom: { name: 'APUF-8 Secretariat', address: 'secretariat@apuf8.test' },
      rehearsalClock: new Date('2023-09-18T00:00:00Z'),
      isRehearsal: true,
      trustProxy: 0,
      logLevel: 'info',
    });
  });

  it('takes what is given', () => {
    const config = read({
      NODE_ENV: 'production',
      PORT: '8080',
      HOST: '0.0.0.0',
      BASE_URL: 'https://forum.example.org/',
      DATABASE_URL: 'postgres://forum:p%40ss@db.example.org/forum',
      SMTP_URL: 'smtps://user:p%40ss@mail.example.org:465',
      IMAP_URL: 'imaps://user:p%40ss@mail.example.org',
      MAIL_FROM: '"제8회 포럼" <secretariat@forum.example.org>',
      TRUST_PROXY: '1',
      LOG_LEVEL: 'warn',
    });

    expect(config).toMatchObject({
      production: true,
      port: 8080,
      host: '0.0.0.0',
      baseUrl: 'https://forum.example.org',
      database: { engine: 'postgres', url: 'postgres://forum:p%40ss@db.example.org/forum' },
      smtpUrl: 'smtps://user:p%40ss@mail.example.org:465',
      imapUrl: 'imaps://user:p%40ss@mail.example.org',
      mailFrom: { name: '제8회 포럼', address: 'secretariat@forum.example.org' },
      rehearsalClock: undefined,
      isRehearsal: false,
      trustProxy: 1,
      logLevel: 'warn',
      secret,
    });
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['::1', 'http://[::1]:3000'],
    // An address that stands for all of the machine's is none that a link can lead to.
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://127.0.0.1:3000'],
    ['forum.internal', 'http://forum.internal:3000'],
  ])('listening on %s is reached at %s', (host, baseUrl) => {
    expect(read({ HOST: host }).baseUrl).toBe(baseUrl);
  });

  it.each([
    ['someone@example.org', 'someone@example.org', 'someone@example.org'],
    ['Secretariat <someone@example.org>', 'Secretariat', 'someone@example.org'],
    ['<someone@example.org>', 'someone@example.org', 'someone@example.org'],
  ])('reads the mailbox %s', (given, name, address) => {
    expect(read({ MAIL_FROM: given }).mailFrom).toEqual({ name, address });
  });

  it.each([
    [{}, 0],
    [{ BASE_URL: 'https://forum.example.org' }, 1],
    [{ BASE_URL: 'https://forum.example.org', TRUST_PROXY: '0' }, 0],
    [{ TRUST_PROXY: '2' }, 2],
  ])('with %j counts as many proxies', (environment: Record<string, string>, proxies) => {
    expect(read(environment).trustProxy).toBe(proxies);
  });

  it('uses the real clock when the rehearsal is off', () => {
    expect(read({ REHEARSAL_CLOCK: 'off' }).isRehearsal).toBe(false);
  });
});

describe('a bad value', () => {
  it.each([
    [
      { NODE_ENV: 'prod' },
      'BadSetting: NODE_ENV: "prod" is unknown. Use one of: development, test, production.',
    ],
    [{ PORT: '80a' }, 'BadSetting: PORT: "80a" is not a whole number. Use a number from 0 to 65535.'],
    [{ PORT: '70000' }, 'BadSetting: PORT: "70000" is out of range. Use a number from 0 to 65535.'],
    [{ PORT: '-1' }, 'BadSetting: PORT: "-1" is not a whole number. Use a number from 0 to 65535.'],
    [
      { HOST: 'http://forum' },
      'BadSetting: HOST: "http://forum" is not a host. Use an address such as 127.0.0.1 or 0.0.0.0, or a name.',
    ],
    [
      { BASE_URL: 'forum.example.org' },
      'BadSetting: BASE_URL: is not an address. Use an address that starts with http:// or https://.',
    ],
    [
      { BASE_URL: 'ftp://forum.example.org' },
      'BadSetting: BASE_URL: is not an address. Use an address that starts with http:// or https://.',
    ],
    [
      { BASE_URL: 'https://example.org/forum' },
      'BadSetting: BASE_URL: has more than a host. Use an address without a path, such as https://forum.example.org.',
    ],
    [
      { DATABASE_URL: 'mysql://db/forum' },
      'BadSetting: DATABASE_URL: is not an address. Use sqlite:var/forum.sqlite or postgres://user:password@host/name.',
    ],
    [
      { DATABASE_URL: 'sqlite:' },
      'BadSetting: DATABASE_URL: is not an address. Use sqlite:var/forum.sqlite or postgres://user:password@host/name.',
    ],
    [
      { DATABASE_URL: 'postgres://user:pa ss@host:port/name' },
      'BadSetting: DATABASE_URL: is not an address. Use sqlite:var/forum.sqlite or postgres://user:password@host/name.',
    ],
    [
      { SMTP_URL: 'mail.example.org:587' },
      'BadSetting: SMTP_URL: is not an address. Use an address that starts with smtp:// or smtps://.',
    ],
    [
      { SMTP_URL: 'smtp:mail.example.org' },
      'BadSetting: SMTP_URL: is not an address. Use an address that starts with smtp:// or smtps://.',
    ],
    [
      { SMTP_URL: 'smtp://' },
      'BadSetting: SMTP_URL: is not an address. Use an address that starts with smtp:// or smtps://.',
    ],
    [
      { IMAP_URL: 'https://mail.example.org' },
      'BadSetting: IMAP_URL: is not an address. Use an address that starts with imap:// or imaps://.',
    ],
    [
      { MAIL_FROM: 'Secretariat' },
      'BadSetting: MAIL_FROM: "Secretariat" is not a mailbox. Use Name <address@example.org>.',
    ],
    [
      { MAIL_FROM: 'A <a@example.org>, B <b@example.org>' },
      'BadSetting: MAIL_FROM: "A <a@example.org>, B <b@example.org>" is not a mailbox. Use Name <address@example.org>.',
    ],
    [
      { MAIL_FROM: 'A\r\nBcc: b <a@example.org>' },
      'BadSetting: MAIL_FROM: "A\r\nBcc: b <a@example.org>" is not a mailbox. Use Name <address@example.org>.',
    ],
    [
      { REHEARSAL_CLOCK: '2023-09-18' },
      'BadSetting: REHEARSAL_CLOCK: "2023-09-18" is not an instant. Use 2023-09-18T09:00:00+09:00, or off for the real clock.',
    ],
    [
      { REHEARSAL_CLOCK: '2023-09-18T09:00:00' },
      'BadSetting: REHEARSAL_CLOCK: "2023-09-18T09:00:00" is not an instant. Use 2023-09-18T09:00:00+09:00, or off for the real clock.',
    ],
    [
      { REHEARSAL_CLOCK: '2023-13-18T09:00:00Z' },
      'BadSetting: REHEARSAL_CLOCK: "2023-13-18T09:00:00Z" is not an instant. Use 2023-09-18T09:00:00+09:00, or off for the real clock.',
    ],
    [
      { TRUST_PROXY: 'true' },
      'BadSetting: TRUST_PROXY: "true" is not a whole number. Use a number from 0 to 10.',
    ],
    [
      { LOG_LEVEL: 'loud' },
      'BadSetting: LOG_LEVEL: "loud" is unknown. Use one of: fatal, error, warn, info, debug, silent.',
    ],
    [
      { SECRET: 'short' },
      'BadSetting: SECRET: is too short or a sample. Leave it out (one is made in var/), or use the output of: openssl rand -base64 48',
    ],
    [
      { SECRET: 'please-change-me-please-change-me-please' },
      'BadSetting: SECRET: is too short or a sample. Leave it out (one is made in var/), or use the output of: openssl rand -base64 48',
    ],
    [
      { NODE_ENV: 'production' },
      'BadSetting: SMTP_URL: is missing. Production sends its mail; set smtp://user:password@host:587.',
    ],
    [
      { NODE_ENV: 'production', SMTP_URL: 'smtp://mail.example.org' },
      'BadSetting: BASE_URL: is missing. Links in mails and calendars start with it; set https://forum.example.org.',
    ],
    [
      {
        NODE_ENV: 'production',
        SMTP_URL: 'smtp://mail.example.org',
        BASE_URL: 'https://forum.example.org',
      },
      'BadSetting: MAIL_FROM: is missing. People answer this mailbox; set Name <address@example.org>.',
    ],
    [
      { SMTP_URL_FILE: '/nowhere' },
      'BadSetting: SMTP_URL: the file named by SMTP_URL_FILE cannot be read. Check its path and permissions.',
    ],
  ])('%j stops the start and says how to mend it', (environment, message) => {
    expect(refusal(environment)).toBe(message);
  });

  it('never repeats what may hold a password', () => {
    const messages = ['SMTP_URL', 'IMAP_URL', 'DATABASE_URL', 'SECRET'].map((name) =>
      refusal({ [name]: 'hunter2 in a wrong place' }),
    );

    expect(messages.filter((message) => message === 'accepted' || message.includes('hunter2'))).toEqual([]);
  });
});

describe('a value from a file', () => {
  it('is read without the line break at its end', () => {
    const config = read({ SMTP_URL_FILE: fileWith('smtp://user:password@mail.example.org:587\n') });

    expect(config.smtpUrl).toBe('smtp://user:password@mail.example.org:587');
  });

  it('must not be empty: a secret that was not mounted would go unnoticed', () => {
    expect(refusal({ SMTP_URL_FILE: fileWith(' \n') })).toBe(
      'BadSetting: SMTP_URL: the file named by SMTP_URL_FILE is empty. Write the value into it, or leave the variable out.',
    );
  });
});

describe('the secret', () => {
  const inEmptyDirectory = () => mkdtempSync(join(directory, 'home-'));

  it('is made once, and only its owner can read it', () => {
    const home = inEmptyDirectory();

    const first = readConfig({}, home).secret;

    expect(first).toMatch(/^[\w-]{64}$/);
    expect(readConfig({}, home).secret).toBe(first);
    expect(statSync(join(home, 'var/secret')).mode & 0o777).toBe(0o600);
  });

  it('must have a place where it can be kept', () => {
    const home = inEmptyDirectory();
    writeFileSync(join(home, 'var'), 'no folder');

    expect(() => readConfig({}, home)).toThrow(
      /^SECRET: .*var\/secret cannot be read or made \(E\w+\)\. Let the user of the application have it, or give the secret\.$/,
    );
  });

  it('is never the empty rest of a start that was cut short', () => {
    const home = inEmptyDirectory();
    readConfig({}, home);
    writeFileSync(join(home, 'var/secret'), '');

    expect(() => readConfig({}, home)).toThrow(
      `SECRET: ${join(home, 'var/secret')} holds no secret. Delete the file, and a new one is made; links that were sent before stop working.`,
    );
  });
});

describe('.env.example', () => {
  it('lists exactly the variables that are read', () => {
    const lines = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8').split('\n');
    const listed = lines.flatMap((line) => /^#?([A-Z_]+)=/.exec(line)?.[1] ?? []);

    expect(listed).toEqual(variables);
  });
});
