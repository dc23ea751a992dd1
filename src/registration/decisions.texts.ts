import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './decisions.texts.fr.js';
import { ru } from './decisions.texts.ru.js';
import { zh } from './decisions.texts.zh.js';

/** Quotas, the waiting list, decisions about many and changes after approval, as organizers read them; refusals reach delegates too. */
export const decisionsTexts = catalogue('decisions', {
  en: {
    'quota-full':
      'All {capacity, number} places {scope, select, category {of this group} mode {for this form of attendance} other {of this delegation}} are taken.',
    'change-settled': 'Somebody has answered this change already, or the person has taken it back.',
    'quota-below-taken':
      '{taken, number} places are taken already; a quota of {capacity, number} would be less. Decline or move somebody first, or choose at least {taken, number}.',
  },
  ko: {
    'quota-full':
      '{scope, select, category {이 참가 구분의} mode {이 참가 방식의} other {이 대표단의}} 자리 {capacity, number}개가 모두 찼습니다.',
    'change-settled': '다른 운영자가 이미 답했거나 본인이 요청을 바꾸었습니다.',
    'quota-below-taken':
      '이미 {taken, number}자리가 찼으므로 정원을 {capacity, number}(으)로 낮출 수 없습니다. 먼저 승인을 취소하거나, {taken, number} 이상으로 정해 주세요.',
  },
  fr,
  ru,
  zh,
});
