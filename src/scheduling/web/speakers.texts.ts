import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './speakers.texts.fr.js';
import { ru } from './speakers.texts.ru.js';
import { zh } from './speakers.texts.zh.js';

/** The public directory of speakers and their pages. */
export const speakerPagesTexts = catalogue('speaker-pages', {
  en: {
    title: 'Speakers',
    lead: '{count, plural, one {# person} other {# persons}} who were announced by name.',
    search: 'Find a speaker',
    'search-hint': 'Name in any script, function or organization.',
    find: 'Find',
    clear: 'Show all',
    found: '{count, plural, one {# speaker} other {# speakers}} found.',
    'none-found': 'No speaker matches.',
    sessions: 'In the programme',
    'no-sessions': 'No session is announced yet.',
    'photo-of': 'Photo of {name}',
    country: 'Country or area',
    languages: 'Languages',
    links: 'Links',
  },
  ko: {
    title: '연사',
    lead: '이름이 발표된 연사 {count, number}명입니다.',
    search: '연사 찾기',
    'search-hint': '이름(어느 문자든), 직함 또는 소속 기관.',
    find: '찾기',
    clear: '전체 보기',
    found: '연사 {count, number}명을 찾았습니다.',
    'none-found': '해당하는 연사가 없습니다.',
    sessions: '참여 세션',
    'no-sessions': '아직 발표된 세션이 없습니다.',
    'photo-of': '{name} 님의 사진',
    country: '국가 또는 지역',
    languages: '언어',
    links: '링크',
  },
  fr,
  ru,
  zh,
});
