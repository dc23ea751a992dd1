import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type ObjectLiteral } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { Clock } from '../kernel/clock.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { OutboxMessage } from '../mail/outbox-message.entity.js';
import { Registration } from '../registration/registration.entity.js';
import { RegistrationStatesService } from '../registration/registration-states.service.js';
import { isLive } from '../registration/registration.states.js';
import { KeptCounts } from '../reporting/statistics/kept-counts.service.js';
import { ownRows } from './data-subject.js';
import { type HeldTable, keysOf } from './due-rows.js';
import { Erasure } from './erasure.entity.js';
import { ErasureMails } from './erasure-mails.js';
import { letGoOf } from './foreign-references.js';
import { childrenFirst, heldTables } from './removal-plan.js';
import { SpeakerErasing } from './speaker-erasing.service.js';

interface Order {
  /** The organizer; null where the person did it herself. */
  by: string | null;
  /** Of the last mail. */
  locale: Locale;
}

const onTheirWay = ['queued', 'sending', 'retrying'] as const;

/** Takes a person out of every table. */
@Injectable()
export class Erasing {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly states: RegistrationStatesService,
    private readonly counts: KeptCounts,
    private readonly mails: ErasureMails,
    private readonly speakers: SpeakerErasing,
  ) {}

  /**
   * Withdraws and stands down first, so that her places, her sessions and her calendar are given back as at any withdrawal; her rows go at the end
   * of the transaction, when all that has to read them has done so.
   */
  async erase(em: EntityManager, erasureId: string, account: Account, { by, locale }: Order): Promise<void> {
    const registration = await em.findOneBy(Registration, { accountId: account.id });
    if (registration && isLive(registration.state)) {
      await this.states.leave(em, registration, 'withdrawn', { decidedBy: account.id, reason: null });
    }
    const leaving = await this.speakers.standDown(em, account, locale);
    this.events.beforeCommit(em, `personal-data:${account.id}`, async () => {
      await this.keepCalendarsTold(em, erasureId, account);
      await this.mails.erased(em, erasureId, account, locale);
      if (registration) await this.counts.keep(em, [registration.id]);
      const settled = { settledAt: this.clock.now(), settledBy: by };
      await em.update(Erasure, { id: erasureId }, { accountId: null, state: 'carried-out', ...settled });
      await this.removeRows(em, account);
      await this.speakers.finish(em, leaving);
    });
  }

  /** What takes the forum out of her calendar still leaves, under a name that the next purge takes once it is sent. */
  private async keepCalendarsTold(em: EntityManager, erasureId: string, account: Account): Promise<void> {
    await em.update(
      OutboxMessage,
      { toKey: account.emailKey, calendarMethod: 'CANCEL', state: In(onTheirWay) },
      { about: `erasure:${erasureId}` },
    );
  }

  private async removeRows(em: EntityManager, account: Account): Promise<void> {
    const tables = heldTables(em);
    const own: [HeldTable, ObjectLiteral[]][] = [];
    // All of them are found before the first goes: which rows are hers is told by others of hers.
    for (const table of childrenFirst(tables)) {
      if (table.declared.onErasure === 'stay') continue;
      const rows = await ownRows(em, table.declared, account);
      own.push([table, rows.filter((row) => !(row instanceof OutboxMessage && isLastMail(row)))]);
    }
    for (const [table, rows] of own) if (rows.length > 0) await this.removeOwn(em, tables, table, rows);
  }

  private async removeOwn(
    em: EntityManager,
    tables: readonly HeldTable[],
    table: HeldTable,
    rows: ObjectLiteral[],
  ): Promise<void> {
    const { entity, blanks = {}, onErasure, whenHeld = [] } = table.declared;
    const nothing = Object.fromEntries(whenHeld.map((column) => [column, null]));
    const keys = keysOf(table, rows);
    const empty = (values: ObjectLiteral) =>
      em.createQueryBuilder().update(entity).set(values).whereInIds(keys).execute();
    if (onErasure === 'blank') {
      await empty({ ...blanks, ...nothing });
    } else if (!(await letGoOf(em, tables, table, rows))) {
      await em.createQueryBuilder().delete().from(entity).whereInIds(keys).execute();
    } else if (entity === Account) {
      // Rows that cannot do without an account, such as the record of a note verbale, keep one that is nobody's.
      for (const id of rows.map((row) => String(row['id']))) await em.update(Account, { id }, nobody(id));
    } else if (whenHeld.length > 0) {
      await empty(nothing);
    }
  }
}

const isLastMail = ({ about }: OutboxMessage): boolean => about.startsWith('erasure:');

const nobody = (id: string) => ({
  name: '',
  email: `${id}@erased.invalid`,
  emailKey: `${id}@erased.invalid`,
});
