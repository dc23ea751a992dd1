import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/** An import, and the rules that it breaks. `type` marks an import of types only. */
type Import = readonly [from: string, to: string, ...rules: string[]];

const imports: Import[] = [
  // Tiers: a larger one, a neighbour, a smaller one.
  ['src/kernel/a.ts', 'src/web/page.ts', 'tier-of-kernel'],
  ['src/ics/a.ts', 'src/web/page.ts', 'tier-of-ics'],
  ['src/web/a.ts', 'src/audit/entry.ts', 'tier-of-web'],
  ['src/audit/a.ts', 'src/ics/line.ts', 'tier-of-audit'],
  ['src/sheets/a.ts', 'src/audit/entry.ts', 'tier-of-sheets'],
  ['src/files/a.ts', 'src/mail/b.ts', 'tier-of-files'],
  ['src/mail/a.ts', 'src/auth/account.ts', 'tier-of-mail'],
  ['src/auth/a.ts', 'src/people/person.ts', 'tier-of-auth'],
  ['src/forum/a.ts', 'src/people/person.ts', 'tier-of-forum'],
  ['src/people/a.ts', 'src/forum/room.ts', 'tier-of-people'],
  ['src/registration/a.ts', 'src/speakers/speaker.ts', 'tier-of-registration'],
  ['src/speakers/a.ts', 'src/sessions/track.ts', 'tier-of-speakers'],
  ['src/co-events/a.ts', 'src/registration/category.ts', 'tier-of-co-events'],
  ['src/sessions/a.ts', 'src/scheduling/slot.ts', 'tier-of-sessions'],
  ['src/delegations/a.ts', 'src/messages/message.ts', 'tier-of-delegations'],
  ['src/messages/a.ts', 'src/sessions/track.ts', 'tier-of-messages'],
  ['src/scheduling/a.ts', 'src/calendar/feed.ts', 'tier-of-scheduling'],
  ['src/speaking/a.ts', 'src/exchange/file.ts', 'tier-of-speaking'],
  ['src/exchange/a.ts', 'src/calendar/feed.ts', 'tier-of-exchange'],
  ['src/calendar/a.ts', 'src/reporting/count.ts', 'tier-of-calendar'],
  ['src/reporting/a.ts', 'type src/calendar/feed.ts', 'tier-of-reporting'],
  ['src/personal-data/a.ts', 'src/schema.ts', 'root-is-the-top', 'tier-of-personal-data'],
  ['src/home/a.ts', 'src/schema.ts', 'root-is-the-top', 'tier-of-home'],
  ['src/calendar/b.ts', 'src/scheduling/slot.ts'],
  ['src/mail/b.ts', 'src/ics/line.ts'],
  ['src/kernel/b.ts', 'src/sponsors/sponsor.ts', 'known-folder', 'tier-of-kernel'],

  // What stands above and below the tiers.
  ['src/main.ts', 'src/reporting/count.ts'],
  ['src/mail/c.ts', 'src/schema.ts', 'root-is-the-top', 'tier-of-mail'],
  ['src/forum/b.ts', 'src/seed/seed.ts', 'root-is-the-top', 'tier-of-forum'],
  ['src/seed/seed.ts', 'src/people/person.ts'],
  ['src/launch/announce.ts', 'src/schema.ts'],
  ['src/mail/d.ts', 'src/bench/load.ts', 'root-is-the-top', 'tier-of-mail'],
  ['src/bench/mail.bench.ts', 'src/mail/b.ts'],
  ['src/migrations/1-a.ts', 'src/people/person.entity.ts', 'migrations-stand-alone'],
  ['config/edition.ts', 'src/forum/room.ts', 'config-is-plain'],
  ['config/edition.ts', 'src/kernel/locale.ts'],
  ['src/forum/edition.ts', 'config/edition.ts'],
  ['src/ics/b.ts', 'config/edition.ts', 'kernel-knows-no-edition'],

  // Inside a feature.
  ['src/people/person.rules.ts', 'src/people/person.entity.ts', 'layer-of-states'],
  ['src/people/person.states.ts', 'type src/people/person.entity.ts'],
  ['src/people/person.entity.ts', 'src/people/people.queries.ts', 'layer-of-entity'],
  ['src/people/people.queries.ts', 'src/people/people.service.ts', 'layer-of-queries'],
  ['src/people/people.service.ts', 'src/people/web/people.pages.tsx', 'layer-of-service', 'web-is-last'],
  ['src/people/people.module.ts', 'src/people/web/people.controller.ts'],
  ['src/people/people.worker.ts', 'src/people/web/people.controller.ts', 'web-is-last'],
  ['src/registration/b.ts', 'src/people/web/people.pages.tsx', 'web-is-private'],
  ['src/registration/web/b.tsx', 'src/web/page.ts'],

  // Pure files.
  ['src/people/name.rules.ts', 'typeorm', 'rules-are-pure'],
  ['src/people/name.states.ts', 'type typeorm'],
  ['src/people/door.states.ts', '@nestjs/common', 'rules-are-pure'],
  ['src/people/page.states.ts', 'src/kernel/http/form.ts', 'rules-are-pure'],
  ['src/people/full.rules.ts', 'src/kernel/errors.ts'],
  ['src/people/file.rules.ts', 'node:fs', 'rules-do-no-io'],

  // Shapes and doors.
  ['src/kernel/egg.ts', 'src/kernel/hen.ts', 'no-cycle'],
  ['src/kernel/hen.ts', 'src/kernel/egg.ts'], // a cycle is reported once
  ['src/kernel/form.ts', 'src/kernel/field.ts'],
  ['src/kernel/field.ts', 'type src/kernel/form.ts'],
  ['src/people/b.ts', 'src/people/index.ts', 'no-barrel-no-bucket'],
  ['src/people/c.ts', 'src/kernel/utils/text.ts', 'no-barrel-no-bucket'],
  ['src/people/d.ts', 'pg', 'database-behind-its-door'],
  ['src/kernel/database/a.ts', 'pg'],
  ['src/bench/bare.ts', 'pg'],
  ['src/calendar/c.ts', 'ical.js', 'calendar-text-behind-ics'],
  ['src/registration/c.ts', 'nodemailer', 'mail-transport-behind-mail'],
  ['src/people/e.ts', 'test/support/cast.ts', 'product-without-tests'],
  ['src/people/e.spec.ts', 'test/support/cast.ts'],
  ['src/bench/engines.ts', 'test/support/cast.ts'],
  ['src/people/f.ts', 'fast-check', 'product-without-dev-packages'],
  ['src/people/f.spec.ts', 'fast-check'],
  ['src/people/g.ts', 'rxjs', 'declared-packages'],
  ['src/people/h.ts', './gone.js', 'resolvable'],
  ['test/people/a.e2e-spec.ts', 'dist/src/main.js', 'nothing-from-the-build'],
  ['src/web/c.ts', 'src/web/assets/scripts/menu.ts', 'browser-code-alone'],
  ['src/web/assets/scripts/main.ts', 'src/web/page.ts', 'server-code-alone'],
];

