import { catalogue } from '../kernel/i18n/catalogue.js';
import type { DoubtCode } from './co-event-checks.rules.js';
import { fr } from './co-event-checks.texts.fr.js';
import { ru } from './co-event-checks.texts.ru.js';
import { zh } from './co-event-checks.texts.zh.js';

/** What may be right and is worth a second look. */
export const coEventCheckTexts = catalogue<DoubtCode>('co-event-check', {
  en: {
    'zone-of-coordinates':
      'The clocks of {zone} do not agree with those at the coordinates, which follow {local}.',
    'far-from-city': 'The coordinates lie {kilometres, number} km from {city}.',
    'not-on-map': 'There are no coordinates, so that no dot stands on the map.',
    'has-begun': 'It has begun already, or is over.',
    'at-night': 'It starts at night.',
    long: 'It lasts {days, number} days.',
    'no-text': 'There is no text beside the title.',
    'no-online-address': 'It takes place online, but no address is given.',
    'insecure-link': 'The address {url} is not encrypted (http).',
    'shortened-link': 'The address {url} is shortened and hides where it leads.',
    'link-in-text': 'An address stands in the text. Visitors cannot follow it there.',
  },
  ko: {
    'zone-of-coordinates': '{zone}의 시계가 좌표에 있는 곳의 시계와 다릅니다. 그곳은 {local}을(를) 따릅니다.',
    'far-from-city': '좌표가 {city}에서 {kilometres, number}km 떨어져 있습니다.',
    'not-on-map': '좌표가 없어 지도에 표시되지 않습니다.',
    'has-begun': '이미 시작했거나 끝난 행사입니다.',
    'at-night': '밤에 시작합니다.',
    long: '{days, number}일 동안 이어집니다.',
    'no-text': '제목 외에 내용이 없습니다.',
    'no-online-address': '온라인 행사인데 주소가 없습니다.',
    'insecure-link': '주소 {url}이(가) 암호화되지 않습니다(http).',
    'shortened-link': '주소 {url}은(는) 줄인 주소여서 어디로 이어지는지 알 수 없습니다.',
    'link-in-text': '내용에 주소가 들어 있습니다. 방문자가 거기서 바로 열 수 없습니다.',
  },
  fr,
  ru,
  zh,
});
