import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PendingChange } from './pending.js';

/** How somebody is told: by an update of the invitation in her calendar, or by one mail about all that changes for her. */
export const newsWays = ['invitation', 'participant', 'speaker'] as const;
export type NewsWay = (typeof newsWays)[number];

/** Somebody whom a release tells of some sessions in one way. */
export interface Told {
  accountId: string;
  name: string;
  way: NewsWay;
  sessionIds: string[];
}

type Reader = (em: EntityManager, changes: readonly PendingChange[]) => Promise<Told[]>;

/** Later tiers write the mails; they say here whom, so that an organizer sees it before she releases. */
@Injectable()
export class ReleaseAudiences {
  private readonly readers: Reader[] = [];

  register(reader: Reader): void {
    this.readers.push(reader);
  }

  async read(em: EntityManager, changes: readonly PendingChange[]): Promise<Told[]> {
    const told: Told[] = [];
    for (const reader of this.readers) told.push(...(await reader(em, changes)));
    return told;
  }
}
