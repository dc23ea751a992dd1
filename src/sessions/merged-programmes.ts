import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Conflict } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { newId } from '../kernel/ids.js';
import { RegistrationMerged, RegistrationMergeUndone } from '../registration/duplicates/duplicates.events.js';
import type { HandedRow, HandedRows } from '../registration/duplicates/handed-over.js';
import { Favourite } from './favourite.entity.js';
import { OwnProgrammeService } from './own-programme.service.js';
import { ProgrammeEntry } from './programme-entry.entity.js';
import { ProgrammeEntryAdded, ProgrammeEntryRemoved } from './sessions.events.js';
import { WaitingListService } from './waiting-list.service.js';
import { WaitingPlace } from './waiting-place.entity.js';

/** Between two accounts. */
interface Way {
  from: string;
  to: string;
}

/**
 * When two registrations of one person become one, so do their programmes: each place goes over, one that both hold is given back.
 * When they are parted again, each has what she had; a seat that somebody else has by now she waits for.
 */
@Injectable()
export class MergedProgrammes implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly ownProgramme: OwnProgrammeService,
    private readonly waitingList: WaitingListService,
  ) {}

  onModuleInit(): void {
    this.events.on(RegistrationMerged, async (em, { kept, merged, handed }) => {
      const way = { from: merged.accountId, to: kept.accountId };
      handed['programme-entry'] = await this.handEntries(em, way);
      handed['favourite'] = await handFavourites(em, way);
      Object.assign(handed, await handWaitingPlaces(em, way));
    });
    this.events.on(RegistrationMergeUndone, async (em, { kept, merged, handed }) => {
      const way = { from: kept.accountId, to: merged.accountId };
      for (const row of handed['programme-entry'] ?? []) await this.giveEntryBack(em, way, row);
      for (const row of handed['favourite'] ?? []) await giveFavouriteBack(em, way, row);
      await giveWaitingPlacesBack(em, way, handed);
      // A seat that became free while nobody stood in the line is given by nothing else.
      for (const { about } of handed['waiting-place'] ?? []) await this.waitingList.moveUp(em, about);
    });
  }

  private async handEntries(em: EntityManager, { from, to }: Way): Promise<HandedRow[]> {
    const handed: HandedRow[] = [];
    for (const { id, sessionId, addedAt } of await em.findBy(ProgrammeEntry, { accountId: from })) {
      const isDouble = await em.existsBy(ProgrammeEntry, { accountId: to, sessionId });
      handed.push(rowOf(isDouble ? '' : id, sessionId, addedAt));
      if (isDouble) await this.ownProgramme.remove(em, from, sessionId);
      else await this.moveEntry(em, { id, sessionId }, { from, to });
    }
    return handed;
  }

  private async giveEntryBack(
    em: EntityManager,
    way: Way,
    { id, about: sessionId }: HandedRow,
  ): Promise<void> {
    if (id && (await em.existsBy(ProgrammeEntry, { id, accountId: way.from }))) {
      return this.moveEntry(em, { id, sessionId }, way);
    }
    try {
      await this.waitingList.signUp(em, way.to, sessionId);
    } catch (error) {
      // The session was cancelled, or she is no participant any more: there is nothing to give back.
      if (!(error instanceof Conflict)) throw error;
    }
  }

  private async moveEntry(
    em: EntityManager,
    { id, sessionId }: Pick<ProgrammeEntry, 'id' | 'sessionId'>,
    { from, to }: Way,
  ): Promise<void> {
    await em.update(ProgrammeEntry, { id }, { accountId: to });
    await this.events.emit(em, new ProgrammeEntryRemoved(from, sessionId));
    await this.events.emit(em, new ProgrammeEntryAdded(to, sessionId));
  }
}

async function handFavourites(em: EntityManager, { from, to }: Way): Promise<HandedRow[]> {
  const handed: HandedRow[] = [];
  for (const { id, sessionId, addedAt } of await em.findBy(Favourite, { accountId: from })) {
    const isDouble = await em.existsBy(Favourite, { accountId: to, sessionId });
    handed.push(rowOf(isDouble ? '' : id, sessionId, addedAt));
    if (isDouble) await em.delete(Favourite, { id });
    else await em.update(Favourite, { id }, { accountId: to });
  }
  return handed;
}

async function giveFavouriteBack(
  em: EntityManager,
  { from, to }: Way,
  { id, about: sessionId, at }: HandedRow,
): Promise<void> {
  if (await em.existsBy(Favourite, { accountId: to, sessionId })) return;
  const { affected } = await em.update(Favourite, { id, accountId: from }, { accountId: to });
  if (affected === 1) return;
  await em.insert(Favourite, { id: newId(), accountId: to, sessionId, addedAt: new Date(at) });
}

/** Of two places in one line the earlier one stays. */
async function handWaitingPlaces(em: EntityManager, { from, to }: Way): Promise<HandedRows> {
  const handed: Record<'waiting-place' | 'waiting-place-kept', HandedRow[]> = {
    'waiting-place': [],
    'waiting-place-kept': [],
  };
  for (const place of await em.findBy(WaitingPlace, { accountId: from })) {
    const { id, sessionId } = place;
    const there = await em.findOneBy(WaitingPlace, { accountId: to, sessionId });
    handed['waiting-place'].push(placeRow(place));
    if (there) handed['waiting-place-kept'].push(placeRow(there));
    const hasSeat = await em.existsBy(ProgrammeEntry, { accountId: to, sessionId });
    const isLater = there !== null && there.ticket < place.ticket;
    if (there && !isLater) await em.delete(WaitingPlace, { id: there.id });
    if (hasSeat || isLater) await em.delete(WaitingPlace, { id });
    else await em.update(WaitingPlace, { id }, { accountId: to });
  }
  return handed;
}

/** Each has her own number again; whoever has got a seat by the other's number keeps it. */
async function giveWaitingPlacesBack(
  em: EntityManager,
  { from, to }: Way,
  handed: HandedRows,
): Promise<void> {
  for (const row of handed['waiting-place'] ?? []) {
    const { about: sessionId, number: ticket } = row;
    const own = (handed['waiting-place-kept'] ?? []).find(({ about }) => about === sessionId);
    const stood = await em.delete(WaitingPlace, { accountId: from, sessionId, ticket });
    if (stood.affected === 1 && own) await em.insert(WaitingPlace, placeOf(from, own));
    const hasSeat = await em.existsBy(ProgrammeEntry, { accountId: to, sessionId });
    if (!hasSeat) await em.insert(WaitingPlace, placeOf(to, row));
  }
}

const rowOf = (id: string, about: string, at: Date, number = 0): HandedRow => ({
  ...{ id, about, number },
  at: at.toISOString(),
});

const placeRow = ({ id, sessionId, joinedAt, ticket }: WaitingPlace): HandedRow =>
  rowOf(id, sessionId, joinedAt, ticket);

const placeOf = (accountId: string, { about, number, at }: HandedRow): WaitingPlace => ({
  ...{ id: newId(), accountId, sessionId: about, ticket: number },
  joinedAt: new Date(at),
});
