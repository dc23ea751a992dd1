import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './registration-mail.texts.fr.js';
import { ru } from './registration-mail.texts.ru.js';
import { zh } from './registration-mail.texts.zh.js';

export const registrationMailTexts = catalogue('registration-mail', {
  en: {
    greeting: 'Dear {name},',
    reference: 'Reference',
    name: 'Name',
    category: 'Category',
    mode: 'Attendance',
    state: 'State',
    reason: 'Reason',
    area: 'Open my registration',
    'state.submitted': 'Received, waiting for a decision',
    'state.awaiting_focal_point': 'Received, waiting for the focal point of the delegation',
    'state.under_review': 'Under review',
    'state.waiting': 'On the waiting list',
    'state.approved': 'Approved',
    'state.declined': 'Declined',
    'state.withdrawn': 'Withdrawn',
    'received.subject': 'Your registration {reference} was received',
    'received.title': 'We have received your registration',
    'received.text':
      'Thank you for registering for the {forum}. This is not yet a confirmation: the secretariat looks at every registration and then writes to you.',
    'received.next':
      'With the link above you can correct or withdraw your registration at any time, without a password. Please keep this mail, and do not pass the link on.',
    'declined.subject': 'Your registration {reference} could not be approved',
    'declined.title': 'Your registration could not be approved',
    'declined.text':
      'The secretariat has looked at your registration for the {forum} and could not approve it.',
    'declined.next': 'If you think that this is a mistake, please answer this mail.',
    'withdrawn.subject': 'Your registration {reference} is withdrawn',
    'withdrawn.title': 'You have withdrawn your registration',
    'withdrawn.text':
      'Your registration for the {forum} is withdrawn, and the sessions in your programme were given back.',
    'withdrawn.next':
      'If you change your mind while registration is open, you can register again with the same e-mail address.',
    'already.subject': 'Your registration {reference}: the link to your area',
    'already.title': 'The link to your registration',
    'already.text':
      'Somebody, probably you, has just entered this e-mail address at the {forum}. There is a registration under it, and nothing was changed.',
    'already.next': 'If it was not you, you need not do anything.',
  },
  ko: {
    greeting: '{name} 님께',
    reference: '접수 번호',
    name: '이름',
    category: '참가 구분',
    mode: '참가 방식',
    state: '상태',
    reason: '사유',
    area: '내 등록 열기',
    'state.submitted': '접수됨, 심사 대기 중',
    'state.awaiting_focal_point': '접수됨, 대표단 담당자 확인 대기 중',
    'state.under_review': '검토 중',
    'state.waiting': '대기자 명단',
    'state.approved': '승인됨',
    'state.declined': '승인되지 않음',
    'state.withdrawn': '철회됨',
    'received.subject': '참가 등록 {reference}이(가) 접수되었습니다',
    'received.title': '참가 등록이 접수되었습니다',
    'received.text':
      '{forum}에 등록해 주셔서 감사합니다. 아직 확정은 아닙니다. 사무국이 등록을 검토한 뒤 결과를 알려 드립니다.',
    'received.next':
      '위 링크로 비밀번호 없이 언제든지 등록 내용을 고치거나 철회할 수 있습니다. 이 메일을 보관해 주시고, 링크를 다른 사람에게 전달하지 마세요.',
    'declined.subject': '참가 등록 {reference}이(가) 승인되지 않았습니다',
    'declined.title': '참가 등록이 승인되지 않았습니다',
    'declined.text': '사무국이 {forum} 참가 등록을 검토하였으나 승인하지 못했습니다.',
    'declined.next': '착오라고 생각되시면 이 메일에 회신해 주세요.',
    'withdrawn.subject': '참가 등록 {reference}이(가) 철회되었습니다',
    'withdrawn.title': '참가 등록을 철회하셨습니다',
    'withdrawn.text': '{forum} 참가 등록이 철회되었고, 내 프로그램에 담은 세션의 자리도 반납되었습니다.',
    'withdrawn.next': '등록 기간 안에 마음이 바뀌시면 같은 전자우편 주소로 다시 등록하실 수 있습니다.',
    'already.subject': '참가 등록 {reference}: 내 페이지 링크',
    'already.title': '내 등록으로 가는 링크',
    'already.text':
      '누군가(아마도 본인)가 {forum}에 이 전자우편 주소를 입력했습니다. 이 주소로 등록된 내용이 있으며, 변경된 것은 없습니다.',
    'already.next': '본인이 입력하신 것이 아니라면 아무것도 하지 않으셔도 됩니다.',
  },
  fr,
  ru,
  zh,
});
