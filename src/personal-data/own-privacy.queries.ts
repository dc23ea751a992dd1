import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { sensitiveRead } from '../audit/sensitive-reads.service.js';
import { Registration } from '../registration/registration.entity.js';
import type { Erasure } from './erasure.entity.js';
import { ErasuresQueries } from './erasures.queries.js';

/** What the page of a person's own data shows. */
export interface OwnPrivacy {
  /** Undefined for somebody who has not registered, such as a host of a co-event. */
  registration: Pick<Registration, 'publication' | 'consentVersion' | 'consentedAt'> | undefined;
  /** Looks at what is sensitive about her, newest first. */
  looks: { at: Date; fields: string[] }[];
  erasure: Erasure | undefined;
}

const mostLooks = 100;

@Injectable()
export class OwnPrivacyQueries {
  constructor(private readonly erasures: ErasuresQueries) {}

  async of(em: EntityManager, accountId: string): Promise<OwnPrivacy> {
    const registration = (await em.findOneBy(Registration, { accountId })) ?? undefined;
    return {
      registration,
      looks: registration ? await this.looksAt(em, registration) : [],
      erasure: (await this.erasures.ofAccount(em, accountId)) ?? undefined,
    };
  }

  private async looksAt(em: EntityManager, { id }: Registration): Promise<OwnPrivacy['looks']> {
    const entries = await em.find(AuditEntry, {
      where: { about: `registration:${id}`, action: sensitiveRead },
      order: { recordedAt: 'DESC', id: 'ASC' },
      take: mostLooks,
    });
    return entries.map(({ at, details }) => ({ at, fields: details['fields']?.split(', ') ?? [] }));
  }
}
