import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';

export type AssetName = 'main.css' | 'main.js' | 'board.css' | 'board.js' | 'favicon.svg' | 'land.svg';

/** Plain name to the name as built. */
type Manifest = ReadonlyMap<string, string>;

/** The built files, found from the package root because this file runs from `src/` and from `dist/`. */
export const assetDirectory = join(packageRoot(fileURLToPath(import.meta.url)), 'dist', 'assets');

const manifests = new Map<string, Manifest>();

/** Where a page finds an asset. Before the first build (unit specs) it is the plain name. */
export const assetPath = (name: AssetName, directory = assetDirectory): string =>
  `/assets/${manifestOf(directory).get(name) ?? name}`;

/** Serves the built files; mount it at `/assets`. A name carries the hash of its content, so it may be kept for ever. */
export function serveAssets(directory = assetDirectory): RequestHandler {
  const files = express.static(directory, { immutable: true, maxAge: '1y', index: false, redirect: false });
  return (request, response, next) => {
    const name = request.path.slice(1);
    const isBuilt = [...manifestOf(directory).values()].includes(name);
    if (isBuilt) response.vary('Accept-Encoding');
    if (isBuilt && request.acceptsEncodings('gzip')) {
      request.url = `/${name}.gz`;
      response.type(extname(name)).setHeader('Content-Encoding', 'gzip');
    }
    files(request, response, next);
  };
}

function manifestOf(directory: string): Manifest {
  let manifest = manifests.get(directory);
  if (!manifest) {
    manifest = readManifest(join(directory, 'manifest.json'));
    manifests.set(directory, manifest);
  }
  return manifest;
}

function readManifest(file: string): Manifest {
  if (!existsSync(file)) return new Map();
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${file} is not an asset manifest`);
  return new Map(Object.entries(parsed).map(([name, built]) => [name, String(built)]));
}

function packageRoot(from: string): string {
  const folder = dirname(from);
  return existsSync(join(folder, 'package.json')) ? folder : packageRoot(folder);
}
