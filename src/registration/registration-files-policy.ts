import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type FileAccess, FilePolicies } from '../files/file-policies.js';
import { type Actor, can } from '../kernel/actor.js';
import { FocalPoint } from '../people/focal-point.entity.js';
import { draftFiles, registrationFiles } from './registration-files.js';
import { Registration } from './registration.entity.js';

/** Who sees a photo or a press card: the person, the focal point of her delegation, and organizers. */
@Injectable()
export class RegistrationFilesPolicy {
  constructor(policies: FilePolicies) {
    policies.register(registrationFiles, {
      sensitive: true,
      accessOf: (em, { ownerId }, { actor }) => accessOf(em, ownerId, actor),
    });
    // Nobody is signed in while filling in; the page of the draft shows the secret address.
    policies.register(draftFiles, {
      sensitive: true,
      accessOf: (_em, _file, { keyed }) => Promise.resolve(keyed ? 'own' : 'none'),
    });
  }
}

async function accessOf(em: EntityManager, id: string | null, actor: Actor): Promise<FileAccess> {
  if (actor.kind === 'anonymous' || id === null) return 'none';
  if (can(actor, 'registrations.read')) return 'granted';
  const registration = await em.findOneBy(Registration, { id });
  if (!registration) return 'none';
  const { accountId } = actor;
  if (actor.kind === 'participant') return registration.accountId === accountId ? 'own' : 'none';
  const { delegationId } = registration;
  const isInCare =
    delegationId !== null && (await em.existsBy(FocalPoint, { delegationId, accountId, state: 'active' }));
  return isInCare ? 'granted' : 'none';
}
