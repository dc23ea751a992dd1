import type { ObjectLiteral } from 'typeorm';
import type { PersonalDatumId, TermStart } from '../../config/personal-data.js';

/** A condition or an expression about the row that stands in the statement under the name `row`. */
export type RowSql = (row: string) => string;

/** The column tells nothing about a human, or nothing that outlives the row it identifies. */
export const notPersonal = 'not-personal';
/** JSON by the id of a registration field: each value follows the row of its field. */
export const byField = 'by-field';

export interface OfAnother {
  readonly another: PersonalDatumId;
}
/** Identifies somebody else than the one whose row it is, such as the organizer who decided: kept out of a person's own data. */
export const another = (datum: PersonalDatumId): OfAnother => ({ another: datum });

export type ColumnDeclaration = PersonalDatumId | OfAnother | typeof notPersonal | typeof byField;

/** The whole row goes when the datum's term is over. */
export interface RowRule {
  readonly datum: PersonalDatumId;
  /** The rows that the rule is about; all of them without it. */
  readonly when?: RowSql;
}

interface Declaration<Entity> {
  /** Every column of the entity: one that is not declared does not compile. */
  readonly columns: Readonly<Record<keyof Entity, ColumnDeclaration>>;
  readonly rows?: readonly RowRule[];
  /** When the terms of its data began, as an instant or null: none are needed for those that begin with the forum's end. */
  readonly starts?: Partial<Record<TermStart, RowSql>>;
  /** Rows that stay whatever their age, because somebody still works with them. */
  readonly inUse?: RowSql;
  /** The rows of one person, named by `:account` and `:key`, the key of her address. Without it no row is a person's own. */
  readonly whose?: RowSql;
  /** What stands in place of a removed value where the column must not be null. */
  readonly blanks?: Partial<Entity>;
  /** Emptied where the row would go but has to stay, because a row that stays refers to it, or with `blank` at an erasure. */
  readonly whenHeld?: readonly Extract<keyof Entity, string>[];
  /** What becomes of a person's own rows when she has her data erased. Default: they go. */
  readonly onErasure?: 'blank' | 'stay';
}

export interface DeclaredEntity extends Declaration<ObjectLiteral> {
  readonly entity: new () => ObjectLiteral;
}

export const declare = <Entity extends ObjectLiteral>(
  entity: new () => Entity,
  declaration: Declaration<Entity>,
): DeclaredEntity => ({ entity, ...declaration });

/** Names columns that hold the same. */
export function all<Declared extends ColumnDeclaration, Column extends string>(
  declared: Declared,
  ...columns: Column[]
): Record<Column, Declared>;
export function all(declared: ColumnDeclaration, ...columns: string[]): Record<string, ColumnDeclaration> {
  return Object.fromEntries(columns.map((column) => [column, declared]));
}

/** Names columns that tell nothing about a human. */
export const impersonal = <Column extends string>(...columns: Column[]): Record<Column, typeof notPersonal> =>
  all(notPersonal, ...columns);

/** The column of that name in the database. */
export const column =
  (name: string): RowSql =>
  (row) =>
    `${row}.${name}`;

/** The rows whose column holds the person's account. */
export const ofAccount =
  (name = 'account_id'): RowSql =>
  (row) =>
    `${row}.${name} = :account`;

/** The rows whose column holds the key of the person's address. */
export const ofAddress =
  (name: string): RowSql =>
  (row) =>
    `${row}.${name} = :key`;

/** The rows that hang on one of the person's registrations. */
export const ofRegistration =
  (name = 'registration_id'): RowSql =>
  (row) =>
    `${row}.${name} IN (SELECT own.id FROM registration own WHERE own.account_id = :account)`;
