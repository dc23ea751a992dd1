import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FilePolicies, type FileAccess, type Viewer } from '../../files/file-policies.js';
import type { StoredFile } from '../../files/stored-file.entity.js';
import { can } from '../../kernel/actor.js';
import { FocalPoint } from '../../people/focal-point.entity.js';

/** The document of a delegation is seen by those who answer for it and by organizers who judge it. */
@Injectable()
export class CredentialsPolicy implements OnModuleInit {
  constructor(private readonly policies: FilePolicies) {}

  onModuleInit(): void {
    this.policies.register('delegation', {
      sensitive: false,
      accessOf: (em, file, viewer) => accessOf(em, file, viewer),
    });
  }
}

async function accessOf(em: EntityManager, file: StoredFile, { actor }: Viewer): Promise<FileAccess> {
  if (actor.kind === 'anonymous') return 'none';
  if (actor.kind !== 'focal-point') return can(actor, 'delegations.read') ? 'granted' : 'none';
  const { accountId } = actor;
  const delegationId = file.ownerId ?? '';
  return (await em.existsBy(FocalPoint, { delegationId, accountId, state: 'active' })) ? 'own' : 'none';
}
