import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';

export interface AuditFilter {
  about?: string;
  /** From 1. */
  page: number;
}

export interface AuditList {
  entries: AuditEntry[];
  total: number;
  /** The one shown: the last, where the address names one behind it. */
  page: number;
  pages: number;
}

const pageSize = 50;

@Injectable()
export class AuditQueries {
  /** Newest first. */
  async list(em: EntityManager, { about, page }: AuditFilter): Promise<AuditList> {
    const where = about ? { about } : {};
    const total = await em.countBy(AuditEntry, where);
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(page, pages);
    const order = { recordedAt: 'DESC', id: 'ASC' } as const;
    const entries = await em.find(AuditEntry, {
      where,
      order,
      skip: (shown - 1) * pageSize,
      take: pageSize,
    });
    return { entries, total, page: shown, pages };
  }
}
