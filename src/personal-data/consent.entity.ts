import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import type { Locale } from '../kernel/i18n/locale.js';

/** To a version of the privacy notice, or to being shown to participants or everybody. */
export type ConsentKind = 'notice' | 'publication';

/** What a person agreed to, and when. Rows are only ever added; the last of a kind is in force. */
@Entity('consent')
@Check('consent_kind', `kind IN ('notice', 'publication')`)
export class Consent {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('consent_account')
  @ForeignKey(() => Account, { name: 'consent_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: ConsentKind;

  /** A version of `config/privacy-notice.ts`, or a level of `config/publication.ts`. */
  @Column({ type: 'varchar', length: 20 })
  value!: string;

  /** In which she read what she agreed to. */
  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  @Column(instantColumn('given_at'))
  givenAt!: Date;
}
