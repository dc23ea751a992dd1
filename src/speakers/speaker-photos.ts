import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { PortraitSize } from '../files/crop.rules.js';
import { keyedFileHref } from '../files/file-address.js';
import { FileKeys } from '../files/file-keys.js';
import { FilePolicies } from '../files/file-policies.js';
import { FilesService } from '../files/files.service.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { photoRule } from '../files/upload-rule.js';
import type { Locale } from '../kernel/i18n/locale.js';

const kind = 'speaker';
const purpose = 'photo';

/** What the form takes in its photo field. */
export const speakerPhotoRules = { [purpose]: photoRule };

type MovedFile = Pick<StoredFile, 'id' | 'purpose'>;

/** A photo as a form shows it. */
export interface ShownPhoto {
  file: StoredFile;
  href: string;
  seal: string;
}

/** Photos of speakers: seen by everybody who has their address, which only pages give that may show the profile. */
@Injectable()
export class SpeakerPhotos implements OnModuleInit {
  constructor(
    private readonly files: FilesService,
    private readonly keys: FileKeys,
    private readonly policies: FilePolicies,
  ) {}

  onModuleInit(): void {
    const accessOf = (_em: EntityManager, _file: StoredFile, { keyed }: { keyed: boolean }) =>
      Promise.resolve(keyed ? ('own' as const) : ('none' as const));
    this.policies.register(kind, { sensitive: false, accessOf });
  }

  of(em: EntityManager, speakerId: string): Promise<StoredFile | undefined> {
    return this.files.of(em, { kind, id: speakerId, purpose });
  }

  /** By speaker, with one query however many there are. */
  async among(em: EntityManager, speakerIds: readonly string[]): Promise<Map<string, StoredFile>> {
    if (speakerIds.length === 0) return new Map();
    const found = await em.findBy(StoredFile, { ownerKind: kind, ownerId: In([...speakerIds]), purpose });
    return new Map(found.map((file) => [file.ownerId ?? '', file]));
  }

  async keep(em: EntityManager, speakerId: string, photo: StoredFile | undefined): Promise<void> {
    const owner = { kind, id: speakerId, purpose };
    if (photo) await this.files.assign(em, photo, owner);
    else await this.files.remove(em, owner);
  }

  /** The heir keeps her own photo and gets the other one where she has none; the second photo stays beside it. Returns what moved. */
  async move(em: EntityManager, fromId: string, intoId: string): Promise<MovedFile[]> {
    const moved = await this.files.listOf(em, { kind, id: fromId });
    await this.files.move(em, { kind, id: fromId }, { kind, id: intoId });
    return moved.map(({ id, purpose }) => ({ id, purpose }));
  }

  async handBack(
    em: EntityManager,
    moved: readonly MovedFile[],
    fromId: string,
    intoId: string,
  ): Promise<void> {
    for (const file of moved) await this.files.handBack(em, file, { kind, id: intoId }, { kind, id: fromId });
  }

  href(locale: Locale, photo: StoredFile, size: PortraitSize): string {
    return keyedFileHref(locale, photo, this.keys.keyOf(photo), size);
  }

  shown(locale: Locale, photo: StoredFile | undefined): ShownPhoto | undefined {
    return (
      photo && {
        file: photo,
        href: keyedFileHref(locale, photo, this.keys.keyOf(photo)),
        seal: this.keys.seal(photo),
      }
    );
  }
}