describe('the order of imports', () => {
  const tree = mkdtempSync(join(tmpdir(), 'forum-imports-'));
  let report: Report;

  beforeAll(() => {
    plant(tree);
    report = cruise(tree);
  });
  afterAll(() => rmSync(tree, { recursive: true }));

  it.each(imports)('%s -> %s', (from, to, ...rules) => {
    const broken = report.summary.violations.filter(
      (violation) => violation.from === from && importedAs(violation.to) === to.replace('type ', ''),
    );

    expect(broken.map(({ rule }) => nameOf(rule)).sort()).toEqual([...rules].sort());
  });

  it('has an example for every rule', () => {
    const examples = imports.flatMap(([, , ...rules]) => rules);

    expect([...new Set(examples)].sort()).toEqual(report.summary.ruleSetUsed.forbidden.map(nameOf).sort());
  });
});

const root = resolve(import.meta.dirname, '../..');
const dependencies = { typeorm: '*', '@nestjs/common': '*', pg: '*', 'ical.js': '*', nodemailer: '*' };

/** Writes the files, each importing what the table says, as a small project of their own. */
function plant(tree: string): void {
  const files = new Map<string, string>([
    [
      'package.json',
      JSON.stringify({ type: 'module', dependencies, devDependencies: { 'fast-check': '*' } }),
    ],
    ['tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', jsx: 'preserve' } })],
  ]);
  for (const [from, target] of imports) {
    const to = target.replace('type ', '');
    const isFile = /^(src|config|test|dist)\//.test(to);
    const specifier = isFile
      ? relative(dirname(from), to)
          .replace(/^(?!\.)/, './')
          .replace(/\.tsx?$/, '.js')
      : to;
    const keyword = target.startsWith('type ') ? 'import type' : 'import';
    const line = `${keyword} { thing } from '${specifier}'; export type { thing };\n`;
    files.set(from, `${files.get(from) ?? ''}${line}`);
    if (isFile && !files.has(to)) files.set(to, '');
  }
  for (const [path, text] of files) {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
}

interface Rule {
  name: string;
}
interface Report {
  summary: { violations: { from: string; to: string; rule: Rule }[]; ruleSetUsed: { forbidden: Rule[] } };
}
const nameOf = (rule: Rule): string => rule.name;

function cruise(tree: string): Report {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  const flags = ['--config', config, '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, [cruiser, ...flags, 'src', 'config', 'test'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- the cruiser's own format
  return JSON.parse(stdout);
}

/** Packages are reported by the file they resolve to, Node's own modules without their prefix. */
function importedAs(to: string): string {
  const packageName = /node_modules\/(?:@types\/)?((?:@[^/]+\/)?[^/]+)/.exec(to)?.[1];
  return packageName ?? (to.includes('/') ? to : `node:${to}`);
}
