import { catalogue } from '../../kernel/i18n/catalogue.js';

/** What organizers read of the balance of panels. */
export const balanceTexts = catalogue('balance', {
  en: {
    title: 'Balance of the panels',
    lead: 'As speakers have declared it themselves. Numbers below {least, number} are not shown, nor those from which they could be worked out.',
    programme: 'The whole programme',
    gender: 'Gender',
    subregion: 'Subregion',
    group: 'Group',
    count: 'Speakers',
    share: 'Share',
    undeclared: 'Not declared',
    people: '{count, plural, one {# speaker} other {# speakers}}',
    few: 'Fewer than {least, number} speakers: nothing is shown.',
    outside: 'Outside the region',
    hidden: 'not shown',
    session: 'Session',
    filter: 'Filter',
  },
  ko: {
    title: '패널 균형',
    lead: '연사가 직접 밝힌 내용입니다. {least, number} 미만의 수와 이를 알아낼 수 있는 수는 표시하지 않습니다.',
    programme: '전체 프로그램',
    gender: '성별',
    subregion: '소지역',
    group: '그룹',
    count: '연사 수',
    share: '비율',
    undeclared: '밝히지 않음',
    people: '연사 {count, number}명',
    few: '연사가 {least, number}명 미만이라 표시하지 않습니다.',
    outside: '지역 외',
    hidden: '표시 안 함',
    session: '세션',
    filter: '필터',
  },
});
