import { catalogue } from '../kernel/i18n/catalogue.js';

/** What leads organizers from one page of a session to the others. */
export const sessionHeaderTexts = catalogue('session-header', {
  en: {
    list: 'Sessions',
    label: 'Parts of the session',
    edit: 'Session',
    agenda: 'Agenda',
    panel: 'Speakers',
    interpreters: 'Interpreters',
    documents: 'Documents',
    seats: 'Seats',
    answers: 'Answers',
  },
  ko: {
    list: '세션 관리',
    label: '세션의 항목',
    edit: '세션',
    agenda: '진행 순서',
    panel: '연사',
    interpreters: '통역',
    documents: '문서',
    seats: '좌석',
    answers: '응답',
  },
});
