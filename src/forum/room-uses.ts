import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';

/** Something that would be without its room. */
export interface RoomUse {
  /** A part of a divisible hall, a session as it is planned, or one as the public sees it. */
  kind: 'part' | 'planned' | 'released';
  name: LocalizedText;
  /** Where it can be given another room, without the language. */
  path: string;
}

type Finder = (em: EntityManager, roomId: string) => Promise<RoomUse[]>;

/** What uses a room is known to later tiers: each says here how it is found. */
@Injectable()
export class RoomUses {
  private readonly finders: Finder[] = [];

  findBy(finder: Finder): void {
    this.finders.push(finder);
  }

  async of(em: EntityManager, roomId: string): Promise<RoomUse[]> {
    const uses: RoomUse[] = [];
    for (const find of this.finders) uses.push(...(await find(em, roomId)));
    return uses;
  }
}
