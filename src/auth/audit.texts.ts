import { catalogue } from '../kernel/i18n/catalogue.js';

export const auditTexts = catalogue('audit', {
  en: {
    title: 'Who did what',
    lead: 'What organizers have done by hand, newest first. Entries are never changed.',
    'lead-about': 'What organizers have done with this one, newest first.',
    caption: '{total, plural, =0 {No entries} one {# entry} other {# entries}}',
    empty: 'Nothing yet',
    when: 'When',
    who: 'Who',
    what: 'What',
    nobody: 'Command line',
    'show-all': 'Show everything',
    'show-about': 'Only this one',
  },
  ko: {
    title: '작업 기록',
    lead: '운영자가 직접 한 작업을 최신순으로 보여 줍니다. 기록은 바뀌지 않습니다.',
    'lead-about': '이 항목에 대해 운영자가 한 작업을 최신순으로 보여 줍니다.',
    caption: '기록 {total, number}건',
    empty: '아직 기록이 없습니다',
    when: '일시',
    who: '작업자',
    what: '작업',
    nobody: '명령줄',
    'show-all': '모두 보기',
    'show-about': '이 항목만',
  },
});
