import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runsOnPinnedNode } from './pinned-node.mjs';

// Everything else is imported afterwards: on an older Node better-sqlite3 ends the process without a word.
if (runsOnPinnedNode()) await launch(process.argv.slice(2));

/** `build`, `dev`, or the name of a program in src/ with its arguments. */
async function launch([command, ...args]) {
  const { build, isStale, root } = await import('./build.mjs');
  loadSettings(join(root, '.env'));
  if (command === 'dev') return (await import('./dev.mjs')).dev();

  const isBuilt = command !== 'build' && !isStale();
  if (!isBuilt && !build()) process.exitCode = 1;
  else if (command !== 'build') await run(command, args);
}

/** What the environment says already goes before the file. */
function loadSettings(file) {
  if (existsSync(file)) process.loadEnvFile(file);
}

async function run(program, args) {
  // Databases, uploads, backups: people's data are for nobody else on this machine.
  process.umask(0o077);
  const entry = new URL(`../../dist/src/${program}.js`, import.meta.url);
  process.argv.splice(1, Infinity, fileURLToPath(entry), ...args);
  process.setSourceMapsEnabled(true);
  await import(entry.href);
}
