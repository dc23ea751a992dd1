import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './change-log.texts.fr.js';
import { ru } from './change-log.texts.ru.js';
import { zh } from './change-log.texts.zh.js';

/** The public log of what changed in the programme. */
export const changeLogTexts = catalogue('change-log', {
  en: {
    title: 'Changes of the programme',
    'title-version': 'Changes (version {number, number})',
    lead: 'What has changed in the published programme, the newest first. Times are the clock at the venue unless a zone says otherwise.',
    'as-published': 'As first published',
    first: 'The programme was published: {count, plural, one {# session} other {# sessions}}.',
    version: 'Version {number, number}',
    all: '{count, plural, one {Show the one change} other {Show all # changes}}',
    feed: 'Follow as Atom feed',
    programme: 'Programme',
    log: 'All changes',
    'empty-title': 'Nothing is published yet',
    'empty-text': 'As soon as the programme is published, its changes stand here.',
  },
  ko: {
    title: '프로그램 변경 기록',
    'title-version': '변경 기록 (버전 {number, number})',
    lead: '공개된 프로그램에서 바뀐 내용을 최신순으로 보여 줍니다. 따로 표시가 없으면 행사장 현지 시각입니다.',
    'as-published': '처음 공개된 프로그램',
    first: '프로그램이 공개되었습니다: 세션 {count, number}개.',
    version: '버전 {number, number}',
    all: '변경 {count, number}건 모두 보기',
    feed: 'Atom 피드로 받기',
    programme: '프로그램',
    log: '모든 변경',
    'empty-title': '아직 공개된 프로그램이 없습니다',
    'empty-text': '프로그램이 공개되면 변경 내용이 여기에 나타납니다.',
  },
  fr,
  ru,
  zh,
});
