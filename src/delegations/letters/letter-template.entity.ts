import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { LetterKind } from './letter.rules.js';

/** The secretariat's own wording of a letter in one language, with placeholders. Where there is none, the catalogue's stands. */
@Entity('letter_template')
@Check('letter_template_kind', `kind IN ('invitation', 'reminder')`)
export class LetterTemplate {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  kind!: LetterKind;

  @PrimaryColumn({ type: 'varchar', length: 2 })
  locale!: Locale;

  @Column({ type: 'varchar', length: 200 })
  subject!: string;

  @Column({ type: 'text' })
  body!: string;

  @ForeignKey(() => Account, { name: 'letter_template_by' })
  @Column({ name: 'updated_by', type: 'varchar', length: 36 })
  updatedBy!: string;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;
}
