import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './scheduling.texts.fr.js';
import { ru } from './scheduling.texts.ru.js';
import { zh } from './scheduling.texts.zh.js';

/** What is refused when a session is given a place and a time. */
export const schedulingTexts = catalogue('scheduling', {
  en: {
    'start-missing': 'Please say also when it starts.',
    'end-before-start': 'The end must be after the start.',
    'too-long':
      'A session lasts {hours, number} hours at most. For an item of several days leave the hours empty and give its days.',
    'outside-forum': 'This is not a day of the forum.',
  },
  ko: {
    'start-missing': '시작 시각도 입력해 주세요.',
    'end-before-start': '종료는 시작보다 뒤여야 합니다.',
    'too-long':
      '세션은 최대 {hours, number}시간입니다. 여러 날 열리는 일정은 시각을 비우고 날짜를 넣어 주세요.',
    'outside-forum': '포럼 기간에 속하지 않는 날짜입니다.',
  },
  fr,
  ru,
  zh,
});
