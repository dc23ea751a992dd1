// Starts the built application as `npm start` does, in an empty folder and on a free port, fetches real pages and stops it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const startWithin = 60_000;
const stopWithin = 10_000;

const pages = [
  { path: '/healthz', type: 'application/json', text: '"status":"ok"' },
  { path: '/readyz', type: 'application/json', text: '"status":"ok"' },
  { path: '/en/', type: 'text/html', text: '<html lang="en"' },
  { path: '/ko/programme', type: 'text/html', text: '<html lang="ko"' },
  { path: '/calendar/programme.ics', type: 'text/calendar', text: 'BEGIN:VEVENT' },
];

const folder = mkdtempSync(join(tmpdir(), 'forum-served-'));
const output = [];
const results = [];

const origin = `http://127.0.0.1:${await freePort()}`;
const server = serve();
try {
  if (await check('the application starts', answers)) {
    for (const page of pages) await check(page.path, () => fetchPage(page));
    await check('the style sheet that /en/ names', fetchStyleSheet);
    await check('what it keeps is closed to other users', findClosed);
    await check('the application stops when told to', stop);
  }
} finally {
  killAll();
  rmSync(folder, { recursive: true, force: true });
}

const failures = results.filter((isGood) => !isGood).length;
if (failures > 0) console.log(`\nThe application said:\n${output.join('')}`);
console.log(`${results.length - failures} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;

/** The launcher is started with the Node at hand, which may be the old one that it has to leave. */
function serve() {
  const launcher = fileURLToPath(new URL('../src/launch/launch.mjs', import.meta.url));
  const { port } = new URL(origin);
  const child = spawn(process.execPath, [launcher, 'main'], {
    cwd: folder,
    env: { ...process.env, PORT: port, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  process.once('SIGTERM', () => {
    killAll();
    process.exit(1);
  });
  return child;
}

/** The whole process group: the launcher may have gone on in a second process. */
function killAll() {
  try {
    process.kill(-server.pid, 'SIGKILL');
  } catch {
    // Nobody is left.
  }
}

async function check(name, work) {
  const problem = await work().then(
    () => undefined,
    (error) => error.message,
  );
  results.push(!problem);
  console.log(problem ? `FAIL ${name}: ${problem}` : `ok   ${name}`);
  return !problem;
}

async function answers() {
  const deadline = Date.now() + startWithin;
  while (Date.now() < deadline && server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`no answer at ${origin}`);
}

async function fetchPage({ path, type, text }) {
  const answer = await fetch(origin + path, { redirect: 'manual' });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`status ${answer.status}`);
  if (!answer.headers.get('content-type')?.startsWith(type)) throw new Error('another type of content');
  if (!body.includes(text)) throw new Error(`no ${text} in its ${body.length} characters`);
  return body;
}

async function fetchStyleSheet() {
  const page = await fetchPage({ path: '/en/', type: 'text/html', text: 'rel="stylesheet"' });
  const [link] = page.match(/<link[^>]*rel="stylesheet"[^>]*>/);
  const [, path] = link.match(/href="([^"]+)"/);
  await fetchPage({ path, type: 'text/css', text: '{' });
}

async function findClosed() {
  const kept = ['var', 'var/forum.sqlite', 'var/secret', 'var/files'];
  const open = kept.filter((path) => statSync(join(folder, path)).mode & 0o077);
  if (open.length > 0) throw new Error(`others may read ${open.join(', ')}`);
}

async function stop() {
  if (server.exitCode !== null || server.signalCode !== null) throw new Error('it had ended before');
  const exit = once(server, 'exit');
  server.kill('SIGTERM');
  const [code, signal] = await Promise.race([exit, pause(stopWithin, ['none', 'none'], { ref: false })]);
  // Nest closes everything and then lets the same signal end the process; a process that had to be killed shows SIGKILL.
  if (code !== 0 && signal !== 'SIGTERM') throw new Error(`exit code ${code}, signal ${signal}`);
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
