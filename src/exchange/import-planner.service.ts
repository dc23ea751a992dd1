import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Room } from '../forum/room.entity.js';
import { Venue } from '../forum/venue.entity.js';
import type { Actor } from '../kernel/actor.js';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';
import { Track } from '../sessions/track.entity.js';
import type { ImportContent, ImportOptions, ImportOutcome } from './import-content.js';
import { ImportWriter } from './import-writer.service.js';
import { MissingSessionsWriter } from './missing-sessions-writer.js';
import { DraftRecordsQueries } from './planning/draft-records.queries.js';
import type { ImportPlan } from './planning/import-plan.js';
import { planSchedule } from './planning/plan-schedule.js';
import { planSessionSheet } from './planning/plan-session-sheet.js';
import { planSpeakerSheet } from './planning/plan-speaker-sheet.js';

/** What names of a file may mean: the rooms of its zone, and the tracks. */
export interface OwnNames {
  rooms: { id: string; name: LocalizedText }[];
  tracks: { id: string; name: LocalizedText }[];
}

/** From a file that was read to what it would do, and to what it does. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly draft: DraftRecordsQueries,
    private readonly writer: ImportWriter,
    private readonly missing: MissingSessionsWriter,
  ) {}

  async plan(em: EntityManager, content: ImportContent, options: ImportOptions): Promise<ImportPlan> {
    const draft = await this.draft.read(em);
    if (content.kind === 'schedule') return planSchedule(content.read, draft, options);
    const plan = content.kind === 'sessions' ? planSessionSheet : planSpeakerSheet;
    return plan(content, draft, options);
  }

  async ownNames(em: EntityManager, content: ImportContent): Promise<OwnNames> {
    const zone = content.kind === 'schedule' ? content.read.document.zone : edition.zone;
    const venues = await em.findBy(Venue, { zone });
    const venueId = In(venues.map(({ id }) => id));
    return {
      rooms: await em.find(Room, { where: { venueId }, order: { position: 'ASC', id: 'ASC' } }),
      tracks: await em.find(Track, { order: { position: 'ASC', id: 'ASC' } }),
    };
  }

  /** `reason` is why sessions that the file no longer has are taken off the programme; without one they stay. */
  async write(
    em: EntityManager,
    actor: Actor,
    plan: ImportPlan,
    { name, options, reason }: { name: string; options: ImportOptions; reason?: string | undefined },
  ): Promise<ImportOutcome> {
    const outcome = await this.writer.write(em, actor, plan, { name, isPublished: options.isPublished });
    if (reason === undefined) return outcome;
    return { ...outcome, cancelled: await this.missing.takeOff(em, actor, plan.gone, { name, reason }) };
  }
}
