import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Account } from '../../auth/account.entity.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { SpeakerPhotos } from '../../speakers/speaker-photos.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import { SpeakersParted } from '../../speakers/speakers.events.js';
import type { HandedOver } from './handed-over.js';
import { parted } from './merge.rules.js';
import { mergeable, revivedProfile, writeProfile } from './mergeable-profile.js';
import { findMerge, type FoundMerge, obstacleOf } from './merged-profiles.js';
import { SpeakerMerge } from './speaker-merge.entity.js';
import { returnSpeakerRows, revivedRow } from './speaker-rows.js';

/**
 * Parts two profiles again that were merged by mistake. Each speaks where she spoke before; what was changed since, and what came
 * since, stays with the one that stood.
 */
@Injectable()
export class SpeakerMergeUndo {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly events: DomainEvents,
    private readonly photos: SpeakerPhotos,
  ) {}

  async undo(em: EntityManager, actor: SignedIn, intoId: string, id: string): Promise<void> {
    const found = await findMerge(em, intoId, id);
    if (!found) throw new NotFound();
    const obstacle = obstacleOf(found, this.clock.now());
    if (obstacle) throw new Conflict(`speaker-merges.${obstacle}`);
    const { from, into, merge } = found;
    const { handed } = merge;
    if (!handed) return;
    await this.close(em, id, actor);
    await this.part(em, found, handed);
    await returnSpeakerRows(em, handed, from.speaker.id, intoId);
    await this.photos.handBack(em, handed.files, from.speaker.id, intoId);
    const values = { from: from.person.displayName, name: into.person.displayName };
    await this.audit.record(em, actor, 'speaker-merges.did-undo', `speaker:${intoId}`, values);
    const { moved, doubled } = handed.rows.invitations;
    const sessionIds = [...moved, ...doubled.map((row) => String(revivedRow(row)['sessionId']))];
    await this.events.emit(em, new SpeakersParted(from.speaker.id, intoId, sessionIds));
  }

  /** Of two organizers at once the second is told. What each said stands in her own profile again, and nowhere else. */
  private async close(em: EntityManager, id: string, { accountId }: SignedIn): Promise<void> {
    const closed = { undoneAt: this.clock.now(), undoneBy: accountId, handed: null, kept: {} };
    const { affected } = await em.update(SpeakerMerge, { id, undoneAt: IsNull() }, closed);
    if (affected !== 1) throw new Conflict('speaker-merges.undone-already');
  }

  /** The heir first: her account may be the one that goes back. */
  private async part(em: EntityManager, { from, into }: FoundMerge, handed: HandedOver): Promise<void> {
    const now = this.clock.now();
    const { accountId, profiles } = handed;
    const other = mergeable(from);
    const asMerged = { ...other, told: { ...other.told, accountId } };
    await writeProfile(em, into, parted(mergeable(into), revivedProfile(handed.before), asMerged), now);
    const hasHers = accountId !== null && (await isFree(em, accountId));
    const columns = { mergedIntoId: null, accountId: hasHers ? accountId : null };
    await em.update(Speaker, { id: from.speaker.id }, { ...columns, updatedAt: now });
    const mergedIntoId = into.speaker.id;
    await em.update(Speaker, { id: In(profiles), mergedIntoId }, { mergedIntoId: from.speaker.id });
  }
}

/** Whoever it was of may have had her data erased since, or somebody else speaks under it. */
const isFree = async (em: EntityManager, id: string): Promise<boolean> =>
  (await em.existsBy(Account, { id })) && !(await em.existsBy(Speaker, { accountId: id }));
