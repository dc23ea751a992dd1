import type { NestExpressApplication } from '@nestjs/platform-express';
import type { EntityManager } from 'typeorm';
import { createForum } from '../app.js';
import { FeedBody } from '../calendar/feed-body.js';
import { cutPieces } from '../calendar/feed-cuts.js';
import { FeedItemsService } from '../calendar/feed-items.service.js';
import { encodings } from '../kernel/http/content-negotiation.js';
import { personalFeed } from '../calendar/programme-feed.js';
import { PublicFeeds } from '../calendar/public-feeds.js';
import { PublishedProgrammes } from '../calendar/published-programmes.js';
import { publisherOf, sessionUid } from '../calendar/session-entry.js';
import { joined } from '../ics/write-calendar.js';
import { Config } from '../kernel/config/env.js';
import { Database } from '../kernel/database/database.js';
import { releaseSeeded } from '../scheduling/releases/write-version.js';
import { Slot } from '../scheduling/slot.entity.js';
import { emptySession } from '../sessions/empty-session.js';
import { Session } from '../sessions/session.entity.js';
import { benchConfig } from './bench-config.js';
import type { BenchDatabase, Engines } from './engines.js';
import { type Figure, figure, type Figures } from './figures.js';

const rounds = 7;
const personalFeeds = 10_000;
const sessionsOfOne = 12;

/**
 * From the commit of a release that moves every session to its publication, in every encoding; the baseline is hashing and
 * compressing the same bytes. Then personal feeds, each from the entries of the published programme; the baseline is hashing them.
 */
export const publishing = (engines: Engines): Promise<Figures> =>
  engines.onSqlite(async ({ url }: BenchDatabase) => {
    const forum = await createForum(benchConfig(url));
    const figures: Figures = {};
    for (const count of [60, 1_000]) {
      await forum.get(Database).write((em) => addSessions(em, count));
      figures[`release-of-${String(count)}`] = await release(forum, count);
    }
    figures['personal-feed'] = await personal(forum);
    await forum.close();
    return figures;
  });

async function addSessions(em: EntityManager, count: number): Promise<void> {
  const session = {
    ...emptySession,
    ...({ kind: 'parallel', state: 'confirmed' } as const),
    updatedAt: new Date('2023-09-01T00:00:00Z'),
  };
  const slot = { venueId: null, roomId: null, untilDate: null, onDate: '2023-10-24' };
  for (let number = await em.count(Session); number < count; number += 1) {
    const id = `bench-${String(number)}`;
    const startsAt = new Date(Date.UTC(2023, 9, 24, number % 10));
    const texts = {
      title: { en: `Session ${id}` },
      abstract: { en: 'What a session is about. '.repeat(20) },
    };
    await em.insert(Session, { ...session, ...texts, id, position: number });
    await em.insert(Slot, {
      ...{ ...slot, sessionId: id, startsAt },
      endsAt: new Date(startsAt.getTime() + 5_400_000),
    });
  }
  await releaseSeeded(em, new Date('2023-09-01T00:00:00Z'));
}

async function release(forum: NestExpressApplication, count: number): Promise<Figure> {
  const values: number[] = [];
  const baselines: number[] = [];
  await programmeOf(forum);
  for (let round = 0; round < rounds; round += 1) {
    await forum.get(Database).write((em) => moveAll(em, forum.get(FeedItemsService)));
    const started = performance.now();
    forum.get(PublishedProgrammes).markChanged();
    const published = await programmeOf(forum);
    values.push(performance.now() - started);
    const entries = published.text.match(/^BEGIN:VEVENT\r$/gm)?.length ?? 0;
    // Some of the seeds have no date yet.
    if (entries < count - 20) throw new Error(`${String(entries)} entries of ${String(count)} sessions`);
    baselines.push(await encoding(published));
  }
  return figure('ms', values, baselines);
}

/** As a release through the services does it: the version, and the marks of the entries, in one transaction. */
async function moveAll(em: EntityManager, feedItems: FeedItemsService): Promise<void> {
  for (const slot of await em.find(Slot)) {
    const later = (instant: Date | null) => instant && new Date(instant.getTime() + 60_000);
    const { sessionId, startsAt, endsAt } = slot;
    await em.update(Slot, { sessionId }, { startsAt: later(startsAt), endsAt: later(endsAt) });
  }
  await releaseSeeded(em, new Date('2023-09-01T00:00:00Z'));
  await feedItems.refreshAll(em);
}

async function programmeOf(forum: NestExpressApplication): Promise<FeedBody> {
  const answer = await forum.get(PublicFeeds).find({ kind: 'programme' }, 'en');
  if (answer.kind !== 'feed') throw new Error(`The programme is ${answer.kind}`);
  return answer.body;
}

async function encoding({ text, lastModified }: FeedBody): Promise<number> {
  const started = performance.now();
  const body = new FeedBody(text, lastModified);
  await Promise.all(encodings.map((each) => body.in(each)));
  return performance.now() - started;
}

async function personal(forum: NestExpressApplication): Promise<Figure> {
  const programme = await programmeOf(forum);
  const publisher = publisherOf(forum.get(Config));
  const head = () => personalFeed({ locale: 'en', publisher, refreshInterval: 'PT1H' });
  const sessions = await forum.get(Database).read((em) => em.find(Session));
  const uids = sessions.map(({ id }) => sessionUid(id));
  const selections = Array.from({ length: personalFeeds }, (_, reader) =>
    Array.from({ length: sessionsOfOne }, (_each, nth) => uids[(reader * 7 + nth * 31) % uids.length] ?? ''),
  );
  const texts: string[] = [];
  const started = performance.now();
  for (const selection of selections) texts.push(joined(cutPieces(programme, new Set(selection), head())));
  const built = performance.now() - started;
  const hashed = performance.now();
  for (const text of texts) new FeedBody(text, programme.lastModified);
  return figure('ms each', [built / personalFeeds], [(performance.now() - hashed) / personalFeeds]);
}
