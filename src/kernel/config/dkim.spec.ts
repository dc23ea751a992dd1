import { generateKeyPairSync } from 'node:crypto';
import { readDkim } from './dkim.js';

const pemOf = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
const key = pemOf(1024);
const given = { domain: 'Example.org', selector: 'forum', key };
const sender = 'secretariat@forum.example.org';

describe('the DKIM key', () => {
  it('is optional', () => {
    expect(readDkim({ domain: undefined, selector: undefined, key: undefined }, sender)).toBeUndefined();
  });

  it('signs for the domain of the sender, or for one above it', () => {
    const expected = { domain: 'example.org', selector: 'forum', privateKey: key };

    expect(readDkim(given, sender)).toEqual(expected);
    expect(readDkim({ ...given, domain: 'forum.example.org' }, sender)).toMatchObject({
      domain: 'forum.example.org',
    });
  });

  it('may be written on one line', () => {
    expect(readDkim({ ...given, key: key.replaceAll('\n', '\\n') }, sender)?.privateKey).toBe(key);
  });

  it.each([
    [{ ...given, domain: undefined }, 'DKIM_DOMAIN: is missing'],
    [{ ...given, selector: undefined }, 'DKIM_SELECTOR: is missing'],
    [{ ...given, key: undefined }, 'DKIM_KEY: is missing'],
    [{ ...given, domain: 'other.org' }, 'DKIM_DOMAIN: other.org does not sign for forum.example.org'],
    [{ ...given, domain: 'ample.org' }, 'DKIM_DOMAIN: ample.org does not sign'],
    [{ ...given, selector: 'a b' }, 'DKIM_SELECTOR: "a b" is not a host name'],
    [{ ...given, key: 'no key' }, 'DKIM_KEY: is not an RSA private key'],
    [{ ...given, key: pemOf(512) }, 'DKIM_KEY: is not an RSA private key of at least 1024 bits'],
  ])('is refused with its reason: case %#', (settings, reason) => {
    expect(() => readDkim(settings, sender)).toThrow(reason);
  });
});
