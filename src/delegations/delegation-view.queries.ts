import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FilesService } from '../files/files.service.js';
import type { StoredFile } from '../files/stored-file.entity.js';
import type { Delegation } from '../people/delegation.entity.js';
import { DelegationsQueries } from '../people/delegations.queries.js';
import type { FocalPoint } from '../people/focal-point.entity.js';
import { credentialsOf } from './accreditation/accreditation.service.js';
import { RosterQueries, type RosterRow } from './roster/roster.queries.js';

/** A delegation as its page shows it. */
export interface DelegationView {
  delegation: Delegation;
  focalPoints: FocalPoint[];
  requests: RosterRow[];
  roster: { total: number; pages: number; page: number; rows: RosterRow[] };
  gone: RosterRow[];
  credentials: StoredFile | undefined;
}

const perPage = 50;

@Injectable()
export class DelegationViewQueries {
  constructor(
    private readonly delegations: DelegationsQueries,
    private readonly files: FilesService,
    private readonly roster: RosterQueries,
  ) {}

  /** In as many queries whether one is registered or thousands are. */
  async of(em: EntityManager, delegation: Delegation, page: number): Promise<DelegationView> {
    return {
      delegation,
      focalPoints: await this.delegations.focalPointsOf(em, delegation.id),
      requests: await this.roster.requests(em, delegation.id),
      roster: await this.roster.page(em, delegation.id, page, perPage),
      gone: await this.roster.gone(em, delegation.id),
      credentials: await this.files.of(em, credentialsOf(delegation.id)),
    };
  }
}
