import type { RowSql } from '../declaration.js';

const isHers: RowSql = (row) =>
  `(${row}.account_id = :account OR ${row}.person_id IN (SELECT own.person_id FROM registration own WHERE own.account_id = :account))`;

/** The profile that she signs in with, that of the person whom she registered, and what was merged into them. */
export const isOwnSpeaker: RowSql = (row) =>
  `(${isHers(row)} OR ${row}.merged_into_id IN (SELECT heir.id FROM speaker heir WHERE ${isHers('heir')}))`;

/** The rows that hang on the person's profile. */
export const ofSpeaker =
  (name = 'speaker_id'): RowSql =>
  (row) =>
    `${row}.${name} IN (SELECT mine.id FROM speaker mine WHERE ${isOwnSpeaker('mine')})`;
