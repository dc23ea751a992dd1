import type { ImapFlowOptions } from 'imapflow';

export interface ImapAddress {
  connection: Pick<ImapFlowOptions, 'host' | 'port' | 'secure' | 'auth' | 'doSTARTTLS'>;
  folder: string;
  /** Names the mailbox in the database, without its password. */
  key: string;
}

/** `imaps://user:password@host:port/Folder`; user and password percent-encoded. */
export function readImapAddress(address: string): ImapAddress {
  const { protocol, hostname, port, username, password, pathname } = new URL(address);
  const secure = protocol === 'imaps:';
  const user = decodeURIComponent(username);
  const folder = decodeURIComponent(pathname.replace(/^\//, '')) || 'INBOX';
  const host = hostname.replace(/^\[|\]$/g, '');
  const number = port ? Number(port) : secure ? 993 : 143;
  return {
    connection: { host, port: number, secure, auth: { user, pass: decodeURIComponent(password) } },
    folder,
    key: `${user}@${host}:${number}/${folder}`.slice(0, 500),
  };
}
