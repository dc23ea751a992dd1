import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './home.texts.fr.js';
import { ru } from './home.texts.ru.js';
import { zh } from './home.texts.zh.js';

export const homeTexts = catalogue('home', {
  en: {
    register: 'Register',
    programme: 'Read the programme',
    when: 'When',
    'when-value': '{dates}. Forum proper: {forum}',
    where: 'Where',
    'where-value': '{venue}, {city}, {country}',
    who: 'For whom',
    'who-value': 'Governments, cities, international organizations, civil society, business and research',
    how: 'How',
    'how-value': 'In person or on line',
    description:
      '{forum}, {city}, {dates}. Registration, programme and calendar of the forum convened by ESCAP with the City of Suwon.',
    'about-title': 'What the forum is for',
    'about-1':
      'The Asia-Pacific Urban Forum brings together those who shape the cities of the region. It takes stock of how the Sustainable Development Goals are carried into cities, shares what worked, and agrees on what comes next.',
    'about-2':
      'The eighth forum is convened under resolution 79/7 of the Economic and Social Commission for Asia and the Pacific, together with the global observance of World Cities Day.',
    'theme-title': 'The theme',
    'tracks-title': 'Four thematic tracks',
    'now-title': 'On now',
    'next-title': 'Coming up',
    'now-action': 'Now and next',
    'days-title': 'The days',
    'day-count': '{count, plural, =0 {To be announced} one {# session} other {# sessions}}',
    'whole-programme': 'The whole programme',
    'who-title': 'Who it is for',
    'who-text':
      'Participants register in one of the six groups that the resolution invites. Choose yours; the form asks only what belongs to it.',
    'register-title': 'How to register',
    'register-1-title': 'Register on line',
    'register-1':
      'It takes five minutes, also on a phone. A mail with your reference and the link to your own area comes at once.',
    'register-2-title': 'Wait for the confirmation',
    'register-2':
      'The secretariat looks at every registration. The confirmation brings a calendar invitation for the forum.',
    'register-3-title': 'Choose your sessions',
    'register-3':
      'Put sessions into your own programme. Your personal calendar shows them, and every change of time or room.',
    'registration-open': 'Registration is open until {date}, {time}, {zone}.',
    'registration-opens': 'Registration opens on {date}, {time}, {zone}.',
    'registration-closed': 'Registration closed on {date}.',
    'co-events-title': 'Co-events around the world',
    'co-events-text':
      'The forum is held together with the global observance of World Cities Day. Cities on every continent observe it and Urban October with events of their own, each in its own time.',
    'co-events-action': 'Find co-events',
    'co-events-new': 'List your event',
    'calendar-title': 'The forum in your calendar',
    'calendar-text':
      'Subscribe once to the whole programme, a day, a track or a room. Your calendar then follows every change by itself, in your own time zone.',
    'calendar-action': 'Subscribe to the calendar',
    'organizers-title': 'Who organizes it',
  },
  ko: {
    register: '참가 등록',
    programme: '프로그램 보기',
    when: '기간',
    'when-value': '{dates} (본 포럼: {forum})',
    where: '장소',
    'where-value': '{country} {city} {venue}',
    who: '참가 대상',
    'who-value': '정부, 도시, 국제기구, 시민사회, 기업, 학계',
    how: '참가 방식',
    'how-value': '현장 참석 또는 온라인 참석',
    description: '{forum}, {city}, {dates}. ESCAP과 수원시가 여는 포럼의 참가 등록, 프로그램, 캘린더.',
    'about-title': '포럼의 목적',
    'about-1':
      '아시아·태평양 도시포럼은 이 지역의 도시를 만들어 가는 사람들이 모여 지속가능발전목표가 도시에서 얼마나 이루어지고 있는지 살피고, 성과를 나누고, 다음 걸음을 정하는 자리입니다.',
    'about-2':
      '제8회 포럼은 아시아·태평양 경제사회위원회 결의 79/7에 따라 세계 도시의 날 기념행사와 함께 열립니다.',
    'theme-title': '주제',
    'tracks-title': '네 가지 세부 주제',
    'now-title': '지금 진행 중',
    'next-title': '곧 시작합니다',
    'now-action': '지금과 다음',
    'days-title': '일정',
    'day-count': '{count, plural, =0 {추후 공지} other {세션 #개}}',
    'whole-programme': '전체 프로그램',
    'who-title': '참가 대상',
    'who-text':
      '결의가 초청하는 여섯 그룹 가운데 하나를 골라 등록합니다. 고르신 그룹에 필요한 내용만 여쭙니다.',
    'register-title': '등록 방법',
    'register-1-title': '온라인으로 등록하기',
    'register-1': '휴대전화로도 5분이면 됩니다. 접수 번호와 내 페이지 링크가 담긴 메일이 바로 도착합니다.',
    'register-2-title': '확정 기다리기',
    'register-2': '사무국이 모든 등록을 검토합니다. 확정 메일에 포럼 캘린더 초대장이 함께 옵니다.',
    'register-3-title': '세션 고르기',
    'register-3':
      '세션을 내 프로그램에 담아 보세요. 개인 캘린더에 세션과 시간·장소 변경이 그대로 나타납니다.',
    'registration-open': '등록 마감: {date} {time}, {zone}',
    'registration-opens': '등록 시작: {date} {time}, {zone}',
    'registration-closed': '등록이 {date}에 마감되었습니다.',
    'co-events-title': '전 세계 연계 행사',
    'co-events-text':
      '포럼은 세계 도시의 날 기념행사와 함께 열립니다. 여러 대륙의 도시들이 세계 도시의 날과 어번 옥토버를 맞아 각자의 시간에 행사를 엽니다.',
    'co-events-action': '연계 행사 찾기',
    'co-events-new': '행사 등록하기',
    'calendar-title': '내 캘린더에서 보는 포럼',
    'calendar-text':
      '전체 프로그램, 날짜, 주제, 회의실 중 하나를 한 번만 구독하세요. 이후의 모든 변경이 내 캘린더에 내 시간대로 저절로 반영됩니다.',
    'calendar-action': '캘린더 구독하기',
    'organizers-title': '주최와 협력',
  },
  fr,
  ru,
  zh,
});
