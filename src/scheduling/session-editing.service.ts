import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../kernel/actor.js';
import type { SessionEdit } from '../sessions/session-edit.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { ReleasesService } from './releases/releases.service.js';
import type { Destination } from './session-destination.js';
import { type Placement, SlotsService } from './slots.service.js';

export interface WholeEdit {
  /** Of the session when the organizer opened the form. */
  revision: number;
  edit: SessionEdit;
  placement: Placement;
  destination: Destination;
}

/** What an organizer does with one session: what it is, where and when it is, and whether it takes place. */
@Injectable()
export class SessionEditingService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly slots: SlotsService,
    private readonly releases: ReleasesService,
  ) {}

  async save(em: EntityManager, actor: SignedIn, id: string, whole: WholeEdit): Promise<void> {
    await this.sessions.edit(em, actor, id, whole.revision, whole.edit);
    await this.slots.move(em, actor, id, whole.placement);
    await this.send(em, actor, id, whole.destination);
  }

  async move(
    em: EntityManager,
    actor: SignedIn,
    id: string,
    placement: Placement,
    destination: Destination,
  ): Promise<void> {
    await this.slots.move(em, actor, id, placement);
    await this.send(em, actor, id, destination);
  }

  async cancel(
    em: EntityManager,
    actor: SignedIn,
    id: string,
    reason: string,
    destination: Destination,
  ): Promise<void> {
    await this.sessions.cancel(em, actor, id, reason);
    await this.send(em, actor, id, destination);
  }

  async reinstate(em: EntityManager, actor: SignedIn, id: string, destination: Destination): Promise<void> {
    await this.sessions.reinstate(em, actor, id);
    await this.send(em, actor, id, destination);
  }

  private async send(em: EntityManager, actor: SignedIn, id: string, to: Destination): Promise<void> {
    if (to === 'public') await this.releases.publishSession(em, actor, id);
  }
}
