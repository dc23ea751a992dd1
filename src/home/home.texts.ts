import { catalogue } from '../kernel/i18n/catalogue.js';

export const homeTexts = catalogue('home', {
  en: {
    title: 'Organizers',
    lead: '{days, plural, =0 {The forum is under way or over.} one {One day until the forum.} other {# days until the forum.}} Registration closes: {closes}',
    lately:
      'In the last 24 hours: {registered, plural, =0 {nobody has registered} one {one registration} other {# registrations}}, {withdrawn, plural, =0 {nobody has withdrawn} one {one withdrawal} other {# withdrawals}}.',
    own: 'To do',
    'own-empty': 'Nothing waits for you.',
    others: 'Waiting for others',
    'others-empty': 'Nobody owes you an answer.',
    since: 'oldest: {moment}',
    'until-lapse': 'the next one lapses: {moment}',
    'task.decide':
      '{count, plural, one {registration waits for a decision} other {registrations wait for a decision}}',
    'task.review':
      '{count, plural, one {registration is under review} other {registrations are under review}}',
    'task.attention':
      '{count, plural, one {registration needs attention: a change waits, no place can be offered, or no mail arrives} other {registrations need attention: a change waits, no place can be offered, or no mail arrives}}',
    'task.held':
      '{count, plural, one {bulk decision can still be undone or is being carried out} other {bulk decisions can still be undone or are being carried out}}',
    'task.credentials':
      '{count, plural, one {delegation has handed in credentials} other {delegations have handed in credentials}}',
    'task.duplicates':
      '{count, plural, one {pair of registrations may be one person} other {pairs of registrations may be one person}}',
    'task.organizations':
      '{count, plural, one {name of an organization is not in the list} other {names of organizations are not in the list}}',
    'task.letters-unsent':
      '{count, plural, one {member has not been sent the letter of invitation} other {members have not been sent the letter of invitation}}',
    'task.erasures':
      '{count, plural, one {person asks for erasure of personal data} other {persons ask for erasure of personal data}}',
    'task.inbox':
      '{count, plural, one {mail in the inbox needs reading} other {mails in the inbox need reading}}',
    'task.mails-failed': '{count, plural, one {mail could not be sent} other {mails could not be sent}}',
    'task.addresses':
      '{count, plural, one {address is not written to any more: mail came back} other {addresses are not written to any more: mail came back}}',
    'task.co-events':
      '{count, plural, one {co-event waits for a moderator} other {co-events wait for a moderator}}',
    'task.focal-points':
      '{count, plural, one {registration is with a focal point} other {registrations are with their focal points}}',
    'task.offers':
      '{count, plural, one {offered place is not answered} other {offered places are not answered}}',
    'task.letters-unanswered':
      '{count, plural, one {letter of invitation is not answered} other {letters of invitation are not answered}}',
    states: 'Where all registrations stand',
    'states-note': 'Counted now: every registration once, in its present state, rehearsal ones included.',
    statistics: 'Statistics',
    registrations: 'All registrations',
  },
  ko: {
    title: '운영자',
    lead: '{days, plural, =0 {포럼이 진행 중이거나 끝났습니다.} other {포럼까지 #일 남았습니다.}} 등록 마감: {closes}',
    lately:
      '지난 24시간: {registered, plural, =0 {새 등록 없음} other {새 등록 #건}}, {withdrawn, plural, =0 {철회 없음} other {철회 #건}}.',
    own: '할 일',
    'own-empty': '처리할 일이 없습니다.',
    others: '회신 대기',
    'others-empty': '기다리는 회신이 없습니다.',
    since: '가장 오래된 것: {moment}',
    'until-lapse': '가장 먼저 끝나는 제안: {moment}',
    'task.decide': '{count, plural, other {건의 등록이 심사를 기다립니다}}',
    'task.review': '{count, plural, other {건의 등록을 검토하고 있습니다}}',
    'task.attention':
      '{count, plural, other {건의 등록을 확인해야 합니다: 변경 요청, 제안할 수 없는 대기, 반송된 메일}}',
    'task.held': '{count, plural, other {건의 일괄 결정을 되돌릴 수 있거나 처리하고 있습니다}}',
    'task.credentials': '{count, plural, other {개 대표단이 신임 서류를 냈습니다}}',
    'task.duplicates': '{count, plural, other {쌍의 등록이 같은 사람일 수 있습니다}}',
    'task.organizations': '{count, plural, other {개 기관 이름이 목록에 없습니다}}',
    'task.letters-unsent': '{count, plural, other {개 회원에 초청장을 보내지 않았습니다}}',
    'task.erasures': '{count, plural, other {명이 개인정보 삭제를 요청했습니다}}',
    'task.inbox': '{count, plural, other {통의 받은 메일을 읽어야 합니다}}',
    'task.mails-failed': '{count, plural, other {통의 메일을 보내지 못했습니다}}',
    'task.addresses': '{count, plural, other {개 주소로는 메일이 반송되어 더 보내지 않습니다}}',
    'task.co-events': '{count, plural, other {건의 동시 행사가 검토를 기다립니다}}',
    'task.focal-points': '{count, plural, other {건의 등록이 대표단 담당자의 확인을 기다립니다}}',
    'task.offers': '{count, plural, other {건의 자리 제안에 답이 없습니다}}',
    'task.letters-unanswered': '{count, plural, other {통의 초청장에 답이 없습니다}}',
    states: '전체 등록 현황',
    'states-note': '현재 기준: 모든 등록을 현재 상태로 한 번씩 셉니다(리허설 등록 포함).',
    statistics: '통계',
    registrations: '전체 등록',
  },
});
