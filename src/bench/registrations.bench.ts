import { In } from 'typeorm';
import { OutboxMessage } from '../mail/outbox-message.entity.js';
import { Registration } from '../registration/registration.entity.js';
import { bareCommits } from './bare-commits.js';
import { benchConfig } from './bench-config.js';
import { requestText } from './connection.js';
import type { BenchDatabase, Engines } from './engines.js';
import { type Figures, figure } from './figures.js';
import { load, type LoadResult, p50, p99 } from './load.js';
import { ServerProcess } from './server-process.js';

const connections = 64;
const rounds = 5;
const perRound = 1_000;

/**
 * 64 connections register: the posted form validated in full, reference, registration and mail durable before the answer, the
 * mails leaving at the same time. The baseline is the rate of bare commits of one row.
 */
export const registrations = (engines: Engines): Promise<Figures> => engines.onEach(measure);

async function measure({ url, database }: BenchDatabase): Promise<Figures> {
  const { database: address } = benchConfig(url);
  const forum = await ServerProcess.start('forum', url);
  const commits: number[] = [];
  const count = (entity: typeof Registration | typeof OutboxMessage): Promise<number> =>
    database.read((em) => em.count(entity));
  const register = (round: string, people: number, fields: Fields = {}): Promise<LoadResult> =>
    load({ origin: forum.origin, connections, requests: posts(round, people, fields), status: 303 });

  await register('warm', 500);
  const [registered, mailed] = [await count(Registration), await count(OutboxMessage)];
  const results = await inRounds(database, async (round) => {
    commits.push(await bareCommits(address, perRound, connections));
    return register(round, perRound);
  });
  const approvals = await inRounds(database, (round) =>
    register(`approved-${round}`, perRound, approvedAtOnce),
  );
  await forum.stop();

  const wanted = 2 * rounds * perRound;
  const missing =
    Math.abs((await count(Registration)) - registered - wanted) +
    Math.abs((await count(OutboxMessage)) - mailed - wanted);
  const errors = [...results, ...approvals].reduce((sum, each) => sum + each.errors, missing);
  return {
    rate: figure(
      'registrations/s',
      results.map(({ rate }) => rate),
      commits,
    ),
    p50: figure('ms', results.map(p50)),
    p99: figure('ms', results.map(p99)),
    'approved-rate': figure(
      'registrations/s',
      approvals.map(({ rate }) => rate),
      commits,
    ),
    'approved-p99': figure('ms', approvals.map(p99)),
    errors: figure('errors or missing rows', [errors]),
  };
}

async function inRounds(
  database: BenchDatabase['database'],
  measure: (round: string) => Promise<LoadResult>,
): Promise<LoadResult[]> {
  const results: LoadResult[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await mailsHaveLeft(database);
    results.push(await measure(String(round)));
  }
  return results;
}

type Fields = Record<string, string>;

/** Approved automatically: a place in two quotas, a decision and a confirmation with its invitation more. */
const approvedAtOnce: Fields = { category: 'other_stakeholder', mode: 'online' };

/** What a browser sends, one person each. */
const posts = (round: string, people: number, fields: Fields): string[] =>
  Array.from({ length: people }, (_, index) => {
    const form = new URLSearchParams({
      category: 'private_sector',
      idempotencyKey: `bench-${round}-${String(index)}`,
      organizationName: 'Harbour Cranes Ltd',
      country: 'SG',
      givenName: 'Mei',
      familyName: `Tan ${String(index)}`,
      displayName: '',
      originalScriptName: '',
      functionTitle: 'Director of urban logistics',
      mode: 'in-person',
      accessNeeds: '',
      email: `mei.tan.${round}.${String(index)}@delegate.example`,
      consent: 'yes',
      ...fields,
    });
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      'Accept-Language': 'en',
    };
    return requestText('POST', '/en/register', headers, form.toString());
  });

/** The worker lags behind a rush; the baseline must not share the disk with it. */
async function mailsHaveLeft(database: BenchDatabase['database']): Promise<void> {
  const state = In(['queued', 'sending', 'retrying']);
  while (await database.read((em) => em.existsBy(OutboxMessage, { state }))) {
    await new Promise((resume) => setTimeout(resume, 200));
  }
}
