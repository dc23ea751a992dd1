import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './my-calendar.texts.fr.js';
import { ru } from './my-calendar.texts.ru.js';
import { zh } from './my-calendar.texts.zh.js';

/** A participant's own page about her calendar. */
export const myCalendarTexts = catalogue('my-calendar', {
  en: {
    title: 'My calendar',
    lead: 'How the sessions of your programme reach your calendar.',
    'not-yet-title': 'Your calendar begins with the approval',
    'not-yet-text':
      'As soon as your registration is approved, you have a personal calendar here. Until then you can subscribe to the public ones.',
    'not-yet-action': 'Public calendars',
    'notice.saved': 'Saved. Mails that follow from it are on their way.',
    'notice.reset': 'Your calendar has a new address. The former one has ended.',
    'notice.zone': 'Saved. From the next mail on, times stand there in your zone too.',
    'delivery-title': 'Feed, invitations or neither',
    delivery: 'My sessions come',
    'delivery.feed': 'by a feed that I subscribe to',
    'delivery.feed-hint':
      'One subscription for all sessions. If you hold invitations to sessions, choosing this cancels them, so that nothing stands there twice.',
    'delivery.invitations': 'by invitations in my mail',
    'delivery.invitations-hint':
      'One mail for each session, and one for each change or cancellation. Choosing this sends the invitations to your sessions at once. If you subscribe to your feed, please remove it from your calendar application first.',
    'delivery.none': 'not at all',
    'delivery.none-hint':
      'No feed and no invitations: only the mail about changes, if you want it below, and the pages here tell you when a session moves or is cancelled. Invitations that you hold are cancelled.',
    'delivery-forum': 'The invitation to the forum itself stays in each case.',
    save: 'Save',
    'feed-title': 'Your personal feed',
    'feed-text':
      'It holds the sessions of your programme and nothing about you. Whoever knows its address can read it, so please do not pass it on.',
    'feed-double':
      'You chose another way above. If you subscribe as well, sessions stand in your calendar twice, or come although you did not want them.',
    'feed-missing': 'Your calendar has no address at present.',
    'feed-create': 'Make an address',
    'feed-reset': 'Give it another address',
    'zone-title': 'Your time zone',
    'zone-text':
      'Invitations tell the time at the place of the session ({zone}). If you follow from elsewhere, they can tell the time on your own clock too.',
    zone: 'Tell me the time also in',
    'zone-none': 'No other zone',
    'zone-save': 'Save the zone',
    'zone-suggest': 'Use the zone of this device',
    'reset-title': 'Another address for your calendar?',
    'reset-text':
      'The present address ends at once. Wherever you have subscribed to it, the calendar shows a note and stops; you subscribe anew with the new address. Do this when somebody else may know the address.',
    'reset-do': 'Give it another address',
    'reset-back': 'Keep the present one',
  },
  ko: {
    title: '내 캘린더',
    lead: '내 프로그램의 세션을 캘린더로 받는 방법입니다.',
    'not-yet-title': '캘린더는 승인과 함께 시작됩니다',
    'not-yet-text':
      '등록이 승인되면 이곳에 개인 캘린더가 생깁니다. 그때까지는 공개 캘린더를 구독할 수 있습니다.',
    'not-yet-action': '공개 캘린더',
    'notice.saved': '저장했습니다. 관련 메일을 보내고 있습니다.',
    'notice.reset': '캘린더 주소가 새로 바뀌었습니다. 이전 주소는 종료되었습니다.',
    'notice.zone': '저장했습니다. 다음 메일부터 내 시간대의 시각도 표시됩니다.',
    'delivery-title': '구독, 초대장, 받지 않음',
    delivery: '내 세션을 받는 방법',
    'delivery.feed': '캘린더 구독',
    'delivery.feed-hint':
      '한 번의 구독으로 모든 세션을 받습니다. 이미 받은 세션 초대장이 있으면 일정이 두 번 표시되지 않도록 취소됩니다.',
    'delivery.invitations': '메일 초대장',
    'delivery.invitations-hint':
      '세션마다, 그리고 변경이나 취소가 있을 때마다 메일을 한 통씩 받습니다. 선택하는 즉시 내 세션의 초대장이 발송됩니다. 개인 캘린더를 구독하고 있다면 먼저 캘린더 앱에서 구독을 삭제해 주세요.',
    'delivery.none': '받지 않음',
    'delivery.none-hint':
      '구독도 초대장도 없습니다. 세션이 옮겨지거나 취소되면 아래에서 선택한 변경 메일과 이 사이트의 페이지로만 알려 드립니다. 이미 받은 초대장은 취소됩니다.',
    'delivery-forum': '포럼 자체의 초대장은 어떤 경우에도 유지됩니다.',
    save: '저장',
    'feed-title': '개인 캘린더',
    'feed-text':
      '내 프로그램의 세션만 담고 있으며 개인정보는 없습니다. 주소를 아는 사람은 누구나 볼 수 있으므로 다른 사람에게 알리지 마세요.',
    'feed-double':
      '위에서 다른 방법을 고르셨습니다. 구독까지 하면 세션이 두 번 표시되거나, 원하지 않는데도 표시됩니다.',
    'feed-missing': '현재 캘린더 주소가 없습니다.',
    'feed-create': '주소 만들기',
    'feed-reset': '주소 바꾸기',
    'zone-title': '내 시간대',
    'zone-text':
      '초대장에는 세션이 열리는 곳의 시각({zone})이 표시됩니다. 다른 곳에서 참여하신다면 내 시간대의 시각도 함께 표시할 수 있습니다.',
    zone: '함께 표시할 시간대',
    'zone-none': '다른 시간대 없음',
    'zone-save': '시간대 저장',
    'zone-suggest': '이 기기의 시간대 사용',
    'reset-title': '캘린더 주소를 바꾸시겠습니까?',
    'reset-text':
      '현재 주소는 즉시 종료됩니다. 구독 중인 캘린더에는 안내가 표시되고 더 이상 갱신되지 않으므로 새 주소로 다시 구독해야 합니다. 다른 사람이 주소를 알게 되었을 때 바꾸세요.',
    'reset-do': '주소 바꾸기',
    'reset-back': '현재 주소 유지',
  },
  fr,
  ru,
  zh,
});
