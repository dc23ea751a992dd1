import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What has to be installed, and the Debian package that brings it. */
const programs = {
  '/usr/sbin/postfix': 'postfix',
  '/usr/sbin/dovecot': 'dovecot-imapd',
  '/usr/lib/dovecot/lmtp': 'dovecot-lmtpd',
};

export const missingPackages = () =>
  Object.entries(programs).flatMap(([path, name]) => (existsSync(path) ? [] : [name]));

/** Both servers start as root and hand their work to users of their own. */
export const isRoot = () => process.getuid?.() === 0;

/**
 * Postfix and Dovecot on loopback, on free ports, with everything they write in a folder of its own. Mail to `forum.test` and
 * `delegates.test` is delivered; mail to `outside.test` goes on to `outsidePort`; anything else is refused.
 */
export async function startMailLab(outsidePort) {
  const base = mkdtempSync(join(tmpdir(), 'mail-lab-'));
  const ports = { smtp: await freePort(), imap: await freePort() };
  for (const folder of ['etc', 'queue', 'data', 'imap/run', 'imap/mail']) {
    mkdirSync(join(base, folder), { recursive: true });
  }
  // Their workers run as other users and have to get in.
  for (const folder of ['.', 'imap', 'imap/run']) chmodSync(join(base, folder), 0o755);
  execFileSync('chown', ['postfix', join(base, 'data')]);
  execFileSync('chown', ['-R', 'nobody:nogroup', join(base, 'imap/mail')]);
  writeFileSync(join(base, 'etc/main.cf'), mainCf(base, outsidePort));
  writeFileSync(join(base, 'etc/senders'), verdict);
  writeFileSync(join(base, 'etc/master.cf'), masterCf(ports.smtp));
  writeFileSync(join(base, 'imap/dovecot.conf'), dovecotConf(base, ports.imap));
  const dovecot = spawn('/usr/sbin/dovecot', ['-F', '-c', join(base, 'imap/dovecot.conf')], {
    stdio: 'ignore',
  });
  execFileSync('/usr/sbin/postfix', ['-c', join(base, 'etc'), 'start'], { stdio: 'ignore' });
  await Promise.all(Object.values(ports).map(listening));
  return {
    smtpUrl: `smtp://127.0.0.1:${ports.smtp}`,
    imapUrl: (address) => `imap://${encodeURIComponent(address)}:lab@127.0.0.1:${ports.imap}/INBOX`,
    /** Ends what this lab has started, and nothing else. */
    async stop() {
      execFileSync('/usr/sbin/postfix', ['-c', join(base, 'etc'), 'stop'], { stdio: 'ignore' });
      const ended = new Promise((resolve) => dovecot.once('exit', resolve));
      dovecot.kill();
      await ended;
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** In the place of a filter that checks signatures: whoever submits as `delegates.test` in the envelope is taken for genuine. */
const verdict =
  'delegates.test PREPEND Authentication-Results: mx.forum.test; dmarc=pass header.from=delegates.test\n';

const mainCf = (base, outsidePort) => `compatibility_level = 3.6
queue_directory = ${base}/queue
data_directory = ${base}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${base}/postfix.log
maillog_file_prefixes = ${base}
myhostname = mx.forum.test
myorigin = forum.test
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
disable_dns_lookups = yes
recipient_delimiter = +
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_sender_restrictions = check_sender_access texthash:${base}/etc/senders
virtual_mailbox_domains = forum.test, delegates.test
virtual_mailbox_maps = static:all
virtual_alias_maps = inline:{ bounces@forum.test=secretariat@forum.test }
propagate_unmatched_extensions =
virtual_transport = lmtp:unix:${base}/imap/run/lmtp
transport_maps = inline:{ outside.test=smtp:[127.0.0.1]:${outsidePort} }
default_transport = error:5.1.2 this laboratory sends nothing outside
`;

const masterCf = (port) => `127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
showq unix n - n - - showq
postlog unix-dgram n - n - 1 postlogd
`;

const dovecotConf = (base, port) => `base_dir = ${base}/imap/run
log_path = ${base}/imap/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${base}/imap/mail/%u
mail_uid = nobody
mail_gid = nogroup
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = static
  args = password=lab
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${base}/imap/mail/%u allow_all_users=yes
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  unix_listener lmtp {
    mode = 0666
  }
}
namespace inbox {
  inbox = yes
}
`;

/** A port that was free a moment ago. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const isOpen = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await pause(100);
  }
  throw new Error(`Nothing listens on port ${port}`);
}
