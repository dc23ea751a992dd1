import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { Config } from '../kernel/config/env.js';
import { Database } from '../kernel/database/database.js';
import { FileBytes } from './file-bytes.js';
import { FileKeys } from './file-keys.js';
import { FilePolicies } from './file-policies.js';
import { FileStore } from './file-store.entity.js';
import './files.texts.js';
import { FilesService } from './files.service.js';
import { FilesSweeper } from './files.sweeper.js';
import { PendingFiles } from './pending-files.js';
import { Uploads } from './uploads.js';
import { FilesController } from './web/files.controller.js';

@Module({
  imports: [AuditModule],
  controllers: [FilesController],
  providers: [
    FileKeys,
    FilePolicies,
    FilesService,
    FilesSweeper,
    PendingFiles,
    Uploads,
    { provide: FileBytes, inject: [Config, Database], useFactory: bytesOf },
  ],
  exports: [FileKeys, FilePolicies, FilesService, Uploads],
})
export class FilesModule {}

function bytesOf({ filesDir }: Config, database: Database): FileBytes {
  let store: Promise<string> | undefined;
  const read = () => database.read((em) => em.findOneOrFail(FileStore, { where: {} }));
  return new FileBytes(filesDir, () => (store ??= read().then(({ id }) => id)));
}
