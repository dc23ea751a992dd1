import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A file, a line of it, and the rules of lint that the line breaks. */
type Example = readonly [path: string, line: string, ...rules: string[]];

const dataSource = "import { DataSource } from 'typeorm'; void DataSource;";
const transaction = 'declare const db: { transaction(): void }; db.transaction();';
const repository = 'declare const db: { getRepository(): void }; db.getRepository();';
const now = 'export const at = new Date();';
const environment = 'export const port = process.env.PORT;';
const assertion = 'declare const a: unknown; export const b = a as string;';
const lines = (count: number): string => `\n${'void 0;\n'.repeat(count - 2)}`;
const ofFunction = (count: number): string => `export function long(): void {${lines(count)}}`;

const imports = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';

const examples: Example[] = [
  // The one door to the database.
  ['src/people/a.ts', dataSource, imports],
  ['src/people/b.ts', "import type { DataSource } from 'typeorm'; export type D = DataSource;", imports],
  ['src/kernel/http/a.ts', dataSource, imports],
  ['test/people/a.e2e-spec.ts', dataSource, imports],
  ['src/kernel/database/a.ts', dataSource],
  ['test/support/a.ts', dataSource],
  ['src/people/c.ts', "import type { X } from '@nestjs/typeorm'; export type Y = X;", imports],
  ['src/people/d.ts', transaction, syntax],
  ['src/kernel/database/b.ts', transaction],
  ['src/people/e.ts', repository, syntax],
  ['src/people/f.ts', 'declare const em: { getRepository(): void }; em.getRepository();'],

  // What is passed, never ambient.
  ['src/people/g.ts', environment, 'no-restricted-properties'],
  ['src/people/h.ts', 'export const { env } = process;', 'no-restricted-properties'],
  ['src/people/i.ts', "import { env } from 'node:process'; void env;", imports],
  ['src/main.ts', environment],
  ['src/kernel/config/a.ts', environment],
  ['test/support/b.ts', environment],
  ['src/people/j.ts', now, syntax],
  ['src/people/k.ts', 'export const at = Date.now();', syntax],
  ['src/people/l.ts', 'export const at = new Date(0);'],
  ['src/kernel/clock.ts', now],
  [
    'src/people/dated.ts',
    "export const day = (locale: 'en', at: Date) => new Intl.DateTimeFormat(locale, {}).format(at);",
    syntax,
  ],
  ['src/people/m.ts', "import { forwardRef } from '@nestjs/common'; void forwardRef;", imports],
  ['src/people/n.ts', "import { Global } from '@nestjs/common'; void Global;", imports],
  ['src/kernel/a.ts', "import { Global } from '@nestjs/common'; void Global;"],

  // Shapes.
  ['src/people/o.ts', "export * from './l.js';", syntax],
  [
    'src/web/a.tsx',
    'declare const x: { __html: string }; export const A = <p dangerouslySetInnerHTML={x} />;',
    syntax,
  ],
  [
    'src/web/b.tsx',
    'declare const raw: (x: string) => { __html: string }; export const A = <p dangerouslySetInnerHTML={raw("")} />;',
  ],
  ['test/people/b.e2e-spec.ts', "it.only('rules', () => undefined);", syntax],
  ['src/people/p.ts', assertion, '@typescript-eslint/consistent-type-assertions'],
  ['src/people/q.ts', "export const names = ['a'] as const;"],
  ['src/kernel/b.ts', assertion],
  ['src/people/r.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'src/people/s.ts',
    'declare const a: () => Promise<void>; a();',
    '@typescript-eslint/no-floating-promises',
  ],
  ['src/people/t.ts', 'export const a = 1; // TODO later', 'no-warning-comments'],
  ['src/people/u.ts', '// eslint-disable-next-line no-debugger\ndebugger;', 'house/reasoned-disable'],
  ['src/people/v.ts', '// eslint-disable-next-line no-debugger -- shows it\ndebugger;'],

  // Sizes.
  ['src/people/w.ts', lines(300)],
  ['src/people/x.ts', lines(302), 'max-lines'],
  ['test/people/c.e2e-spec.ts', lines(500)],
  ['test/people/d.e2e-spec.ts', lines(502), 'max-lines'],
  ['src/people/y.ts', ofFunction(40)],
  ['src/people/z.ts', ofFunction(41), 'max-lines-per-function'],
  ['src/web/c.tsx', ofFunction(60)],
  ['src/web/d.tsx', ofFunction(61), 'max-lines-per-function'],
  ['src/migrations/1-a.ts', ofFunction(80)],
  [
    'src/auth/a.ts',
    'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1) => [a, b, c, d, e, f, g];',
    'max-params',
  ],
  [
    'src/auth/b.ts',
    'declare const a: boolean; if (a) { if (a) { if (a) { if (a) { void 0; } } } }',
    'max-depth',
  ],
];
/** Is true of the short lines above for reasons of their own. */
const beside = [
  '@typescript-eslint/no-unnecessary-condition',
  '@typescript-eslint/no-meaningless-void-operator',
];

describe('the words that lint forbids', () => {
  const tree = mkdtempSync(join(tmpdir(), 'forum-words-'));
  let results: Result[];

  beforeAll(() => {
    plant(tree);
    results = lint(tree);
  }, 30_000);
  afterAll(() => rmSync(tree, { recursive: true }));

  it.each(examples)('%s', (path, _line, ...rules) => {
    const result = results.find(({ filePath }) => filePath.endsWith(`/${path}`));
    const found = result?.messages.map(({ ruleId, message }) => ruleId ?? message);

    expect(found?.filter((rule) => !beside.includes(rule))).toEqual(rules);
  });
});

const root = resolve(import.meta.dirname, '../..');

/** Writes the examples as a small project of their own. */
function plant(tree: string): void {
  for (const file of ['tsconfig.json', 'package.json', 'eslint.config.js'])
    cpSync(join(root, file), join(tree, file));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const [path, line] of examples) {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), `${line}\n`);
  }
}

interface Result {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

function lint(tree: string): Result[] {
  const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
  const { stdout } = spawnSync(process.execPath, [eslint, '--format', 'json', '.'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- the linter's own format
  return JSON.parse(stdout);
}
