import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { FocalPointsService } from '../focal-points/focal-points.service.js';
import { type ImportPreview, ImportPreviews } from './import-preview.queries.js';
import type { RosterImport } from './roster-import.entity.js';
import { RosterImportsService } from './roster-imports.service.js';

export interface FoundImport {
  delegation: Delegation;
  rosterImport: RosterImport;
  /** Until it is confirmed. */
  preview: ImportPreview | undefined;
}

/** A table of a delegation that the actor answers for, as far as it has come. */
@Injectable()
export class ImportStages {
  constructor(
    private readonly focalPoints: FocalPointsService,
    private readonly imports: RosterImportsService,
    private readonly previews: ImportPreviews,
  ) {}

  async find(em: EntityManager, actor: SignedIn, delegationId: string, id: string): Promise<FoundImport> {
    const delegation = await this.focalPoints.delegationFor(em, actor, delegationId);
    const rosterImport = await this.imports.find(em, delegationId, id);
    const preview = rosterImport.state === 'mapping' ? await this.previews.of(em, rosterImport) : undefined;
    return { delegation, rosterImport, preview };
  }
}
