import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SeedFiles, SeedName } from './seed-shapes.js';

/** Reads `seeds/<name>.json` beside package.json, whether this module runs as source or from the build. */
export function readSeed<Name extends SeedName>(name: Name): SeedFiles[Name] {
  const text = readFileSync(join(packageRoot(import.meta.dirname), 'seeds', `${name}.json`), 'utf8');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- tsc compares these very files with SeedFiles in seed-file.spec.ts
  return JSON.parse(text);
}

function packageRoot(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('No package.json above the module that reads the seeds');
  return packageRoot(parent);
}
