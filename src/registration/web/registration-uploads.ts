import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import type { ShownFile } from '../../files/components/file-field.js';
import { fileHref, keyedFileHref } from '../../files/file-address.js';
import { FileKeys } from '../../files/file-keys.js';
import { type FileOwner, FilesService } from '../../files/files.service.js';
import type { StoredFile } from '../../files/stored-file.entity.js';
import { type Received, Uploads } from '../../files/uploads.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { fileRules, isFileField } from '../registration-files.js';

type FilesByField = Partial<Record<string, StoredFile>>;

/** The file fields of the declared forms: read from a post, kept by their owner, shown again. */
@Injectable()
export class RegistrationUploads {
  constructor(
    private readonly uploads: Uploads,
    private readonly keys: FileKeys,
    private readonly files: FilesService,
  ) {}

  receive(request: Request, present: FilesByField = {}): Promise<Received> {
    return this.uploads.receive(request, fileRules, present);
  }

  async of(em: EntityManager, owner: FileOwner): Promise<FilesByField> {
    const files = await this.files.listOf(em, owner);
    return Object.fromEntries(
      files.filter(({ purpose }) => isFileField(purpose)).map((file) => [file.purpose, file]),
    );
  }

  /** Gives the owner what was uploaded, and takes away what was removed. */
  async keep(
    em: EntityManager,
    { uploads, removed }: Pick<Received, 'uploads' | 'removed'>,
    owner: FileOwner,
  ): Promise<void> {
    for (const [purpose, file] of Object.entries(uploads)) {
      if (file) await this.files.assign(em, file, { ...owner, purpose });
    }
    for (const purpose of removed) await this.files.remove(em, { ...owner, purpose });
  }

  /** For a page whose reader is signed in, or has the draft's token only. */
  shown(locale: Locale, files: FilesByField, reader: 'signed-in' | 'keyed'): Record<string, ShownFile> {
    return Object.fromEntries(
      Object.entries(files).flatMap(([field, file]) =>
        file ? [[field, this.shownFile(locale, file, reader)] as const] : [],
      ),
    );
  }

  private shownFile(locale: Locale, file: StoredFile, reader: 'signed-in' | 'keyed'): ShownFile {
    const isPending = file.ownerKind === null;
    const isKeyed = isPending || reader === 'keyed';
    return {
      file,
      href: isKeyed ? keyedFileHref(locale, file, this.keys.keyOf(file)) : fileHref(locale, file),
      ...(isPending ? { seal: this.keys.seal(file) } : {}),
    };
  }
}
