import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import type { SignedIn } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { ImportContent, ImportOptions } from './import-content.js';
import { ImportPlanner, type OwnNames } from './import-planner.service.js';
import type { ChosenName } from './name-choices.js';
import type { ImportPlan } from './planning/import-plan.js';
import { ScheduleImport } from './schedule-import.entity.js';
import type { SheetMapping } from './sheets/sheet-fields.js';

/** An import between its upload and its confirmation. */
export interface OpenImport extends ScheduleImport {
  content: ImportContent;
}

/** Files of organizers: kept while they look at what would be written, written at once or not at all. */
@Injectable()
export class ScheduleImportsService {
  constructor(
    private readonly clock: Clock,
    private readonly planner: ImportPlanner,
  ) {}

  /** Of one organizer's files one is open: the next takes its place. */
  async add(
    em: EntityManager,
    { accountId }: SignedIn,
    { name, content, options }: { name: string; content: ImportContent; options: ImportOptions },
  ): Promise<string> {
    await em.delete(ScheduleImport, { accountId, state: Not<ScheduleImport['state']>('confirmed') });
    const id = newId();
    await em.insert(ScheduleImport, {
      ...{ id, accountId, name: name.slice(0, 200), content, options, state: 'open' as const, outcome: null },
      createdAt: this.clock.now(),
      confirmedAt: null,
    });
    return id;
  }

  /** Whoever may import sees what any organizer has imported; what is open is its owner's. */
  async find(em: EntityManager, { accountId }: SignedIn, id: string): Promise<ScheduleImport> {
    const found = await em.findOneBy(ScheduleImport, { id });
    if (!found || (found.state === 'open' && found.accountId !== accountId)) throw new NotFound();
    return found;
  }

  async map(em: EntityManager, actor: SignedIn, id: string, mapping: SheetMapping): Promise<void> {
    const { content } = opened(await this.find(em, actor, id));
    if (content.kind === 'schedule') throw new NotFound();
    await em.update(ScheduleImport, { id, state: 'open' }, { content: { ...content, mapping } });
  }

  /** What the names of the file mean. */
  async name(em: EntityManager, actor: SignedIn, id: string, names: ChosenName[]): Promise<void> {
    const { options } = opened(await this.find(em, actor, id));
    await em.update(ScheduleImport, { id, state: 'open' }, { options: { ...options, names } });
  }

  async drop(em: EntityManager, actor: SignedIn, id: string): Promise<void> {
    await this.find(em, actor, id);
    await em.delete(ScheduleImport, { id, state: 'open' });
  }

  /** What the file would do now, and the mark by which a confirmation says that it is what was seen. */
  async preview(
    em: EntityManager,
    { content, options }: OpenImport,
  ): Promise<{ plan: ImportPlan; mark: string }> {
    const plan = await this.planner.plan(em, content, options);
    return { plan, mark: markOf(plan) };
  }

  ownNames(em: EntityManager, { content }: OpenImport): Promise<OwnNames> {
    return this.planner.ownNames(em, content);
  }

  /**
   * Writes what the organizer has seen, once. Where somebody has edited meanwhile, she is asked to look again. With a `reason`, what
   * the file no longer has is taken off the programme.
   */
  async confirm(
    em: EntityManager,
    actor: SignedIn,
    id: string,
    { mark: seen, reason }: { mark: string; reason?: string | undefined },
  ): Promise<void> {
    const open = opened(await this.find(em, actor, id));
    const { plan, mark } = await this.preview(em, open);
    if (mark !== seen) throw new Conflict('exchange.changed-meanwhile');
    const outcome = await this.planner.write(em, actor, plan, { ...open, reason });
    const confirmed = { state: 'confirmed' as const, content: null, outcome, confirmedAt: this.clock.now() };
    const { affected } = await em.update(ScheduleImport, { id, state: 'open' }, confirmed);
    if (affected !== 1) throw new Conflict('exchange.already-imported');
  }

  async latest(em: EntityManager, { accountId }: SignedIn): Promise<ScheduleImport[]> {
    return em.find(ScheduleImport, {
      select: { id: true, name: true, state: true, outcome: true, createdAt: true, confirmedAt: true },
      where: [{ state: 'confirmed' }, { accountId }],
      order: { createdAt: 'DESC' },
      take: 20,
    });
  }
}

export function opened(found: ScheduleImport): OpenImport {
  const { content } = found;
  if (found.state !== 'open' || !content) throw new Conflict('exchange.already-imported');
  return Object.assign(found, { content });
}

const markOf = (plan: ImportPlan): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 32);
