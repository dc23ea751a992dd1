import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { board } from './bench/board.bench.js';
import { missedAmong, unmeasured } from './bench/bounds.js';
import { coEvents } from './bench/co-events.bench.js';
import { conflicts } from './bench/conflicts.bench.js';
import { door } from './bench/door.bench.js';
import { Engines } from './bench/engines.js';
import { exports } from './bench/export.bench.js';
import { feed } from './bench/feed.bench.js';
import { type Figures, table, under } from './bench/figures.js';
import { invitationMails } from './bench/invitations.bench.js';
import { pages } from './bench/pages.bench.js';
import { programme } from './bench/programme.bench.js';
import { publishing } from './bench/publishing.bench.js';
import { registrationList } from './bench/registration-list.bench.js';
import { registrations } from './bench/registrations.bench.js';
import { rosterImport } from './bench/roster-import.bench.js';
import { scheduleImport } from './bench/schedule-import.bench.js';
import { statistics } from './bench/statistics.bench.js';

interface Bench {
  summary: string;
  measure: (engines: Engines) => Promise<Figures>;
}

const benches: Record<string, Bench> = {
  registrations: {
    summary: '64 connections register; against bare durable commits of one row. Both engines.',
    measure: registrations,
  },
  'registration-list': {
    summary:
      'The organizers’ list, filtered and searched, at 20,000 registrations; against 1,000. Both engines.',
    measure: registrationList,
  },
  export: {
    summary:
      'The same list as a file of 20,000 and 80,000: what is held in memory; against 5,000. Both engines.',
    measure: exports,
  },
  statistics: {
    summary: 'The public statistics, counted anew, at 20,000 registrations; against 1,000. Both engines.',
    measure: statistics,
  },
  import: {
    summary: '5,000 delegates of a table while others write; against 500. Both engines.',
    measure: rosterImport,
  },
  'schedule-import': {
    summary: 'schedule.xml of 500 sessions: read, compared, written; against 50. Both engines.',
    measure: scheduleImport,
  },
  feed: {
    summary: 'The programme’s calendar; against node:http with the same bytes.',
    measure: feed,
  },
  publishing: {
    summary: 'From a release to its feeds, and 10,000 personal ones; against hashing the same bytes.',
    measure: publishing,
  },
  invitations: {
    summary:
      '1,000 invitations through Postfix and Dovecot; against handing over the same bytes. Needs root.',
    measure: invitationMails,
  },
  pages: {
    summary: 'Public pages, one request at a time; against a file of the same bytes.',
    measure: pages,
  },
  programme: {
    summary: 'The programme by day, as grid, searched, now; against a file of the same bytes. Both engines.',
    measure: programme,
  },
  'co-events': {
    summary: 'List, map, search and feeds of 50,000 co-events; against 500. Both engines.',
    measure: coEvents,
  },
  board: {
    summary: 'Moves on the board at 200 sessions, and its bytes; against the real programme. Both engines.',
    measure: board,
  },
  conflicts: {
    summary:
      'The rules of a plan: 1,000 sessions at once, read, and after one move; against 100. Both engines.',
    measure: conflicts,
  },
  door: {
    summary: '64 writers that share commits; against a commit for each. Both engines.',
    measure: door,
  },
};

const help = `  npm run bench [-- NAME ...]   prints the figures and writes them to var/bench.json

${Object.entries(benches)
  .map(([name, { summary }]) => `  ${name.padEnd(18)} ${summary}`)
  .join('\n')}

SQLite lies under var/. PostgreSQL is the one of BENCH_POSTGRES_URL, where a database is made and dropped again, or the one
that npm installs for the tests.`;

class WrongUse extends Error {}

/** One bench that fails keeps none of the others from being run. */
async function measure(names: string[]): Promise<Figures> {
  const engines = new Engines(process.env['BENCH_POSTGRES_URL']);
  const figures: Figures = {};
  for (const name of names) {
    try {
      const measured = under(name, (await benches[name]?.measure(engines)) ?? {});
      console.log(`${table(measured)}\n`);
      Object.assign(figures, measured);
    } catch (error) {
      console.error(`${name} failed:`, error, '\n');
      process.exitCode = 1;
    }
  }
  await engines.stop();
  return figures;
}

function closingWords(figures: Figures, names: readonly string[]): string {
  const missed = missedAmong(figures);
  const left = unmeasured(figures, names);
  return [
    missed.length === 0 ? 'No bound was missed.' : `Missed:\n${missed.map((each) => `  ${each}`).join('\n')}`,
    ...(left.length === 0 ? [] : [`Not measured: ${left.join(', ')}`]),
  ].join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const unknown = positionals.find((name) => !Object.hasOwn(benches, name));
  if (unknown !== undefined) throw new WrongUse(`There is no bench ${unknown}.`);
  const names = positionals.length > 0 ? positionals : Object.keys(benches);
  const figures = await measure(names);
  console.log(closingWords(figures, names));
  mkdirSync('var', { recursive: true });
  writeFileSync('var/bench.json', `${JSON.stringify(figures, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof WrongUse || error instanceof TypeError;
  console.error(isExpected ? `${error.message}\n\n${help}` : error);
  process.exitCode = 1;
}
