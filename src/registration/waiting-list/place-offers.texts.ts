import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './place-offers.texts.fr.js';
import { ru } from './place-offers.texts.ru.js';
import { zh } from './place-offers.texts.zh.js';

/** What somebody on the waiting list reads about her place on it and about a place that she is offered. */
export const placeOffersTexts = catalogue('place-offers', {
  en: {
    'not-valid':
      'This link does not lead to an offer. Please open the link in the latest mail about your registration.',
    ended: 'This offer has been answered or taken back already.',
    lapsed: 'The time for an answer is over, and the place goes to somebody else.',
    title: 'A place for you',
    'title-ended': 'This offer has ended',
    'title-accepted': 'The place is yours',
    for: 'The place is for {name} ({reference}) and cannot be passed on.',
    forum: 'Forum',
    mode: 'Attendance',
    until: 'Please answer before',
    accept: 'Take the place',
    'accept-hint': 'You receive the confirmation with an invitation for your calendar by mail.',
    decline: 'I cannot come',
    'decline-hint':
      'If you cannot come, your registration is withdrawn, and the place is offered to somebody else.',
    'state.accepted': 'You have taken the place. The confirmation is in your mailbox.',
    'state.declined': 'You have declined the place, and your registration is withdrawn.',
    'state.lapsed':
      'There was no answer in time, and the place went to somebody else. You are still on the waiting list.',
    'state.cancelled': 'The offer has ended, because your registration is no longer on the waiting list.',
    'own-area': 'My registration',
    position: 'You are number {position, number} of those who wait for the same places.',
    offered: 'There is a place for you. It is kept until {until}.',
    answer: 'Answer',
    'change-pending': 'Your change waits for the secretariat',
    'change-pending-text':
      'On {date} a change was asked for of answers that your approval rests on. Until the secretariat has answered, your registration stays as it is shown here.',
  },
  ko: {
    'not-valid': '이 링크로는 자리 제안을 찾을 수 없습니다. 가장 최근에 받은 메일의 링크를 열어 주세요.',
    ended: '이미 답하셨거나 취소된 제안입니다.',
    lapsed: '답변 기한이 지나 자리를 다음 분께 드립니다.',
    title: '자리가 났습니다',
    'title-ended': '끝난 제안입니다',
    'title-accepted': '자리를 받으셨습니다',
    for: '이 자리는 {name} 님({reference})의 자리이며, 다른 분에게 넘길 수 없습니다.',
    forum: '포럼',
    mode: '참가 방식',
    until: '답변 기한',
    accept: '자리 받기',
    'accept-hint': '캘린더 초대가 담긴 확인 메일을 보내 드립니다.',
    decline: '참가할 수 없습니다',
    'decline-hint': '참가하실 수 없으면 등록이 철회되고 자리는 다음 분께 드립니다.',
    'state.accepted': '캘린더 초대가 담긴 확인 메일을 보내 드렸습니다.',
    'state.declined': '자리를 사양하셨으며 등록이 철회되었습니다.',
    'state.lapsed': '기한까지 답이 없어 자리를 다음 분께 드렸습니다. 대기자 명단에는 남아 계십니다.',
    'state.cancelled': '등록이 더 이상 대기자 명단에 있지 않아 제안이 끝났습니다.',
    'own-area': '내 등록',
    position: '같은 자리를 기다리는 분들 가운데 {position, number}번째입니다.',
    offered: '자리가 났습니다. {until}까지 비워 둡니다.',
    answer: '답하기',
    'change-pending': '변경 내용이 사무국 확인을 기다리고 있습니다',
    'change-pending-text':
      '{date}에 승인의 근거가 된 내용의 변경이 요청되었습니다. 사무국이 답할 때까지 등록은 여기에 보이는 대로 유지됩니다.',
  },
  fr,
  ru,
  zh,
});
