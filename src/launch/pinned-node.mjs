import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// This file has to run on the old Node that it is about to leave: nothing newer than Node 14 here.
const oldest = 24;
const system = process.platform === 'win32' ? 'win' : process.platform;
const executable = process.platform === 'win32' ? 'node.exe' : 'node';
const pinned = fileURLToPath(
  new URL(`../../node_modules/node-${system}-${process.arch}/bin/${executable}`, import.meta.url),
);

/** True when this Node will do. Otherwise the same command goes on in the Node that npm installed, or ends with the fix. */
export function runsOnPinnedNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldest) return true;
  if (existsSync(pinned)) continueIn(pinned);
  else explain();
  return false;
}

function continueIn(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  child.on('error', explain);
  // A terminal sends Ctrl-C to both of us already; passing it on would look like a second, impatient one.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function explain() {
  console.error(
    `This application needs Node ${oldest} or newer, and this is ${process.version}.\n` +
      `Run "npm ci" first: it brings Node ${oldest} for Linux and Windows. Elsewhere, install it from https://nodejs.org/.`,
  );
  process.exitCode = 1;
}
