import { createPrivateKey } from 'node:crypto';
import { BadSetting, readHostName } from './settings.js';

/** What signs outgoing mail (RFC 6376). */
export interface DkimKey {
  domain: string;
  selector: string;
  /** PEM. */
  privateKey: string;
}

interface Given {
  domain: string | undefined;
  selector: string | undefined;
  key: string | undefined;
}

/** All three or none. The domain must be that of the sender or one above it, or the signature proves nothing (RFC 7489, 3.1.1). */
export function readDkim({ domain, selector, key }: Given, sender: string): DkimKey | undefined {
  if (domain === undefined && selector === undefined && key === undefined) return undefined;
  if (domain === undefined) throw missing('DKIM_DOMAIN');
  if (selector === undefined) throw missing('DKIM_SELECTOR');
  if (key === undefined) throw missing('DKIM_KEY');
  const dkim = {
    domain: readHostName('DKIM_DOMAIN', domain),
    selector: readHostName('DKIM_SELECTOR', selector),
    privateKey: readKey(key),
  };
  const senderDomain = sender.slice(sender.lastIndexOf('@') + 1).toLowerCase();
  if (senderDomain === dkim.domain || senderDomain.endsWith(`.${dkim.domain}`)) return dkim;
  throw new BadSetting(
    'DKIM_DOMAIN',
    `${dkim.domain} does not sign for ${senderDomain}`,
    'Use the domain of MAIL_FROM, or one above it.',
  );
}

const missing = (name: string) =>
  new BadSetting(name, 'is missing', 'Set DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY together, or none.');

/** Line breaks may be written as `\n`, because some places for variables have room for one line only. */
function readKey(key: string): string {
  const pem = key.replaceAll('\\n', '\n');
  const bits = rsaBits(pem);
  if (bits !== undefined && bits >= 1024) return pem;
  throw new BadSetting(
    'DKIM_KEY',
    'is not an RSA private key of at least 1024 bits',
    'Use the output of: openssl genrsa 2048',
  );
}

function rsaBits(pem: string): number | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' ? key.asymmetricKeyDetails?.modulusLength : undefined;
  } catch {
    return undefined;
  }
}
