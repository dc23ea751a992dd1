import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keyedFileHref } from '../../files/file-address.js';
import { FileKeys } from '../../files/file-keys.js';
import { type FileAccess, FilePolicies, type Viewer } from '../../files/file-policies.js';
import { FilesService } from '../../files/files.service.js';
import type { StoredFile } from '../../files/stored-file.entity.js';
import type { UploadRule } from '../../files/upload-rule.js';
import { can } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { CoEventHost } from '../co-event-host.entity.js';
import { photoFields } from './report.forms.js';

const kind = 'co-event-report';
const rule: UploadRule = { kinds: ['jpeg', 'png', 'webp'], maxBytes: 8_000_000 };

/** What the form takes in its photo fields. */
export const reportPhotoRules = Object.fromEntries(photoFields.map((field) => [field, rule]));

export type Photos = Partial<Record<string, StoredFile>>;

/** A photo as the form shows it. */
export interface ShownPhoto {
  file: StoredFile;
  href: string;
  seal: string;
}

/** The photos of reports: seen by the hosts of the co-event and by organizers. */
@Injectable()
export class ReportPhotos implements OnModuleInit {
  constructor(
    private readonly files: FilesService,
    private readonly keys: FileKeys,
    private readonly policies: FilePolicies,
  ) {}

  onModuleInit(): void {
    this.policies.register(kind, { sensitive: false, accessOf });
  }

  /** Those of a report, by field. */
  async of(em: EntityManager, coEventId: string): Promise<Photos> {
    const found = await this.files.listOf(em, { kind, id: coEventId });
    return Object.fromEntries(found.map((file) => [file.purpose, file]));
  }

  async keep(em: EntityManager, coEventId: string, photos: Photos): Promise<void> {
    for (const field of photoFields) {
      const photo = photos[field];
      if (photo) await this.files.assign(em, photo, { kind, id: coEventId, purpose: field });
      else await this.files.remove(em, { kind, id: coEventId, purpose: field });
    }
  }

  /** With an address that only the page of its host shows. */
  shown(locale: Locale, photos: Photos): Partial<Record<string, ShownPhoto>> {
    return Object.fromEntries(
      Object.entries(photos).flatMap(([field, file]) => {
        if (!file) return [];
        const href = keyedFileHref(locale, file, this.keys.keyOf(file));
        return [[field, { file, href, seal: this.keys.seal(file) }]];
      }),
    );
  }
}

async function accessOf(
  em: EntityManager,
  { ownerId }: StoredFile,
  { actor, keyed }: Viewer,
): Promise<FileAccess> {
  if (keyed) return 'own';
  if (can(actor, 'co-events.moderate-all')) return 'granted';
  if (actor.kind === 'anonymous' || ownerId === null) return 'none';
  const isHost = await em.existsBy(CoEventHost, { coEventId: ownerId, accountId: actor.accountId });
  return isHost ? 'own' : 'none';
}
