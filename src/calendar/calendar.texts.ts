import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './calendar.texts.fr.js';
import { ru } from './calendar.texts.ru.js';
import { zh } from './calendar.texts.zh.js';

/** What calendars say: titles, notes inside an entry, and the plain answers of the feeds' addresses. */
export const calendarTexts = catalogue('calendar', {
  en: {
    'entry.cancelled': '[Cancelled] {title}',
    'entry.cancellation-reason': 'Cancelled: {reason}',
    'entry.was-cancelled': 'This session has been cancelled.',
    'entry.time-open': 'The time is to be announced.',
    'entry.end-open': 'The end has not been announced; the entry shows one hour.',
    'entry.only-in': 'Available in {language} only.',
    'entry.access': 'Who may come: {access}',
    'entry.speakers': 'Speakers:',
    'entry.organizers': 'Organized by: {names}',
    'entry.partners': 'With: {names}',
    'feed.programme': '{forum} programme',
    'feed.part': '{forum}: {part}',
    'feed.personal': '{forum}: my programme',
    'feed.about-public': '{forum}, {city}. Kept up to date: times, rooms and cancellations.',
    'feed.about-personal':
      'The sessions of your own programme at the {forum}. The address is personal; please do not pass it on.',
    'ended.name': '{forum}: this calendar has ended',
    'ended.summary': 'This calendar address has ended',
    'ended.description':
      'The address of this calendar was reset, or the registration ended. Please remove this subscription. If you take part, your present address is here: {url}',
    'forum.online': 'Online',
    'forum.description': '{theme}\n\nProgramme: {url}',
    'answer.not-found': 'There is no calendar at this address. All calendars are listed here: {url}',
    'answer.not-dated': 'This session has no date yet, so there is nothing to put into a calendar. See {url}',
    'answer.gone': 'This personal calendar has ended. Your present address is here: {url}',
    'answer.bad-language': 'Unknown language. Allowed values of "lang": {allowed}.',
    'answer.bad-filter': 'Unknown filter "{name}". Allowed: {allowed}.',
    'answer.method': 'A calendar can only be read (GET, HEAD).',
    'answer.unavailable': 'The calendar cannot be made just now. Please try again in a minute.',
  },
  ko: {
    'entry.cancelled': '[취소] {title}',
    'entry.cancellation-reason': '취소 사유: {reason}',
    'entry.was-cancelled': '이 세션은 취소되었습니다.',
    'entry.time-open': '시간은 추후 공지됩니다.',
    'entry.end-open': '종료 시각은 아직 공지되지 않아 한 시간으로 표시합니다.',
    'entry.only-in': '{language}로만 제공됩니다.',
    'entry.access': '참석 대상: {access}',
    'entry.speakers': '연사:',
    'entry.organizers': '주최: {names}',
    'entry.partners': '협력: {names}',
    'feed.programme': '{forum} 프로그램',
    'feed.part': '{forum}: {part}',
    'feed.personal': '{forum}: 내 프로그램',
    'feed.about-public': '{forum}, {city}. 시간, 장소, 취소 사항이 계속 반영됩니다.',
    'feed.about-personal':
      '{forum}에서 내가 고른 세션입니다. 이 주소는 개인용이므로 다른 사람에게 알리지 마세요.',
    'ended.name': '{forum}: 종료된 캘린더',
    'ended.summary': '이 캘린더 주소는 종료되었습니다',
    'ended.description':
      '이 캘린더의 주소가 재설정되었거나 등록이 종료되었습니다. 이 구독을 삭제해 주세요. 참가자라면 현재 주소를 여기에서 확인할 수 있습니다: {url}',
    'forum.online': '온라인',
    'forum.description': '{theme}\n\n프로그램: {url}',
    'answer.not-found': '이 주소에는 캘린더가 없습니다. 모든 캘린더는 여기에 있습니다: {url}',
    'answer.not-dated': '이 세션은 아직 날짜가 정해지지 않아 캘린더에 넣을 내용이 없습니다. 참고: {url}',
    'answer.gone': '이 개인 캘린더는 종료되었습니다. 현재 주소는 여기에 있습니다: {url}',
    'answer.bad-language': '알 수 없는 언어입니다. "lang"에 쓸 수 있는 값: {allowed}.',
    'answer.bad-filter': '알 수 없는 필터 "{name}"입니다. 쓸 수 있는 필터: {allowed}.',
    'answer.method': '캘린더는 읽기만 할 수 있습니다(GET, HEAD).',
    'answer.unavailable': '지금은 캘린더를 만들 수 없습니다. 잠시 후 다시 시도해 주세요.',
  },
  fr,
  ru,
  zh,
});
