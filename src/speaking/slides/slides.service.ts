import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type FileAccess, FilePolicies, type Viewer } from '../../files/file-policies.js';
import { FilesService } from '../../files/files.service.js';
import type { StoredFile } from '../../files/stored-file.entity.js';
import type { UploadRule } from '../../files/upload-rule.js';
import { can } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { newId } from '../../kernel/ids.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { SessionDiscarded } from '../../sessions/sessions.events.js';
import { SpeakersQueries } from '../../speakers/speakers.queries.js';
import { SlideDeck } from './slide-deck.entity.js';

const kind = 'slides';
const purpose = 'slides';

export const slidesRule: UploadRule = { kinds: ['pdf', 'pptx', 'odp'], maxBytes: 50_000_000 };
export const slideRules = { [purpose]: slidesRule };

/** A version of slides with its file. */
export interface StoredSlides {
  deck: SlideDeck;
  file: StoredFile;
}

/** Slides in versions. She sees her own, the moderator those of the panel, organizers all; each look of another is no secret. */
@Injectable()
export class SlidesService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly files: FilesService,
    private readonly policies: FilePolicies,
    private readonly speakers: SpeakersQueries,
  ) {}

  onModuleInit(): void {
    const accessOf = (em: EntityManager, file: StoredFile, viewer: Viewer) => this.accessOf(em, file, viewer);
    this.policies.register(kind, { sensitive: false, accessOf });
    this.events.on(SessionDiscarded, (em, { sessionId }) => this.removeAll(em, sessionId));
  }

  /** One more version; those before it stay. */
  async add(
    em: EntityManager,
    { sessionId, speakerId }: { sessionId: string; speakerId: string },
    upload: StoredFile,
  ): Promise<void> {
    if (!(await em.existsBy(SessionSpeaker, { sessionId, speakerId }))) throw new NotFound();
    const last = (await em.maximum(SlideDeck, 'number', { sessionId, speakerId })) ?? 0;
    const id = newId();
    const uploadedAt = this.clock.now();
    await em.insert(SlideDeck, { id, sessionId, speakerId, number: last + 1, uploadedAt });
    await this.files.assign(em, upload, { kind, id, purpose });
  }

  /** All versions of a session, the newest first. */
  async ofSession(em: EntityManager, sessionId: string): Promise<StoredSlides[]> {
    const decks = await em.find(SlideDeck, { where: { sessionId }, order: { number: 'DESC' } });
    const stored: StoredSlides[] = [];
    for (const deck of decks) {
      const file = await this.files.of(em, { kind, id: deck.id, purpose });
      if (file) stored.push({ deck, file });
    }
    return stored;
  }

  /** The files: their versions go with the session. */
  private async removeAll(em: EntityManager, sessionId: string): Promise<void> {
    for (const { id } of await em.findBy(SlideDeck, { sessionId })) await this.files.remove(em, { kind, id });
  }

  private async accessOf(em: EntityManager, { ownerId }: StoredFile, { actor }: Viewer): Promise<FileAccess> {
    if (can(actor, 'speakers.edit')) return 'granted';
    const deck = await em.findOneBy(SlideDeck, { id: ownerId ?? '' });
    const own = actor.kind === 'anonymous' ? null : await this.speakers.ofAccount(em, actor.accountId);
    if (!deck || !own) return 'none';
    const { id } = own.speaker;
    if (deck.speakerId === id) return 'own';
    const { sessionId } = deck;
    const part = await em.findOneBy(SessionSpeaker, { sessionId, speakerId: id, state: 'confirmed' });
    return part?.role === 'moderator' ? 'granted' : 'none';
  }
}
