import type { RowSql } from '../declaration.js';

/** The profile of the person: the one that she signs in with, or that of the person whom she registered. */
export const isOwnSpeaker: RowSql = (row) =>
  `(${row}.account_id = :account OR ${row}.person_id IN (SELECT own.person_id FROM registration own WHERE own.account_id = :account))`;

/** The rows that hang on the person's profile. */
export const ofSpeaker =
  (name = 'speaker_id'): RowSql =>
  (row) =>
    `${row}.${name} IN (SELECT mine.id FROM speaker mine WHERE ${isOwnSpeaker('mine')})`;
