import { catalogue } from '../../kernel/i18n/catalogue.js';

/** A session that begins later or earlier, with what follows it. */
export const boardShiftTexts = catalogue('board-shift', {
  en: {
    title: 'Later or earlier, with what follows',
    text: 'Moves this session and those that begin with it or after it on the same day, all by the same minutes. It is one move, which Undo takes back as a whole.',
    minutes: 'Minutes later',
    hint: 'For example 15; -10 is ten minutes earlier. At most 240.',
    scope: 'What goes along',
    room: '{count, plural, one {Only this session: nothing follows in its room} other {In the same room: # sessions with this one}}',
    'no-room':
      '{count, plural, one {Only this session: nothing else without a room follows} other {Also without a room: # sessions with this one}}',
    venue:
      '{count, plural, one {Only this session: nothing follows at the venue} other {In all rooms of the venue: # sessions with this one}}',
    submit: 'Move them all',
    stale:
      'Nothing was moved: what follows this session has changed since you opened this page. It is shown as it is now; please look, and press once more.',
    outside: 'With these minutes one of the sessions would lie outside of the days of the forum.',
    undo: '{count, plural, one {# session} other {# sessions}} from “{title}” on',
  },
  ko: {
    title: '뒤따르는 세션과 함께 늦추거나 당기기',
    text: '이 세션과, 같은 날 이 세션과 함께 또는 그 뒤에 시작하는 세션을 모두 같은 시간만큼 옮깁니다. 한 번의 이동으로 기록되며 실행 취소하면 모두 되돌아갑니다.',
    minutes: '늦출 시간(분)',
    hint: '예: 15. -10은 10분 앞당깁니다. 최대 240분.',
    scope: '함께 옮길 세션',
    room: '같은 회의실: 이 세션을 포함해 {count}개',
    'no-room': '마찬가지로 회의실 미정: 이 세션을 포함해 {count}개',
    venue: '행사장의 모든 회의실: 이 세션을 포함해 {count}개',
    submit: '모두 옮기기',
    stale:
      '옮기지 않았습니다. 이 페이지를 연 뒤 뒤따르는 세션이 바뀌었습니다. 지금 상태를 확인하고 다시 눌러 주세요.',
    outside: '이만큼 옮기면 포럼 기간을 벗어나는 세션이 있습니다.',
    undo: '세션 {count}개(‘{title}’부터)',
  },
});
