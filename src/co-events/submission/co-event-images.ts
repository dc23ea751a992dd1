import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import { type EntityManager, In, IsNull, LessThan, Not } from 'typeorm';
import { keyedFileHref } from '../../files/file-address.js';
import { FileKeys } from '../../files/file-keys.js';
import { FilePolicies } from '../../files/file-policies.js';
import { FilesService } from '../../files/files.service.js';
import { StoredFile } from '../../files/stored-file.entity.js';
import type { UploadRule } from '../../files/upload-rule.js';
import { Uploads } from '../../files/uploads.js';
import { RealClock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import type { FieldError } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { CoEventChange } from '../co-event-change.entity.js';
import { CoEvent } from '../co-event.entity.js';
import { CoEventDraft } from './co-event-draft.entity.js';
import { typedOf } from './read-co-event.js';

const kind = 'co-event-image';
const realClock = new RealClock();
const day = 24 * 3_600_000;

export const imageRule: UploadRule = { kinds: ['jpeg', 'png', 'webp'], maxBytes: 8_000_000 };

/** A form as it arrived. */
export interface Posted {
  typed: Typed;
  /** Of its file. */
  errors: Record<string, FieldError>;
}

/** As a page shows it. */
export interface ShownImage {
  file: StoredFile;
  href: string;
}

/**
 * Images of co-events, seen by everybody who has their address. One is its own owner, because a draft, an entry, its duplicate
 * and a change that waits may share it; what none of them has any more is swept.
 */
@Injectable()
export class CoEventImages implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly files: FilesService,
    private readonly keys: FileKeys,
    private readonly policies: FilePolicies,
    private readonly uploads: Uploads,
  ) {}

  onModuleInit(): void {
    const accessOf = (_em: EntityManager, _file: StoredFile, { keyed }: { keyed: boolean }) =>
      Promise.resolve(keyed ? ('own' as const) : ('none' as const));
    this.policies.register(kind, { sensitive: false, accessOf });
  }

  /** A posted form with its image, which is kept at once. Whatever a form says of `imageId` itself counts for nothing. */
  async receive(request: Request, present: unknown): Promise<Posted> {
    const there = await this.database.read((em) => find(em, present));
    const { body, errors, uploads } = await this.uploads.receive(
      request,
      { image: imageRule },
      there ? { image: there } : {},
    );
    const image = uploads['image'];
    if (image && image.id !== there?.id) {
      await this.database.write((em) =>
        this.files.assign(em, image, { kind, id: image.id, purpose: 'image' }),
      );
    }
    return { typed: { ...typedOf(body), imageId: image?.id ?? '' }, errors };
  }

  async shown(em: EntityManager, locale: Locale, imageId: unknown): Promise<ShownImage | undefined> {
    const file = await find(em, imageId);
    return file && { file, href: keyedFileHref(locale, file, this.keys.keyOf(file)) };
  }

  /** Removes what no entry, draft or change has had for a day. */
  async sweep(em: EntityManager): Promise<void> {
    const before = new Date(realClock.now().getTime() - day);
    const old = await em.findBy(StoredFile, { ownerKind: kind, storedAt: LessThan(before) });
    if (old.length === 0) return;
    const ids = old.map(({ id }) => id);
    const entries = await em.find(CoEvent, {
      where: { imageId: In(ids) },
      select: { id: true, imageId: true },
    });
    const drafts = await em.find(CoEventDraft, { where: { id: Not(IsNull()) } });
    const changes = await em.findBy(CoEventChange, { coEventId: Not(IsNull()) });
    const used = new Set<unknown>([
      ...entries.map(({ imageId }) => imageId),
      ...drafts.flatMap(({ typed, parts }) => [typed, ...parts].map((each) => each['imageId'])),
      ...changes.map(({ content }) => content.imageId),
    ]);
    for (const id of ids) if (!used.has(id)) await this.files.remove(em, { kind, id });
  }
}

async function find(em: EntityManager, id: unknown): Promise<StoredFile | undefined> {
  if (typeof id !== 'string' || id === '') return undefined;
  return (await em.findOneBy(StoredFile, { id, ownerKind: kind })) ?? undefined;
}
