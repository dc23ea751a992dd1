import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = join(root, 'dist/.built-from');
const inputs = [
  'src/**/*.*',
  'config/**/*.*',
  'package-lock.json',
  'tsconfig.json',
  'nest-cli.json',
  '.swcrc',
];

/** Compiles the sources and bundles the assets into `dist/`; false when a step failed and has said why. */
export function build() {
  const sources = fingerprint();
  const steps = [['node_modules/@nestjs/cli/bin/nest.js', 'build'], ['src/web/build-assets.mjs']];
  const isBuilt = steps.every(
    (step) => spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' }).status === 0,
  );
  if (isBuilt) writeFileSync(stamp, sources);
  return isBuilt;
}

export const isStale = () => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint();

/** By content, because copies and archives carry times that say nothing. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of globSync(inputs, { cwd: root }).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}
