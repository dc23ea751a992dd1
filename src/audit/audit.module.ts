import { Module } from '@nestjs/common';
import { AuditQueries } from './audit.queries.js';
import { AuditService } from './audit.service.js';
import { SensitiveReads } from './sensitive-reads.service.js';

@Module({
  providers: [AuditQueries, AuditService, SensitiveReads],
  exports: [AuditQueries, AuditService, SensitiveReads],
})
export class AuditModule {}
