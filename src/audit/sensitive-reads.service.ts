import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isSensitive, type PersonalDatumId } from '../../config/personal-data.js';
import type { Actor } from '../kernel/actor.js';
import { AuditService } from './audit.service.js';

/** The action of an audit entry that says that somebody looked. */
export const sensitiveRead = 'personal-data.looked-at';

/** Who looked at what is sensitive about whom. */
@Injectable()
export class SensitiveReads {
  constructor(private readonly audit: AuditService) {}

  /**
   * Call it before showing, exporting or serving such data to another than the person. `about` is `registration:<id>`, or the kind
   * alone for an export of many. What is not sensitive in `fields` is left out; nothing is written where nothing is.
   */
  async record(
    em: EntityManager,
    actor: Actor,
    about: string,
    fields: readonly PersonalDatumId[],
  ): Promise<void> {
    const sensitive = [...new Set(fields)].filter(isSensitive);
    if (sensitive.length === 0) return;
    await this.audit.record(em, actor, sensitiveRead, about, { fields: sensitive.join(', ') });
  }
}
