import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { isAttendanceMode } from '../../../config/session-kinds.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { delegationNameIn, type NamedDelegation } from '../../people/delegation-name.js';

/** A category that the edition does not declare any more is named by its code, and so is a delegation that is not among these. */
export function quotaName(id: string, locale: Locale, delegations: readonly NamedDelegation[]): string {
  const [scope, code = ''] = id.split(/:(.*)/s);
  if (scope === 'delegation') {
    const delegation = delegations.find((each) => each.id === code);
    return delegation ? delegationNameIn(delegation, locale) : code;
  }
  if (isParticipantCategoryCode(code)) return categoryTexts.in(locale)(code);
  return isAttendanceMode(code) ? attendanceModeTexts.in(locale)(code) : code;
}
