import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { CoEventHost } from '../co-event-host.entity.js';
import { CoEvent } from '../co-event.entity.js';
import { CoEventsService } from '../co-events.service.js';
import { OrganizationNames } from '../submission/organization-names.queries.js';
import { CoEventSheet } from './co-event-sheet.entity.js';
import { HostContacts } from './host-contacts.queries.js';
import { guessedMapping, type SheetDefaults, type SheetMapping } from './sheet-mapping.rules.js';
import { judgeRow, type JudgedRow } from './sheet-rows.js';

/** Sheets of a host: kept while she looks at what would be entered, entered at once or not at all. */
@Injectable()
export class SheetImportsService {
  constructor(
    private readonly clock: Clock,
    private readonly coEvents: CoEventsService,
    private readonly contacts: HostContacts,
    private readonly organizations: OrganizationNames,
  ) {}

  async add(
    em: EntityManager,
    accountId: string,
    { name, rows, defaults }: { name: string; rows: CoEventSheet['rows']; defaults: SheetDefaults },
  ): Promise<string> {
    const id = newId();
    await em.insert(CoEventSheet, {
      ...{ id, accountId, name: name.slice(0, 200), rows, defaults },
      mapping: guessedMapping(rows[0]?.cells ?? []),
      state: 'open',
      createdAt: this.clock.now(),
      confirmedAt: null,
    });
    return id;
  }

  async findFor(em: EntityManager, accountId: string, id: string): Promise<CoEventSheet> {
    const sheet = await em.findOneBy(CoEventSheet, { id, accountId });
    if (!sheet) throw new NotFound();
    return sheet;
  }

  async map(em: EntityManager, { id }: CoEventSheet, mapping: SheetMapping): Promise<void> {
    const { affected } = await em.update(CoEventSheet, { id, state: 'open' }, { mapping });
    if (affected !== 1) throw new Conflict('co-event-sheet.already-entered');
  }

  async drop(em: EntityManager, { id }: CoEventSheet): Promise<void> {
    await em.delete(CoEventSheet, { id, state: 'open' });
  }

  /** Every row with what is wrong with it; one that stands there twice, or was entered before, is wrong too. */
  async judge(em: EntityManager, sheet: CoEventSheet): Promise<JudgedRow[]> {
    const find = await this.organizations.finder(em);
    const { mapping, defaults, accountId } = sheet;
    const rows = await Promise.all(sheet.rows.slice(1).map((row) => judgeRow(row, mapping, defaults, find)));
    const here = await this.keysOf(
      em,
      accountId,
      rows.map(({ key }) => key),
    );
    const lines = new Map<string, number>();
    return rows.map(({ content, ...row }) => {
      const first = lines.get(row.key);
      lines.set(row.key, first ?? row.line);
      const problem =
        first !== undefined
          ? { field: null, code: 'co-event-sheet.row-twice', values: { line: first } }
          : here.has(row.key)
            ? { field: null, code: 'co-event-sheet.row-here' }
            : undefined;
      if (problem) return { ...row, problems: [...row.problems, problem] };
      return content ? { ...row, content } : row;
    });
  }

  /** Enters the rows that were judged good. Of two confirmations of one sheet the second is refused. */
  async confirm(em: EntityManager, sheet: CoEventSheet, rows: readonly JudgedRow[]): Promise<void> {
    const confirmed = { state: 'confirmed', confirmedAt: this.clock.now() } as const;
    const { affected } = await em.update(CoEventSheet, { id: sheet.id, state: 'open' }, confirmed);
    if (affected !== 1) throw new Conflict('co-event-sheet.already-entered');
    const contact = await this.contacts.of(em, sheet.accountId);
    const keys = rows.map(({ key }) => key);
    // Another sheet may have been entered since they were judged.
    const here = await this.keysOf(em, sheet.accountId, keys);
    for (const { content, key } of rows) {
      if (content && !here.has(key))
        await this.coEvents.submit(em, content, contact, { source: 'bulk', sourceKey: key });
    }
  }

  /** How many co-events have come of it. */
  async entered(em: EntityManager, sheet: CoEventSheet): Promise<number> {
    const rows = await this.judge(em, sheet);
    const keys = new Set(rows.map(({ key }) => key));
    return (await this.keysOf(em, sheet.accountId, [...keys])).size;
  }

  private async keysOf(em: EntityManager, accountId: string, keys: readonly string[]): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const rows = await em
      .createQueryBuilder(CoEvent, 'c')
      .innerJoin(CoEventHost, 'h', 'h.coEventId = c.id AND h.accountId = :accountId', { accountId })
      .where({ source: 'bulk', sourceKey: In([...new Set(keys)]) })
      .getMany();
    return new Set(rows.flatMap(({ sourceKey }) => sourceKey ?? []));
  }
}
