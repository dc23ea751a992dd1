import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './co-event-calendar.texts.fr.js';
import { ru } from './co-event-calendar.texts.ru.js';
import { zh } from './co-event-calendar.texts.zh.js';

/** What the calendars of co-events say. */
export const coEventCalendarTexts = catalogue('co-event-calendar', {
  en: {
    'entry.cancelled': '[Cancelled] {title}',
    'entry.postponed': '[Postponed] {title}',
    'entry.was-cancelled': 'This co-event is cancelled.',
    'entry.was-postponed': 'This co-event is postponed; the new date is to be announced.',
    'entry.end-open': 'The end has not been announced; the entry shows one hour.',
    'entry.last-day-open': 'The last day has not been announced; the entry shows the first.',
    'entry.only-in': 'Available in {language} only.',
    'entry.organizers': 'Organized by: {names}',
    'entry.partners': 'With: {names}',
    'entry.registration': 'Registration: {url}',
    'feed.all': '{forum}: co-events around the world',
    'feed.part': '{forum}: co-events, {part}',
    'feed.about':
      'Co-events of World Cities Day and Urban October, each in its own time zone. Kept up to date: moves, postponements and cancellations.',
    'feed.shortened': 'The first {count, number} that are not over. All of them are listed here: {url}',
    'offer.title': 'Co-events around the world',
    'offer.text':
      'World Cities Day and Urban October, each co-event in its own time zone. Each country and each co-event has a calendar of its own on its page.',
    'offer.action': 'Find co-events',
  },
  ko: {
    'entry.cancelled': '[취소] {title}',
    'entry.postponed': '[연기] {title}',
    'entry.was-cancelled': '취소된 행사입니다.',
    'entry.was-postponed': '연기된 행사입니다. 새 날짜는 추후 공지됩니다.',
    'entry.end-open': '종료 시각이 공지되지 않아 한 시간으로 표시합니다.',
    'entry.last-day-open': '마지막 날이 공지되지 않아 첫날만 표시합니다.',
    'entry.only-in': '{language}로만 제공됩니다.',
    'entry.organizers': '주최: {names}',
    'entry.partners': '협력: {names}',
    'entry.registration': '등록: {url}',
    'feed.all': '{forum}: 전 세계 연계 행사',
    'feed.part': '{forum}: 연계 행사, {part}',
    'feed.about':
      '세계 도시의 날과 어번 옥토버 연계 행사를 현지 시간대로 보여 줍니다. 일정 변경, 연기, 취소가 계속 반영됩니다.',
    'feed.shortened': '끝나지 않은 행사 가운데 앞의 {count, number}건입니다. 전체 목록: {url}',
    'offer.title': '전 세계 연계 행사',
    'offer.text':
      '세계 도시의 날과 어번 옥토버 행사를 각각 현지 시간대로 볼 수 있습니다. 국가와 행사마다 해당 페이지에 별도의 캘린더가 있습니다.',
    'offer.action': '연계 행사 찾기',
  },
  fr,
  ru,
  zh,
});
