import { Injectable } from '@nestjs/common';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { FilesService } from '../files/files.service.js';
import type { StoredFile } from '../files/stored-file.entity.js';
import { Database } from '../kernel/database/database.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { OwnDataQueries } from './own-data.queries.js';

/** A person's own data as one file: `data.json`, and what she uploaded. */
@Injectable()
export class OwnDataArchive {
  constructor(
    private readonly database: Database,
    private readonly queries: OwnDataQueries,
    private readonly files: FilesService,
  ) {}

  async of(accountId: string, locale: Locale): Promise<Uint8Array> {
    const { data, uploads } = await this.database.read(async (em) => ({
      data: await this.queries.of(em, accountId, locale),
      uploads: await this.queries.files(em, accountId),
    }));
    const parts: Zippable = { 'data.json': strToU8(JSON.stringify(data, null, 2)) };
    for (const file of uploads) {
      const bytes = await this.files.bytes(file);
      // PDF and pictures are compressed already.
      parts[freeName(parts, file)] = [new Uint8Array(bytes), { level: 0 }];
    }
    return zipSync(parts);
  }
}

/** Two of her files may have one name and one purpose: the photo of the badge and that of the speaker. */
function freeName(parts: Zippable, { id, purpose, name }: StoredFile): string {
  const wanted = `files/${purpose}/${name}`;
  return wanted in parts ? `files/${purpose}/${id}/${name}` : wanted;
}
