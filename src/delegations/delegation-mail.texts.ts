import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './delegation-mail.texts.fr.js';
import { ru } from './delegation-mail.texts.ru.js';
import { zh } from './delegation-mail.texts.zh.js';

/** What focal points are told by mail. */
export const delegationMailTexts = catalogue('delegation-mail', {
  en: {
    greeting: 'Dear {name},',
    area: 'Open the delegation',
    once: 'The button signs you in once, within {days, number} days; it is meant for you alone. Whenever you need a new link, choose “For focal points of delegations” at the foot of the site.',
    delegate: 'Person',
    function: 'Function',
    reason: 'Reason',
    file: 'Document',
    'link.subject': '{forum}: your link to the delegation of {delegation}',
    'link.title': 'Your link',
    'link.text': 'With this link you register and correct the delegation of {delegation}.',
    'asked.subject': '{delegation}: somebody asks to be in your delegation',
    'asked.title': 'A registration waits for you',
    'asked.text':
      'Somebody has registered for the {forum} and says that she or he belongs to the delegation of {delegation}. Please confirm it or return it; the secretariat decides after you.',
    'accepted.subject': '{delegation}: credentials accepted',
    'accepted.title': 'The credentials are accepted',
    'accepted.text':
      'The secretariat has accepted the document that designates the delegation of {delegation} to the {forum}. The delegation is accredited.',
    'returned.subject': '{delegation}: please send the credentials again',
    'returned.title': 'The credentials were returned',
    'returned.text':
      'The secretariat could not accept the document that designates the delegation of {delegation} to the {forum}. Please hand in another one.',
  },
  ko: {
    greeting: '{name} 님께',
    area: '대표단 페이지 열기',
    once: '이 버튼은 {days, number}일 안에 한 번만 로그인할 수 있으며 본인만 사용해야 합니다. 새 링크가 필요하면 사이트 아래쪽의 “대표단 연락 담당자용”을 선택해 주세요.',
    delegate: '신청자',
    function: '직위',
    reason: '사유',
    file: '문서',
    'link.subject': '{forum}: {delegation} 대표단 링크',
    'link.title': '로그인 링크',
    'link.text': '이 링크로 {delegation} 대표단을 등록하고 수정할 수 있습니다.',
    'asked.subject': '{delegation}: 대표단 참가 확인 요청',
    'asked.title': '확인을 기다리는 등록이 있습니다',
    'asked.text':
      '{forum}에 등록한 분이 {delegation} 대표단 소속이라고 밝혔습니다. 확인하거나 반려해 주세요. 그다음 사무국이 결정합니다.',
    'accepted.subject': '{delegation}: 신임장 접수 완료',
    'accepted.title': '신임장이 수락되었습니다',
    'accepted.text':
      '사무국이 {forum} {delegation} 대표단을 지명하는 문서를 수락했습니다. 대표단의 인가가 완료되었습니다.',
    'returned.subject': '{delegation}: 신임장을 다시 제출해 주세요',
    'returned.title': '신임장이 반려되었습니다',
    'returned.text':
      '사무국이 {forum} {delegation} 대표단을 지명하는 문서를 수락할 수 없었습니다. 다른 문서를 제출해 주세요.',
  },
  fr,
  ru,
  zh,
});
