import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, Invalid, NotFound } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { newId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import type { Sheet } from '../../sheets/sheet.js';
import { LettersService } from '../letters/letters.service.js';
import { type ColumnMapping, fromHeadings, mappingOf, missingFields } from './columns.js';
import { RosterImportConfirmed } from './import.events.js';
import { RosterImport, RosterImportContent } from './roster-import.entity.js';

interface NewImport {
  delegationId: string;
  sheet: Sheet;
  fileName: string | null;
  locale: Locale;
}

/** A table on its way into a delegation. Until it is confirmed, nothing of it is in the delegation. */
@Injectable()
export class RosterImportsService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly letters: LettersService,
  ) {}

  /** Keeps the table and reads its headings. */
  async keep(
    em: EntityManager,
    actor: SignedIn,
    { delegationId, sheet, fileName, locale }: NewImport,
  ): Promise<string> {
    const rows = fromHeadings(sheet.rows);
    const [headings, ...below] = rows;
    if (!headings || below.length === 0) throw new Invalid({ sheet: { code: 'sheets.empty' } });
    const id = newId();
    await em.insert(RosterImport, {
      ...{ id, delegationId, locale, fileName, accountId: actor.accountId },
      ...{ encoding: sheet.encoding ?? null, mapping: mappingOf(headings.cells), state: 'mapping' },
      ...{ rowCount: below.length, done: 0, registered: 0, corrected: 0, problems: [] },
      ...{ createdAt: this.clock.now(), confirmedAt: null, finishedAt: null },
    });
    await em.insert(RosterImportContent, { importId: id, rows });
    return id;
  }

  async find(em: EntityManager, delegationId: string, id: string): Promise<RosterImport> {
    const found = await em.findOneBy(RosterImport, { id, delegationId });
    if (!found) throw new NotFound();
    return found;
  }

  async map(em: EntityManager, { id }: RosterImport, mapping: ColumnMapping): Promise<void> {
    const { affected } = await em.update(RosterImport, { id, state: 'mapping' }, { mapping });
    if (affected !== 1) throw new Conflict('delegations.import-confirmed');
  }

  /** From here on the rows are written, in the background; of two confirmations the second is told. */
  async confirm(em: EntityManager, delegation: Delegation, { id, mapping }: RosterImport): Promise<void> {
    if (missingFields(mapping).length > 0) throw new Conflict('delegations.columns-missing');
    const change = { state: 'running' as const, confirmedAt: this.clock.now() };
    const { affected } = await em.update(RosterImport, { id, state: 'mapping' }, change);
    if (affected !== 1) throw new Conflict('delegations.import-confirmed');
    await this.letters.answer(em, delegation, 'attends');
    await this.events.emit(em, new RosterImportConfirmed(id));
  }

  /** Throws away what was not confirmed. */
  async discard(em: EntityManager, { id }: RosterImport): Promise<void> {
    const { affected } = await em.delete(RosterImport, { id, state: 'mapping' });
    if (affected !== 1) throw new Conflict('delegations.import-confirmed');
  }
}
