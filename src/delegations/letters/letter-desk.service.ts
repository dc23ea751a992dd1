import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Delegation } from '../../people/delegation.entity.js';
import { OverviewQueries, type OverviewRow } from '../overview.queries.js';
import { isDue, type LetterKind } from './letter.rules.js';
import { LetterTemplates } from './letter-templates.js';
import { LettersQueries } from './letters.queries.js';
import { LettersService } from './letters.service.js';

export interface LetterChoice {
  kind: LetterKind;
  locale: Locale;
}

export interface LaidLetters {
  template: { subject: string; body: string };
  /** To whom a letter of this kind is due and can be sent. */
  due: OverviewRow[];
  /** To whom it is due, and nobody answers for them yet. */
  unreachable: number;
}

/** What lies ready on the organizers' page of letters. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly clock: Clock,
    readonly letters: LettersService,
    readonly sent: LettersQueries,
    readonly templates: LetterTemplates,
    private readonly overview: OverviewQueries,
  ) {}

  async lay(em: EntityManager, { kind, locale }: LetterChoice): Promise<LaidLetters> {
    const now = this.clock.now();
    const all = await this.overview.all(em);
    const awaited = all.filter(({ delegation }) => isDue(delegation, kind, now));
    const due = awaited.filter(({ focalPoints }) => focalPoints.length > 0);
    const template = await this.templates.find(em, kind, locale);
    return { template, due, unreachable: awaited.length - due.length };
  }

  async delegationIds(em: EntityManager): Promise<string[]> {
    return (await em.find(Delegation, { select: { id: true } })).map(({ id }) => id);
  }
}
