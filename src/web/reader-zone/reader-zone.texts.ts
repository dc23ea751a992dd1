import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './reader-zone.texts.fr.js';
import { ru } from './reader-zone.texts.ru.js';
import { zh } from './reader-zone.texts.zh.js';

/** The reader's own clock, beside that of the place. */
export const readerZoneTexts = catalogue('reader-zone', {
  en: {
    'your-time': 'Your time: {time}',
    link: 'Show times in my time zone, too',
    title: 'Your time zone',
    lead: 'Times are those of the place. Choose a zone to read them on your own clock as well; the choice is kept in a cookie of this site only.',
    field: 'Time zone',
    none: 'None: only the time of the place',
    save: 'Keep this choice',
    'your-zone': 'Your time zone: {zone}',
    change: 'Choose another zone',
  },
  ko: {
    'your-time': '내 시각: {time}',
    link: '내 시간대로도 보기',
    title: '내 시간대',
    lead: '모든 시각은 현지 시각입니다. 시간대를 선택하면 내 시각도 함께 볼 수 있습니다. 선택은 이 사이트의 쿠키에만 저장됩니다.',
    field: '시간대',
    none: '선택 안 함: 현지 시각만',
    save: '선택 저장',
    'your-zone': '내 시간대: {zone}',
    change: '다른 시간대 선택',
  },
  fr,
  ru,
  zh,
});
