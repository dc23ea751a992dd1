import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './co-events.texts.fr.js';
import { ru } from './co-events.texts.ru.js';
import { zh } from './co-events.texts.zh.js';

/** Why something about a co-event is refused. */
export const coEventsTexts = catalogue('co-events', {
  en: {
    'cannot-change':
      'This co-event cannot be changed in that way any more: it is {from, select, draft {a draft} submitted {with the moderators} returned {returned to the host} approved {public} declined {declined} postponed {postponed} cancelled {cancelled} other {not confirmed by mail}}.',
    stale: 'Somebody else has changed this co-event in the meantime. Please look at it again.',
    'no-change-waiting': 'Nothing of this co-event awaits a decision any more.',
    'not-taken-back': 'This co-event is neither postponed nor cancelled.',
    'is-public': 'This co-event is public. Please cancel it instead.',
    'too-many-unconfirmed':
      'Several entries under this address await their confirmation. Please open the mails that we sent to it.',
    'not-yours': 'This co-event is in a region that is not yours.',
    date: 'Please enter a date such as 2023-10-31.',
    time: 'Please enter a time such as 09:00.',
    'start-missing': 'Please enter when it starts, too.',
    'end-before-start': 'The end is not after the start.',
    'outside-window': 'Co-events take place from {from} to {to}.',
    'too-long': 'A co-event lasts at most {max, number} days. Please enter a longer programme as a series.',
    days: 'The single days must lie within the whole, one after the other, with an end after each start.',
    'web-address': 'Please enter an address of the web such as https://example.org/event.',
    coordinates: 'Please enter both latitude and longitude, or neither.',
    zone: 'Please choose a time zone such as Asia/Seoul.',
    'zone-not-of-place': 'The time zone {zone} does not fit the place; its clocks follow {suggested}.',
  },
  ko: {
    'cannot-change':
      '이 행사는 더 이상 그렇게 바꿀 수 없습니다. 현재 상태: {from, select, draft {초안} submitted {검토 중} returned {보완 요청} approved {공개} declined {미승인} postponed {연기} cancelled {취소} other {메일 확인 전}}.',
    stale: '그사이 다른 사람이 이 행사를 고쳤습니다. 다시 확인해 주세요.',
    'no-change-waiting': '이 행사에 결정을 기다리는 내용이 더 이상 없습니다.',
    'not-taken-back': '연기되거나 취소된 행사가 아닙니다.',
    'is-public': '이미 공개된 행사입니다. 삭제하는 대신 취소해 주세요.',
    'too-many-unconfirmed':
      '이 주소로 등록하고 아직 확인하지 않은 행사가 여러 건 있습니다. 보내 드린 메일을 먼저 열어 주세요.',
    'not-yours': '담당 지역이 아닌 곳의 행사입니다.',
    date: '2023-10-31과 같이 날짜를 입력해 주세요.',
    time: '09:00과 같이 시각을 입력해 주세요.',
    'start-missing': '시작 시각도 입력해 주세요.',
    'end-before-start': '종료가 시작보다 늦지 않습니다.',
    'outside-window': '연계 행사는 {from}부터 {to} 사이에 열려야 합니다.',
    'too-long':
      '행사는 최대 {max, number}일까지 입력할 수 있습니다. 더 긴 프로그램은 연속 행사로 입력해 주세요.',
    days: '각 날짜는 전체 기간 안에서 순서대로, 종료가 시작보다 늦게 입력해 주세요.',
    'web-address': 'https://example.org/event와 같은 웹 주소를 입력해 주세요.',
    coordinates: '위도와 경도를 모두 입력하거나 모두 비워 주세요.',
    zone: 'Asia/Seoul과 같은 시간대를 선택해 주세요.',
    'zone-not-of-place':
      '시간대 {zone}이(가) 장소와 맞지 않습니다. 그곳의 시계는 {suggested}을(를) 따릅니다.',
  },
  fr,
  ru,
  zh,
});
