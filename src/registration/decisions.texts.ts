import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './decisions.texts.fr.js';
import { ru } from './decisions.texts.ru.js';
import { zh } from './decisions.texts.zh.js';

/** Quotas, the waiting list, decisions about many and changes after approval, as organizers read them; refusals reach delegates too. */
export const decisionsTexts = catalogue('decisions', {
  en: {
    'quota-full':
      'All {capacity, number} places {scope, select, category {of this group} mode {for this form of attendance} other {of this delegation}} are taken.',
    'quotas-title': 'Quotas',
    'quotas-lead':
      'How many may be approved. A registration counts in its group, in its form of attendance and in its delegation; whoever is offered a place counts as well.',
    'quotas-saved': 'The quota is saved. If places became free, the waiting list moves up by itself.',
    'quotas-by-mode': 'By attendance',
    'quotas-by-category': 'By group',
    'quotas-by-delegation': 'By delegation',
    quota: 'Quota for',
    'quota-taken': 'Taken',
    'quota-free': 'Free',
    'quota-waiting': 'Waiting',
    'quota-capacity': 'Places',
    'quota-unlimited': 'No limit',
    'quota-of': 'Places for {name}',
    'quota-empty': 'Empty: {declared}, as declared for this forum.',
    'quota-empty-unlimited': 'Empty: no limit.',
    'quota-save': 'Save',
    'quota-other-delegation': 'Another delegation',
    'quota-choose-delegation': 'Choose a delegation',
    'done.quota': 'Set the quota {quota} to {capacity}',
    'done.quota-declared': 'Set the quota {quota} back to what is declared',
    'change-settled': 'Somebody has answered this change already, or the person has taken it back.',
    'quota-below-taken':
      '{taken, number} places are taken already; a quota of {capacity, number} would be less. Decline or move somebody first, or choose at least {taken, number}.',
  },
  ko: {
    'quota-full':
      '{scope, select, category {이 참가 구분의} mode {이 참가 방식의} other {이 대표단의}} 자리 {capacity, number}개가 모두 찼습니다.',
    'quotas-title': '정원',
    'quotas-lead':
      '승인할 수 있는 인원입니다. 등록 하나는 참가 구분, 참가 방식, 대표단에서 한 번씩 셉니다. 자리를 제안받은 분도 포함됩니다.',
    'quotas-saved': '정원을 저장했습니다. 자리가 나면 대기자 명단이 저절로 움직입니다.',
    'quotas-by-mode': '참가 방식별',
    'quotas-by-category': '참가 구분별',
    'quotas-by-delegation': '대표단별',
    quota: '정원 구분',
    'quota-taken': '찬 자리',
    'quota-free': '빈 자리',
    'quota-waiting': '대기',
    'quota-capacity': '자리 수',
    'quota-unlimited': '제한 없음',
    'quota-of': '{name} 자리 수',
    'quota-empty': '비워 두면 이 포럼에 정해진 {declared}자리입니다.',
    'quota-empty-unlimited': '비워 두면 제한이 없습니다.',
    'quota-save': '저장',
    'quota-other-delegation': '다른 대표단',
    'quota-choose-delegation': '대표단을 고르세요',
    'done.quota': '정원 {quota}을(를) {capacity}(으)로 정함',
    'done.quota-declared': '정원 {quota}을(를) 정해진 값으로 되돌림',
    'change-settled': '다른 운영자가 이미 답했거나 본인이 요청을 바꾸었습니다.',
    'quota-below-taken':
      '이미 {taken, number}자리가 찼으므로 정원을 {capacity, number}(으)로 낮출 수 없습니다. 먼저 승인을 취소하거나, {taken, number} 이상으로 정해 주세요.',
  },
  fr,
  ru,
  zh,
});
