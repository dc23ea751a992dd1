import { AccreditationDecision } from '../../delegations/accreditation/accreditation-decision.entity.js';
import { RosterImport, RosterImportContent } from '../../delegations/imports/roster-import.entity.js';
import { DelegationLetter } from '../../delegations/letters/delegation-letter.entity.js';
import { LetterTemplate } from '../../delegations/letters/letter-template.entity.js';
import { all, another, column, declare, impersonal, type RowSql } from '../declaration.js';

const ofFocalPoint: RowSql = (row) =>
  `${row}.focal_point_id IN (SELECT mine.id FROM focal_point mine WHERE mine.account_id = :account)`;

/** Letters to delegations, what their focal points handed in, and what was decided on it. */
export const delegations = [
  declare(DelegationLetter, {
    columns: {
      ...impersonal('id', 'batchId'),
      ...all('focalPoint', 'delegationId', 'focalPointId', 'kind', 'locale', 'messageId', 'sentAt'),
      sentBy: another('focalPoint'),
    },
    rows: [{ datum: 'focalPoint' }],
    whose: ofFocalPoint,
  }),
  declare(LetterTemplate, {
    columns: { ...impersonal('kind', 'locale', 'subject', 'body', 'updatedAt'), updatedBy: another('audit') },
    rows: [{ datum: 'audit' }],
  }),
  declare(AccreditationDecision, {
    columns: {
      ...impersonal('id', 'delegationId', 'toState', 'reason', 'decidedAt'),
      decidedBy: another('credentials'),
    },
    rows: [{ datum: 'credentials' }],
  }),
  declare(RosterImport, {
    columns: {
      ...impersonal('id', 'delegationId', 'encoding', 'mapping', 'state', 'locale', 'rowCount', 'done'),
      ...impersonal('registered', 'corrected', 'createdAt', 'confirmedAt', 'finishedAt'),
      ...all('roster', 'fileName', 'problems'),
      accountId: another('roster'),
    },
    rows: [{ datum: 'roster' }],
    starts: { settlement: column('finished_at') },
    inUse: (row) => `${row}.state = 'running'`,
  }),
  declare(RosterImportContent, {
    columns: { ...impersonal('importId'), rows: 'roster' },
    rows: [{ datum: 'roster' }],
    starts: {
      settlement: (row) =>
        `(SELECT import.finished_at FROM roster_import import WHERE import.id = ${row}.import_id)`,
    },
  }),
];
