import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';

export type AssetName = 'main.css' | 'main.js';

/** The built files, found from the package root because this file runs from `src/` and from `dist/`. */
export const assetDirectory = join(packageRoot(fileURLToPath(import.meta.url)), 'dist', 'assets');

const manifests = new Map<string, ReadonlyMap<string, string>>();

/** Where a page finds an asset. Before the first build (unit specs) it is the plain name. */
export function assetPath(name: AssetName, directory = assetDirectory): string {
  let manifest = manifests.get(directory);
  if (!manifest) {
    manifest = readManifest(join(directory, 'manifest.json'));
    manifests.set(directory, manifest);
  }
  return `/assets/${manifest.get(name) ?? name}`;
}

/** Serves the built files below `/assets`; a name carries the hash of its content, so it may be kept for ever. */
export const serveAssets = (directory = assetDirectory): RequestHandler =>
  express.static(directory, { immutable: true, maxAge: '1y', index: false, redirect: false });

function readManifest(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${file} is not an asset manifest`);
  return new Map(Object.entries(parsed).map(([name, built]) => [name, String(built)]));
}

function packageRoot(from: string): string {
  const folder = dirname(from);
  return existsSync(join(folder, 'package.json')) ? folder : packageRoot(folder);
}
