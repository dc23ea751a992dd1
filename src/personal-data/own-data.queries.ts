import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { edition } from '../../config/edition.js';
import { isPersonalDatumId, type PersonalDatumId } from '../../config/personal-data.js';
import { audienceWords, datumWords, termWords } from '../../config/personal-data-words.js';
import { Account } from '../auth/account.entity.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { type DataSubject, ownRows } from './data-subject.js';
import { byField, type DeclaredEntity, notPersonal } from './declaration.js';
import { declarations } from './declarations.js';

export interface OwnData {
  forum: string;
  madeAt: Date;
  /** For each kind of data in it: what it is called, who sees it, how long it is kept. */
  about: Record<string, { name: string; seenBy: string; kept: string }>;
  /** Rows by table. */
  data: Record<string, OwnRow[]>;
}

type OwnRow = Record<string, unknown>;

/** Everything that is kept of one person, and nothing by which another could be told. */
@Injectable()
export class OwnDataQueries {
  constructor(private readonly clock: Clock) {}

  async of(em: EntityManager, accountId: string, locale: Locale): Promise<OwnData> {
    const subject = await this.subject(em, accountId);
    const data: OwnData['data'] = {};
    const found = new Set<PersonalDatumId>();
    for (const declared of declarations) {
      const rows = await ownRows(em, declared, subject);
      const parts = rows.map((row) => ownPart(declared, row)).filter((part) => Object.keys(part).length > 0);
      if (parts.length === 0) continue;
      data[em.dataSource.getMetadata(declared.entity).tableName] = parts;
      for (const datum of dataIn(declared, rows)) found.add(datum);
    }
    return {
      forum: edition.name[locale],
      madeAt: this.clock.now(),
      about: explain([...found], locale),
      data,
    };
  }

  async files(em: EntityManager, accountId: string): Promise<StoredFile[]> {
    const declared = declarations.find(({ entity }) => entity === StoredFile);
    const rows = declared ? await ownRows(em, declared, await this.subject(em, accountId)) : [];
    return rows.filter((row) => row instanceof StoredFile);
  }

  private async subject(em: EntityManager, id: string): Promise<DataSubject> {
    const account = await em.findOneBy(Account, { id });
    if (!account) throw new NotFound();
    return account;
  }
}

const isOwn = (declared: DeclaredEntity, column: string): boolean => {
  const declaration = declared.columns[column];
  return typeof declaration === 'string' && declaration !== notPersonal;
};

function ownPart(declared: DeclaredEntity, row: ObjectLiteral): OwnRow {
  const part: OwnRow = {};
  for (const [column, value] of Object.entries<unknown>(row))
    if (isOwn(declared, column)) part[column] = value;
  return part;
}

/** Told by the columns; of answers that are kept by their field, and of files, by the rows. */
const dataIn = ({ columns }: DeclaredEntity, rows: readonly ObjectLiteral[]): PersonalDatumId[] =>
  [
    ...Object.values(columns).filter((declaration) => typeof declaration === 'string'),
    ...rows.flatMap((row) => [
      ...Object.entries<unknown>(row).flatMap(([column, value]) =>
        columns[column] === byField && typeof value === 'object' && value ? Object.keys(value) : [],
      ),
      ...(row instanceof StoredFile ? [row.purpose] : []),
    ]),
  ].filter(isPersonalDatumId);

function explain(data: PersonalDatumId[], locale: Locale): OwnData['about'] {
  const about: OwnData['about'] = {};
  for (const id of data) {
    about[id] = {
      name: datumWords(locale, id),
      seenBy: audienceWords(locale, id),
      kept: termWords(locale, id),
    };
  }
  return about;
}
