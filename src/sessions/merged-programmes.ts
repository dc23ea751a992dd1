import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { RegistrationMerged } from '../registration/duplicates/duplicates.events.js';
import { Favourite } from './favourite.entity.js';
import { OwnProgrammeService } from './own-programme.service.js';
import { ProgrammeEntry } from './programme-entry.entity.js';
import { ProgrammeEntryAdded, ProgrammeEntryRemoved } from './sessions.events.js';
import { WaitingPlace } from './waiting-place.entity.js';

/** When two registrations of one person become one, so do their programmes: each place goes over, one that both hold is given back. */
@Injectable()
export class MergedProgrammes implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly ownProgramme: OwnProgrammeService,
  ) {}

  onModuleInit(): void {
    this.events.on(RegistrationMerged, (em, { kept, merged }) =>
      this.handOver(em, merged.accountId, kept.accountId),
    );
  }

  private async handOver(em: EntityManager, from: string, to: string): Promise<void> {
    for (const { id, sessionId } of await em.findBy(ProgrammeEntry, { accountId: from })) {
      if (await em.existsBy(ProgrammeEntry, { accountId: to, sessionId })) {
        await this.ownProgramme.remove(em, from, sessionId);
        continue;
      }
      await em.update(ProgrammeEntry, { id }, { accountId: to });
      await this.events.emit(em, new ProgrammeEntryRemoved(from, sessionId));
      await this.events.emit(em, new ProgrammeEntryAdded(to, sessionId));
    }
    for (const { id, sessionId } of await em.findBy(Favourite, { accountId: from })) {
      if (await em.existsBy(Favourite, { accountId: to, sessionId })) await em.delete(Favourite, { id });
      else await em.update(Favourite, { id }, { accountId: to });
    }
    for (const { id, sessionId, ticket } of await em.findBy(WaitingPlace, { accountId: from })) {
      const there = await em.findOneBy(WaitingPlace, { accountId: to, sessionId });
      const later = there && there.ticket > ticket ? there.id : there ? id : undefined;
      if (later) await em.delete(WaitingPlace, { id: later });
      const hasPlace = await em.existsBy(ProgrammeEntry, { accountId: to, sessionId });
      if (hasPlace) await em.delete(WaitingPlace, { id });
      else await em.update(WaitingPlace, { id }, { accountId: to });
    }
  }
}
