import type { RowSql } from '../declaration.js';

const lastMoveTo = (state: string, registration: string) =>
  `CASE WHEN ${registration}.state = '${state}' THEN (SELECT MAX(move.decided_at) FROM registration_decision move
    WHERE move.registration_id = ${registration}.id AND move.to_state = '${state}') END`;

/** When a registration that is declined, or withdrawn, became so; null for any other. */
export const refusedAt: RowSql = (row) => lastMoveTo('declined', row);
export const withdrawnAt: RowSql = (row) => lastMoveTo('withdrawn', row);
