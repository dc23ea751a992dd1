import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './sessions.texts.fr.js';
import { ru } from './sessions.texts.ru.js';
import { zh } from './sessions.texts.zh.js';

/** What is refused, and what the states of a session are called. */
export const sessionsTexts = catalogue('sessions', {
  en: {
    stale:
      'Another organizer has changed this session since you opened the form. Nothing of yours was saved, so that nothing of theirs is lost.',
    'cannot-change':
      'The session is {from, select, draft {a draft} cancelled {cancelled} other {confirmed}} and cannot become {to, select, draft {a draft} cancelled {cancelled} other {confirmed}}.',
    'not-cancelled': 'The session is not cancelled; there is nothing to reinstate.',
    'capacity-below-taken':
      '{taken, plural, one {One participant has a place already.} other {# participants have a place already.}} The capacity cannot be lower.',
    full: 'All places of this session are taken.',
    'cannot-be-added': 'A cancelled session or a break cannot be put into a programme.',
    'not-yet-participant':
      'Your registration is not approved yet. As soon as it is, you can put sessions into your programme.',
    'state.draft': 'Draft',
    'state.confirmed': 'Confirmed',
    'state.cancelled': 'Cancelled',
  },
  ko: {
    stale:
      '양식을 여신 뒤 다른 운영자가 이 세션을 수정했습니다. 다른 운영자의 수정이 사라지지 않도록 입력하신 내용은 저장되지 않았습니다.',
    'cannot-change':
      '이 세션은 {from, select, draft {초안} cancelled {취소} other {확정}} 상태여서 {to, select, draft {초안} cancelled {취소} other {확정}} 상태로 바꿀 수 없습니다.',
    'not-cancelled': '취소된 세션이 아니므로 되돌릴 것이 없습니다.',
    'capacity-below-taken':
      '이미 참가자 {taken, number}명의 자리가 있습니다. 정원을 그보다 줄일 수 없습니다.',
    full: '이 세션의 자리가 모두 찼습니다.',
    'cannot-be-added': '취소된 세션이나 휴식 시간은 내 프로그램에 담을 수 없습니다.',
    'not-yet-participant':
      '참가 등록이 아직 승인되지 않았습니다. 승인되면 세션을 내 프로그램에 담을 수 있습니다.',
    'state.draft': '초안',
    'state.confirmed': '확정',
    'state.cancelled': '취소됨',
  },
  fr,
  ru,
  zh,
});
