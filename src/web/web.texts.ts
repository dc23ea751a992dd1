import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './web.texts.fr.js';
import { ru } from './web.texts.ru.js';
import { zh } from './web.texts.zh.js';

/** What the frame and the components say by themselves; everything else is said by their callers. */
export const webTexts = catalogue('web', {
  en: {
    skipToContent: 'Skip to content',
    language: 'Language',
    menu: 'Menu',
    close: 'Close',
    signOut: 'Sign out',
    breadcrumbs: 'You are here',
    footer: 'More about this site',
    optional: '(optional)',
    labelled: '{label}: {text}',
    thereIsAProblem: 'There is a problem',
    pagination: 'Pages',
    previous: 'Previous',
    next: 'Next',
    pageOfPages: 'Page {page, number} of {pages, number}',
    copy: 'Copy',
    copied: 'Copied',
    sortBy: 'Sort by',
    sortAscending: 'sort ascending',
    sortDescending: 'sort descending',
  },
  ko: {
    skipToContent: '본문으로 건너뛰기',
    language: '언어',
    menu: '메뉴',
    close: '닫기',
    signOut: '로그아웃',
    breadcrumbs: '현재 위치',
    footer: '사이트 정보',
    optional: '(선택 사항)',
    labelled: '{label}: {text}',
    thereIsAProblem: '확인이 필요한 항목이 있습니다',
    pagination: '페이지',
    previous: '이전',
    next: '다음',
    pageOfPages: '{pages, number}쪽 중 {page, number}쪽',
    copy: '복사',
    copied: '복사했습니다',
    sortBy: '정렬 기준',
    sortAscending: '오름차순 정렬',
    sortDescending: '내림차순 정렬',
  },
  fr,
  ru,
  zh,
});
