// Bundles the style sheets and the browser scripts into dist/assets, each under the hash of its content.
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { boardLines } from './board-lines.mjs';
import { landSvg } from './draw-land.mjs';

const source = join(dirname(fileURLToPath(import.meta.url)), 'assets');
const target = join(source, '..', '..', '..', 'dist', 'assets');

const { outputFiles } = await build({
  entryPoints: [
    { in: join(source, 'styles', 'main.css'), out: 'main' },
    { in: join(source, 'scripts', 'main.ts'), out: 'main' },
    { in: join(source, 'styles', 'board.css'), out: 'board' },
    { in: join(source, 'scripts', 'board.ts'), out: 'board' },
    { in: join(source, 'favicon.svg'), out: 'favicon' },
  ],
  loader: { '.svg': 'copy' },
  plugins: [boardLines],
  entryNames: '[name].[hash]',
  outdir: target,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome100', 'firefox100', 'safari15'],
  write: false,
});

const land = Buffer.from(landSvg());
const landHash = createHash('sha256').update(land).digest('hex').slice(0, 8).toUpperCase();

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const manifest = {};
for (const { path, contents } of [...outputFiles, { path: `land.${landHash}.svg`, contents: land }]) {
  const built = basename(path);
  manifest[built.replace(/\.[^.]+(?=\.\w+$)/, '')] = built;
  await writeFile(join(target, built), contents);
  await writeFile(join(target, `${built}.gz`), gzipSync(contents, { level: 9 }));
}
await writeFile(join(target, 'manifest.json'), JSON.stringify(manifest, null, 2));
