import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock, RealClock } from '../kernel/clock.js';
import { Database } from '../kernel/database/database.js';
import type { FieldError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { type Checked, checkFile } from './check-file.js';
import { FileBytes } from './file-bytes.js';
import { readCrop, writeCrop } from './crop.rules.js';
import { inTurn } from './in-turn.js';
import { cropAnew } from './render-image.js';
import type { Arrived } from './multipart.js';
import { StoredFile } from './stored-file.entity.js';
import { storedName } from './stored-name.js';
import type { UploadRule } from './upload-rule.js';

interface Upload {
  field: string;
  rule: UploadRule;
  crop: string | undefined;
  uploadedBy: string | null;
}

const realClock = new RealClock();

/** Files between their upload and the form that is sent at last. Bytes first, then the row: a row is never without its bytes. */
@Injectable()
export class PendingFiles {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly content: FileBytes,
  ) {}

  /** Checks what arrived and stores it. The arrived file is gone in any case. */
  async store(arrived: Arrived, upload: Upload): Promise<StoredFile | { problem: FieldError }> {
    const bytes = await readFile(arrived.path);
    await rm(arrived.path, { force: true });
    const checked = await checkFile(bytes, upload.rule, upload.crop);
    return 'problem' in checked ? checked : this.keep(checked, upload, arrived.name);
  }

  /** The file itself, or a new one where another crop of it was chosen. */
  async inCrop(file: StoredFile, upload: Upload): Promise<StoredFile | { problem: FieldError } | undefined> {
    const { width, height, crop } = file;
    if (!crop || !width || !height || !upload.crop) return file;
    const wanted = readCrop(upload.crop, { width, height });
    if (!wanted || writeCrop(wanted) === crop) return file;
    const stored = await this.content.read(file.id);
    const picture = await inTurn(() => cropAnew(stored, { width, height }, writeCrop(wanted)));
    if (typeof picture !== 'string') return this.keep({ kind: file.kind, ...picture }, upload, file.name);
    return { problem: { code: `files.${picture}`, values: { width: 300, height: 400 } } };
  }

  async find(em: EntityManager, id: string, field: string): Promise<StoredFile | undefined> {
    const file = await em.findOneBy(StoredFile, { id, purpose: field });
    return file?.ownerKind === null ? file : undefined;
  }

  private async keep(checked: Checked, upload: Upload, name: string): Promise<StoredFile> {
    const { kind, bytes, width, height, crop, sizes } = checked;
    const file: StoredFile = {
      id: newId(),
      ownerKind: null,
      ownerId: null,
      purpose: upload.field,
      name: storedName(name, kind),
      kind,
      size: bytes.length,
      contentHash: createHash('sha256').update(bytes).digest('hex'),
      width: width ?? null,
      height: height ?? null,
      crop: crop ?? null,
      uploadedBy: upload.uploadedBy,
      uploadedAt: this.clock.now(),
      storedAt: realClock.now(),
    };
    await this.content.put(file.id, bytes);
    for (const [size, rendition] of Object.entries(sizes ?? {})) {
      await this.content.put(`${file.id}.${size}`, rendition);
    }
    await this.database.write((em) => em.insert(StoredFile, file));
    return file;
  }
}
