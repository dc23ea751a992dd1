import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createForum } from './app.js';
import { BadBackup } from './backup/backup-lines.js';
import { backup } from './backup/backup.js';
import { CannotRestore, restore } from './backup/restore.js';
import { OrganizerLinks } from './auth/organizer-links.js';
import { ExportCommand } from './exchange/command-line/export-command.js';
import {
  ExchangeRefused,
  exchangeOptions,
  type ExchangeWords,
} from './exchange/command-line/exchange-wishes.js';
import { ImportCommand } from './exchange/command-line/import-command.js';
import { BadSetting, type Config, readConfig } from './kernel/config/env.js';
import { DatabaseUnreachable } from './kernel/database/data-sources.js';
import { Database } from './kernel/database/database.js';
import { PurgeReport } from './personal-data/purge-report.js';
import { seed } from './seed/seed.js';

interface Options {
  dryRun: boolean;
  otherSecret: boolean;
  exchange: ExchangeWords;
}

interface Command {
  usage: string;
  summary: string;
  run(config: Config, parameters: string[], options: Options): Promise<string>;
}

type Forum = Awaited<ReturnType<typeof createForum>>;

/** Starts the application without listening, which migrates the database first, and stops it at the end. */
const inForum =
  (run: (forum: Forum, parameters: string[], options: Options) => Promise<string>): Command['run'] =>
  async (config, parameters, options) => {
    const forum = await createForum(config);
    try {
      return await run(forum, parameters, options);
    } finally {
      await forum.close();
    }
  };

/** What an operator does from a terminal. */
const commands: Record<string, Command> = {
  seed: {
    usage: 'seed',
    summary: 'Loads what is missing of seeds/ and changes nothing that is there.',
    run: inForum(async (forum) => {
      const { inserted, kept } = await seed(forum.get(Database));
      const tables = Object.entries(inserted).map(
        ([table, count]) => `  ${table.padEnd(14)} ${String(count)}`,
      );
      return ['Inserted:', ...tables, `Already there: ${String(kept)}`].join('\n');
    }),
  },
  organizer: {
    usage: 'organizer EMAIL [NAME]',
    summary: 'Makes EMAIL an organizer and prints a sign-in link that works once, within half an hour.',
    run: inForum((forum, [email, ...name]) => {
      if (!email?.includes('@')) throw new WrongUse('Give the organizer’s e-mail address.');
      return forum.get(OrganizerLinks).forEmail(email, name.join(' ') || email);
    }),
  },
  purge: {
    usage: 'purge [--dry-run]',
    summary:
      'Removes the personal data whose time is over, as happens once a day; --dry-run lists it and removes nothing.',
    run: inForum((forum, _, { dryRun }) => {
      const report = forum.get(PurgeReport);
      return dryRun ? report.listDue() : report.run();
    }),
  },
  'import-schedule': {
    usage:
      'import-schedule FILE [--dry-run] [--lang en] [--zone ZONE] [--format xml|json|csv|xlsx] [--of sessions|speakers] [--leave-out] [--not-ready] [--published] [--cancel-missing REASON]',
    summary:
      'Brings schedule.xml, schedule.json (frab, pretalx), CSV or XLSX into the draft, all of it or nothing. --leave-out passes over rows with problems, --not-ready keeps new sessions from the next release, --published says that its people are named in public already, --cancel-missing takes sessions off the programme that came from an earlier file of this source and are not in this one.',
    run: inForum((forum, [path], { exchange }) => {
      if (!path) throw new WrongUse('Give the name of the file to import.');
      return forum.get(ImportCommand).run(path, exchange);
    }),
  },
  'export-schedule': {
    usage: 'export-schedule FILE [--released] [--lang en] [--of sessions|speakers]',
    summary:
      'Writes the draft, or with --released what is public, into FILE. Its ending says how: .xml and .json (frab), .csv, .xlsx.',
    run: inForum((forum, [path], { exchange }) => {
      if (!path) throw new WrongUse('Give the name of the file to write.');
      return forum.get(ExportCommand).run(path, exchange);
    }),
  },
  backup: {
    usage: 'backup FILE',
    summary:
      'Copies the database as it is now and the uploaded files into FILE, while the forum runs. Keep SECRET (var/secret) beside it.',
    run: async (config, [path]) => {
      if (!path) throw new WrongUse('Give the name of the file to write.');
      if (existsSync(path)) throw new WrongUse(`There is a file ${path} already; give another name.`);
      const { rows, files } = await backup(config, path);
      return `${path}: ${String(rows)} rows, ${String(files)} files. It holds personal data: keep it as safe as the forum.`;
    },
  },
  restore: {
    usage: 'restore FILE [--other-secret]',
    summary:
      'Fills an empty database (DATABASE_URL, of either engine) and an empty FILES_DIR with a backup. Stop the forum first.',
    run: async (config, [path], options) => {
      if (!path) throw new WrongUse('Give the name of the backup.');
      const { rows, files, takenAt } = await restore(config, path, options);
      return `Restored as of ${takenAt}: ${String(rows)} rows, ${String(files)} files.`;
    },
  },
};

class WrongUse extends Error {}

const help = (name?: string): string =>
  Object.entries(commands)
    .filter(([each]) => name === undefined || each === name)
    .map(([, { usage, summary }]) => `  npm run cli -- ${usage}\n      ${summary}`)
    .join('\n');

async function main(): Promise<string> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: {
      help: { type: 'boolean', short: 'h' },
      'dry-run': { type: 'boolean', default: false },
      'other-secret': { type: 'boolean', default: false },
      ...exchangeOptions,
    },
    allowPositionals: true,
  });
  const [name = '', ...parameters] = positionals;
  const command = commands[name];
  if (values.help || name === '') return help(command && name);
  if (!command) throw new WrongUse(`There is no command ${name}.`);
  const options = { dryRun: values['dry-run'], otherSecret: values['other-secret'], exchange: values };
  return command.run(readConfig(process.env), parameters, options);
}

try {
  console.log(await main());
} catch (error) {
  const isWrongUse = error instanceof WrongUse || error instanceof BadSetting || error instanceof TypeError;
  const isExplained =
    error instanceof BadBackup ||
    error instanceof CannotRestore ||
    error instanceof DatabaseUnreachable ||
    error instanceof ExchangeRefused;
  if (isWrongUse) console.error(`${error.message}\n\n${help()}`);
  else console.error(isExplained ? error.message : error);
  process.exitCode = 1;
}
