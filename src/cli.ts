import { parseArgs } from 'node:util';
import { createForum } from './app.js';
import { OrganizerLinks } from './auth/organizer-links.js';
import { BadSetting, type Config, readConfig } from './kernel/config/env.js';
import { Database } from './kernel/database/database.js';
import { PurgeReport } from './personal-data/purge-report.js';
import { seed } from './seed/seed.js';

interface Command {
  usage: string;
  summary: string;
  run(
    forum: Awaited<ReturnType<typeof createForum>>,
    parameters: string[],
    options: { dryRun: boolean },
  ): Promise<string>;
}

/** What an operator does from a terminal. Each command migrates the database first, as the application does. */
const commands: Record<string, Command> = {
  seed: {
    usage: 'seed',
    summary: 'Loads what is missing of seeds/ and changes nothing that is there.',
    run: async (forum) => {
      const { inserted, kept } = await seed(forum.get(Database));
      const tables = Object.entries(inserted).map(
        ([table, count]) => `  ${table.padEnd(14)} ${String(count)}`,
      );
      return ['Inserted:', ...tables, `Already there: ${String(kept)}`].join('\n');
    },
  },
  organizer: {
    usage: 'organizer EMAIL [NAME]',
    summary: 'Makes EMAIL an organizer and prints a sign-in link that works once, within half an hour.',
    run: (forum, [email, ...name]) => {
      if (!email?.includes('@')) throw new WrongUse('Give the organizer’s e-mail address.');
      return forum.get(OrganizerLinks).forEmail(email, name.join(' ') || email);
    },
  },
  purge: {
    usage: 'purge [--dry-run]',
    summary:
      'Removes the personal data whose time is over, as happens once a day; --dry-run lists it and removes nothing.',
    run: (forum, _, { dryRun }) => {
      const report = forum.get(PurgeReport);
      return dryRun ? report.listDue() : report.run();
    },
  },
};

class WrongUse extends Error {}

const help = (name?: string): string =>
  Object.entries(commands)
    .filter(([each]) => name === undefined || each === name)
    .map(([, { usage, summary }]) => `  npm run cli -- ${usage}\n      ${summary}`)
    .join('\n');

async function runCommand(
  config: Config,
  command: Command,
  ...given: [parameters: string[], options: { dryRun: boolean }]
): Promise<string> {
  const forum = await createForum(config);
  try {
    return await command.run(forum, ...given);
  } finally {
    await forum.close();
  }
}

async function main(): Promise<string> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { help: { type: 'boolean', short: 'h' }, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [name = '', ...parameters] = positionals;
  const command = commands[name];
  if (values.help || name === '') return help(command && name);
  if (!command) throw new WrongUse(`There is no command ${name}.`);
  return runCommand(readConfig(process.env), command, parameters, { dryRun: values['dry-run'] });
}

try {
  console.log(await main());
} catch (error) {
  const isExpected = error instanceof WrongUse || error instanceof BadSetting || error instanceof TypeError;
  console.error(isExpected ? `${error.message}\n\n${help()}` : error);
  process.exitCode = 1;
}
