import { catalogue } from '../../kernel/i18n/catalogue.js';

/** The organizers' page on a proposal of another time. */
export const counterTexts = catalogue('counter', {
  en: {
    title: 'Another time proposed',
    lead: 'A participant or a speaker proposes another time in answer to the invitation. If you accept, the session moves in its room, and everybody who has it is told.',
    mail: 'Mail',
    by: 'Proposed by',
    wished: 'Proposed time',
    comment: 'Comment',
    'not-readable': 'To be read by a person: {written}',
    'by-hand': 'This proposal cannot be taken over at a press of a button; please edit the session.',
    accept: 'Move the session',
    decline: 'Keep the time and say so',
    edit: 'Edit the session',
  },
  ko: {
    title: '시간 변경 제안',
    lead: '참가자나 연사가 초대에 답하면서 다른 시간을 제안했습니다. 받아들이면 세션이 같은 회의실에서 옮겨지고, 이 세션을 고른 모든 분께 알립니다.',
    mail: '메일',
    by: '제안한 사람',
    wished: '제안한 시간',
    comment: '의견',
    'not-readable': '직접 확인이 필요합니다: {written}',
    'by-hand': '이 제안은 단추로 반영할 수 없습니다. 세션을 직접 수정해 주세요.',
    accept: '세션 옮기기',
    decline: '시간을 유지하고 알리기',
    edit: '세션 수정',
  },
});
