import anyAscii from 'any-ascii';

/** What stands in addresses: small letters, figures and hyphens. */
export const sessionIdPattern = /^[a-z0-9](?:[a-z0-9-]{0,77}[a-z0-9])?$/;

/** A readable id from a title, which no other session has. */
export function sessionIdFrom(title: string, taken: ReadonlySet<string>): string {
  const words = anyAscii(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const plain = words || 'session';
  let id = plain;
  for (let number = 2; taken.has(id); number += 1) id = `${plain}-${String(number)}`;
  return id;
}
