import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { assetPath, serveAssets } from './assets.js';

const emptyDirectory = (): string => mkdtempSync(join(tmpdir(), 'assets-'));

function builtDirectory(): string {
  const directory = emptyDirectory();
  writeFileSync(join(directory, 'manifest.json'), '{ "main.css": "main.AB12.css" }');
  writeFileSync(join(directory, 'main.AB12.css'), 'a{}');
  writeFileSync(join(directory, 'main.AB12.css.gz'), gzipSync('a{}'));
  return directory;
}

const serverOf = (directory: string) => express().use('/assets', serveAssets(directory));

describe('assetPath', () => {
  it('is the built name that the manifest tells', () => {
    expect(assetPath('main.css', builtDirectory())).toBe('/assets/main.AB12.css');
  });

  it('is the plain name where nothing has been built', () => {
    expect(assetPath('main.css', emptyDirectory())).toBe('/assets/main.css');
  });
});

describe('serveAssets', () => {
  it('sends a built file compressed, to be kept for ever', async () => {
    const response = await request(serverOf(builtDirectory()))
      .get('/assets/main.AB12.css')
      .set('Accept-Encoding', 'gzip');

    expect(response.text).toBe('a{}');
    expect(response.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
  });

  it('sends it as it is to a client that takes no gzip', async () => {
    const response = await request(serverOf(builtDirectory()))
      .get('/assets/main.AB12.css')
      .set('Accept-Encoding', 'identity');

    expect(response.text).toBe('a{}');
    expect(response.headers['content-encoding']).toBeUndefined();
  });

  it('leaves an unknown file to the next handler, without a word about its encoding', async () => {
    const response = await request(serverOf(builtDirectory())).get('/assets/main.OLD.css');

    expect(response.status).toBe(404);
    expect(response.headers['content-encoding']).toBeUndefined();
  });

  it('serves nothing outside its folder', async () => {
    const response = await request(serverOf(builtDirectory())).get('/assets/..%2f..%2fetc%2fpasswd');

    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});
