import { decisions } from '../../../config/decisions.js';
import {
  type ParticipantCategoryCode,
  participantCategoryCodes,
} from '../../../config/participant-categories.js';
import { type AttendanceMode, attendanceModes } from '../../../config/session-kinds.js';
import type { Delegation } from '../../people/delegation.entity.js';

/** What decides in which quotas a registration counts. */
export interface Placed {
  category: ParticipantCategoryCode;
  mode: AttendanceMode;
  delegationId: string | null;
}

export type QuotaScope = 'category' | 'mode' | 'delegation';

/** Places that are asked for in one quota. */
export interface Need {
  scope: QuotaScope;
  /** The quota's id, or the delegation's. */
  id: string;
  count: number;
}

/** More than any forum has. */
export const unlimited = 2_000_000_000;

export const categoryQuotaId = (category: ParticipantCategoryCode): string => `category:${category}`;
export const modeQuotaId = (mode: AttendanceMode): string => `mode:${mode}`;

/** Every quota that the edition declares, whether or not it has a figure. */
export const declaredQuotaIds: readonly string[] = [
  ...participantCategoryCodes.map(categoryQuotaId),
  ...attendanceModes.map(modeQuotaId),
];

/** What applies where the organizers have set nothing. */
export function declaredCapacity(quotaId: string): number {
  const [scope, code = ''] = quotaId.split(':');
  const figures: Readonly<Record<string, number>> =
    scope === 'mode' ? decisions.quotas.mode : decisions.quotas.category;
  return figures[code] ?? unlimited;
}

/** How many of a delegation may be approved. */
export const capacityOf = ({ kind, quota }: Pick<Delegation, 'kind' | 'quota'>): number =>
  quota ?? decisions.quotas.delegation[kind] ?? unlimited;

/** What these registrations take together, each quota once. */
export function needsOf(placed: readonly Placed[]): Need[] {
  const needs = new Map<string, Need>();
  const add = (scope: QuotaScope, id: string) => {
    const known = needs.get(`${scope} ${id}`);
    if (known) known.count += 1;
    else needs.set(`${scope} ${id}`, { scope, id, count: 1 });
  };
  for (const { category, mode, delegationId } of placed) {
    add('category', categoryQuotaId(category));
    add('mode', modeQuotaId(mode));
    if (delegationId) add('delegation', delegationId);
  }
  return [...needs.values()];
}

/** What a registration needs in addition when it goes from one place to another; the reverse gives back what it leaves. */
export function needsBeyond(present: Placed, wished: Placed): Need[] {
  const held = new Set(needsOf([present]).map(({ id }) => id));
  return needsOf([wished]).filter(({ id }) => !held.has(id));
}
