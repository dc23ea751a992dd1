import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { coEventRules } from '../../../config/co-events.js';
import { Clock, RealClock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { CoEventChange } from '../co-event-change.entity.js';
import type { CoEventContent } from '../co-event-content.js';
import { CoEvent } from '../co-event.entity.js';
import { CoEventWriter } from '../co-event-writer.js';
import { isPublic } from '../co-event.states.js';
import { type Contact, CoEventsService } from '../co-events.service.js';
import { type IcalDefaults, type IcalProblem, IcalSource, type ReadEntry } from '../ical-source.entity.js';
import type { Marks } from './calendar-fetcher.js';
import { HostContacts } from './host-contacts.queries.js';
import { importTexts } from './imports.texts.js';
import type { JudgedEntry } from './judged-entries.js';

/** A lease on a reading, and the pause between two. Real time: a rehearsal's clock starts anew with each process. */
const realClock = new RealClock();
const minute = 60_000;
const leaseMinutes = 10;
const longestPauseMinutes = 24 * 60;

/** What one reading of a calendar has brought. */
export interface Reading {
  marks: Marks;
  problems: IcalProblem[];
  /** All that the calendar holds; undefined where it is as it was. */
  keys: ReadonlySet<string> | undefined;
}

/**
 * Brings the co-events of a host in line with her calendar. Each goes the way of any other: to the moderators, and what is
 * public changes only with their approval. What has not changed in the calendar is left alone, whatever was edited here.
 */
@Injectable()
export class CalendarImportsService {
  constructor(
    private readonly clock: Clock,
    private readonly coEvents: CoEventsService,
    private readonly contacts: HostContacts,
    private readonly writer: CoEventWriter,
  ) {}

  /** The caller reads it at once; the same address twice is one. */
  async add(em: EntityManager, accountId: string, url: string, defaults: IcalDefaults): Promise<IcalSource> {
    const known = await em.findOneBy(IcalSource, { accountId, url });
    const lease = { state: 'active', nextFetchAt: inMinutes(leaseMinutes), failures: 0 } as const;
    const fresh = { defaults, etag: null, lastModified: null, ...lease };
    const id = known?.id ?? newId();
    if (known) await em.update(IcalSource, { id }, fresh);
    else
      await em.insert(IcalSource, {
        ...{ id, accountId, url, ...fresh, problems: [], entries: null, fetchedAt: null },
        createdAt: this.clock.now(),
      });
    return em.findOneByOrFail(IcalSource, { id });
  }

  async findFor(em: EntityManager, accountId: string, id: string): Promise<IcalSource> {
    const source = await em.findOneBy(IcalSource, { id, accountId });
    if (!source) throw new NotFound();
    return source;
  }

  /** Takes the reading of it upon itself; of two that try at once one is told no. One that was stopped is read on. */
  async claim(em: EntityManager, { id, nextFetchAt, state }: IcalSource): Promise<boolean> {
    const lease = {
      nextFetchAt: inMinutes(leaseMinutes),
      state: state === 'stopped' ? ('active' as const) : state,
    };
    const taken = em.createQueryBuilder().update(IcalSource).set(lease).where({ id });
    if (nextFetchAt) taken.andWhere('nextFetchAt = :at', { at: nextFetchAt.toISOString() });
    return (await taken.execute()).affected === 1;
  }

  /** Its hours without zone are those of the place; read anew, as if nothing of it were known. */
  async settleFloating(em: EntityManager, source: IcalSource): Promise<void> {
    const defaults: IcalDefaults = { ...source.defaults, floating: 'place' };
    await em.update(IcalSource, { id: source.id }, { defaults, etag: null, lastModified: null });
  }

  /** It is not read any more; its co-events stay. */
  async stop(em: EntityManager, { id }: IcalSource): Promise<void> {
    await em.update(IcalSource, { id }, { state: 'stopped', nextFetchAt: null });
  }

  /** Enters what is new and changes what is not as before; returns what could not be done. */
  async bring(em: EntityManager, id: string, entries: readonly JudgedEntry[]): Promise<IcalProblem[]> {
    const source = await em.findOneByOrFail(IcalSource, { id });
    const contact = await this.contacts.of(em, source.accountId);
    const read: Record<string, ReadEntry> = { ...source.entries };
    const problems: IcalProblem[] = [];
    for (const entry of entries) {
      const known = read[entry.key];
      const problem =
        known?.hash === entry.hash && !known.missingSince
          ? undefined
          : await this.bringOne(em, source, contact, entry);
      if (problem) problems.push({ ...problem, title: Object.values(entry.content.title)[0] ?? '' });
      else read[entry.key] = { hash: entry.hash };
    }
    await em.update(IcalSource, { id }, { entries: read });
    return problems;
  }

  /** Ends a reading: looks after what the calendar no longer holds, and says when it is read again. */
  async finish(em: EntityManager, id: string, { marks, problems, keys }: Reading): Promise<void> {
    const source = await em.findOneByOrFail(IcalSource, { id });
    const entries = keys ? markMissing(source.entries ?? {}, keys) : (source.entries ?? {});
    const missing = await this.callOffMissing(em, source, entries);
    await em.update(
      IcalSource,
      { id },
      {
        ...marks,
        entries,
        state: source.state === 'stopped' ? 'stopped' : 'active',
        problems: [...problems, ...missing],
        fetchedAt: this.clock.now(),
        failures: 0,
        nextFetchAt: source.state === 'stopped' ? null : inMinutes(coEventRules.import.everyMinutes),
      },
    );
  }

  /** Nothing of its co-events changes because a calendar cannot be read. After many failures it is asked no more. */
  async fail(em: EntityManager, id: string, problem: IcalProblem): Promise<void> {
    const source = await em.findOneByOrFail(IcalSource, { id });
    const failures = source.failures + 1;
    const isOver = failures >= coEventRules.import.failures || source.state === 'stopped';
    const pause = Math.min(longestPauseMinutes, coEventRules.import.everyMinutes * 2 ** (failures - 1));
    await em.update(
      IcalSource,
      { id },
      {
        failures,
        state: isOver ? 'stopped' : 'failing',
        problems: [problem],
        nextFetchAt: isOver ? null : inMinutes(pause),
      },
    );
  }

  private async bringOne(
    em: EntityManager,
    source: IcalSource,
    contact: Contact,
    { key, uid, hash, content, isCancelled }: JudgedEntry,
  ): Promise<IcalProblem | undefined> {
    const { id: icalSourceId, accountId } = source;
    const coEvent = await em.findOneBy(CoEvent, { icalSourceId, sourceKey: key });
    if (!coEvent) {
      // Whoever has taken it back here does not want it to come again; who changes it there does.
      if (isCancelled || source.entries?.[key]?.hash === hash) return undefined;
      if (await em.existsBy(CoEvent, { uid })) return { code: 'co-event-imports.uid-taken' };
      const origin = { source: 'ical', icalSourceId, sourceKey: key, uid } as const;
      await this.coEvents.submit(em, content, contact, origin);
      return undefined;
    }
    if (coEvent.state === 'declined') return undefined;
    if (isCancelled) return this.callOff(em, source, coEvent, 'called-off-in-calendar');
    if (coEvent.state === 'cancelled') await this.coEvents.reinstate(em, accountId, coEvent.id);
    const { id, revision } = await em.findOneByOrFail(CoEvent, { id: coEvent.id });
    const before = await this.lastWish(em, coEvent);
    const after = merged(before, content);
    if (!isDeepStrictEqual(before, after)) await this.coEvents.edit(em, accountId, id, revision, after);
    return undefined;
  }

  /** What its host wants it to say: the change that waits for a moderator, or else what it says. */
  private async lastWish(em: EntityManager, coEvent: CoEvent): Promise<CoEventContent> {
    const change = await em.findOneBy(CoEventChange, { coEventId: coEvent.id });
    return change?.content ?? this.writer.contentOf(em, coEvent);
  }

  /** What has been missing for long is called off; the host is told of the rest beforehand. What is over stays. */
  private async callOffMissing(
    em: EntityManager,
    source: IcalSource,
    entries: Record<string, ReadEntry>,
  ): Promise<IcalProblem[]> {
    const problems: IcalProblem[] = [];
    const hours = coEventRules.import.missingHours;
    const longAgo = inMinutes(-hours * 60).toISOString();
    for (const [sourceKey, { missingSince }] of Object.entries(entries)) {
      if (missingSince === undefined) continue;
      const coEvent = await em.findOneBy(CoEvent, { icalSourceId: source.id, sourceKey });
      const isDone = !coEvent || coEvent.overAt <= this.clock.now();
      if (isDone || coEvent.state === 'cancelled' || coEvent.state === 'declined') continue;
      if (missingSince <= longAgo) await this.callOff(em, source, coEvent, 'gone-from-calendar');
      else {
        const title = Object.values(coEvent.title)[0] ?? '';
        problems.push({ code: 'co-event-imports.missing', values: { hours }, title });
      }
    }
    return problems;
  }

  private async callOff(
    em: EntityManager,
    { accountId, defaults }: IcalSource,
    coEvent: CoEvent,
    reason: 'called-off-in-calendar' | 'gone-from-calendar',
  ): Promise<undefined> {
    if (coEvent.state === 'cancelled') return undefined;
    const note = importTexts.in(defaults.locale)(reason);
    if (isPublic(coEvent.state)) await this.coEvents.cancel(em, accountId, coEvent.id, note);
    else await this.coEvents.remove(em, accountId, coEvent.id);
    return undefined;
  }
}

/** What a calendar has no words for stays as the host has entered it here, and so do other languages. */
const merged = (before: CoEventContent, read: CoEventContent): CoEventContent => ({
  ...before,
  ...timesAndPlaceOf(read),
  title: { ...before.title, ...read.title },
  text: { ...before.text, ...read.text },
  kind: read.kind,
  mode: read.mode,
  websiteUrl: read.websiteUrl ?? before.websiteUrl,
});

const timesAndPlaceOf = (read: CoEventContent) => {
  const { zone, startsOn, startTime, endsOn, endTime, country, city, venue, latitude, longitude } = read;
  return { zone, startsOn, startTime, endsOn, endTime, country, city, venue, latitude, longitude };
};

/**
 * A calendar without anything in the window is more often a mistake than the end of all, and calls nothing off; one that still
 * holds something is believed.
 */
function markMissing(
  entries: Record<string, ReadEntry>,
  keys: ReadonlySet<string>,
): Record<string, ReadEntry> {
  if (keys.size === 0) return entries;
  const now = realClock.now().toISOString();
  return Object.fromEntries(
    Object.entries(entries).map(([key, { hash, missingSince }]): [string, ReadEntry] =>
      keys.has(key) ? [key, { hash }] : [key, { hash, missingSince: missingSince ?? now }],
    ),
  );
}

const inMinutes = (minutes: number): Date => new Date(realClock.now().getTime() + minutes * minute);
