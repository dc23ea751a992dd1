import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './subscribe.texts.fr.js';
import { ru } from './subscribe.texts.ru.js';
import { zh } from './subscribe.texts.zh.js';

/** How one subscribes: the public page, and the buttons that a participant's own page has too. */
export const subscribeTexts = catalogue('subscribe', {
  en: {
    title: 'The forum in your calendar',
    lead: 'Subscribe once. Your calendar then shows the programme in your own time zone and follows every change of time and room by itself.',
    webcal: 'Subscribe',
    google: 'Google Calendar',
    outlook: 'Outlook.com',
    'outlook-at-work': 'Outlook at work or school',
    address: 'Address of this calendar',
    qr: 'QR code for a phone',
    'qr-text':
      'Point the camera of a phone at it; the calendar application opens and asks whether to subscribe.',
    'programme-title': 'The whole programme',
    'programme-text':
      'All days, with breaks and side events. {count, plural, one {# entry} other {# entries}}.',
    'own-title': 'Only your own sessions',
    'own-text':
      'With an approved registration you choose sessions, and a personal calendar shows just these.',
    'own-action': 'My calendar',
    'days-title': 'One day',
    'tracks-title': 'One track',
    'rooms-title': 'One room',
    'languages-title': 'One language',
    'targets-title': 'One target of Sustainable Development Goal 11',
    count: '{count, plural, =0 {No entries yet} one {# entry} other {# entries}}',
    'help-title': 'In your application',
    'help-lead':
      'The button “Subscribe” opens the calendar application of your device. If nothing happens, copy the address and add it by hand. Always subscribe to it; a calendar that is imported is a copy that never changes.',
    'help.apple': 'iPhone, iPad, Mac',
    'help.apple-text':
      'Use the button. By hand: on iPhone and iPad, Calendar, Calendars, Add Calendar, Add Subscription Calendar; on a Mac, File, New Calendar Subscription. There you also choose how often it is looked at.',
    'help.google': 'Google Calendar, Android',
    'help.google-text':
      'In a browser on a computer: beside “Other calendars”, the plus sign, From URL. The application on the phone shows it soon after. Google decides itself when to look again, and may need up to 24 hours.',
    'help.outlook': 'Outlook',
    'help.outlook-text':
      'Calendar, Add calendar, Subscribe from web. In the classic Outlook for Windows: Add Calendar, From Internet. Outlook on the web looks again about every three hours, sometimes less often.',
    'help.thunderbird': 'Thunderbird',
    'help.thunderbird-text':
      'File, New, Calendar, On the Network, and paste the address; no user name is needed.',
    'help.naver': 'Naver, Kakao',
    'help.naver-text':
      'We know of no way to subscribe to an address there. Subscribe in the calendar of your device or in Google Calendar, or let us send you invitations by mail.',
    'help.other': 'Others',
    'help.other-text':
      'Look for “subscribe”, “from URL” or “internet calendar”. If your application knows no subscriptions, each session has a file for download on its page; that file does not change any more.',
    'delay-title': 'How soon a change arrives',
    'delay-text':
      'We publish a change at once, and tell applications to look again every hour, on the days of the forum every quarter of an hour. Whether they do is up to them: Google may need up to 24 hours. On the day itself, trust the pages here.',
  },
  ko: {
    title: '내 캘린더에서 보는 포럼',
    lead: '한 번만 구독하세요. 프로그램이 내 시간대로 캘린더에 표시되고, 시간과 장소가 바뀌면 저절로 반영됩니다.',
    webcal: '구독하기',
    google: 'Google 캘린더',
    outlook: 'Outlook.com',
    'outlook-at-work': 'Outlook(직장 또는 학교)',
    address: '이 캘린더의 주소',
    qr: '휴대전화용 QR 코드',
    'qr-text': '휴대전화 카메라로 비추면 캘린더 앱이 열리고 구독할지 묻습니다.',
    'programme-title': '전체 프로그램',
    'programme-text': '휴식과 부대행사를 포함한 모든 날짜. 일정 {count, number}개.',
    'own-title': '내가 고른 세션만',
    'own-text': '등록이 승인되면 세션을 고를 수 있고, 개인 캘린더에는 고른 세션만 표시됩니다.',
    'own-action': '내 캘린더',
    'days-title': '하루',
    'tracks-title': '트랙 하나',
    'rooms-title': '회의실 하나',
    'languages-title': '언어별',
    'targets-title': '지속가능발전목표 11의 세부 목표별',
    count: '{count, plural, =0 {아직 일정 없음} other {일정 #개}}',
    'help-title': '사용하는 앱에서',
    'help-lead':
      '“구독하기” 단추를 누르면 기기의 캘린더 앱이 열립니다. 아무 일도 일어나지 않으면 주소를 복사해 직접 추가하세요. 반드시 “구독”하세요. “가져오기”로 넣은 캘린더는 바뀌지 않는 사본입니다.',
    'help.apple': 'iPhone, iPad, Mac',
    'help.apple-text':
      '단추를 누르세요. 직접 추가하려면 iPhone과 iPad에서는 캘린더 앱의 캘린더 > 캘린더 추가 > 구독 캘린더 추가, Mac에서는 파일 > 새로운 캘린더 구독을 선택하세요. 확인 주기도 여기서 정합니다.',
    'help.google': 'Google 캘린더, Android',
    'help.google-text':
      '컴퓨터 브라우저에서 “다른 캘린더” 옆의 더하기 > URL로 추가를 선택하세요. 잠시 후 휴대전화 앱에도 표시됩니다. 다시 확인하는 시점은 Google이 정하며 최대 24시간이 걸릴 수 있습니다.',
    'help.outlook': 'Outlook',
    'help.outlook-text':
      '일정 > 일정 추가 > 웹에서 구독을 선택하세요. Windows용 클래식 Outlook에서는 일정 추가 > 인터넷에서를 선택하세요. 웹용 Outlook은 약 3시간마다, 때로는 그보다 드물게 다시 확인합니다.',
    'help.thunderbird': 'Thunderbird',
    'help.thunderbird-text':
      '파일 > 새로 만들기 > 캘린더 > 네트워크를 선택하고 주소를 붙여 넣으세요. 사용자 이름은 필요 없습니다.',
    'help.naver': '네이버, 카카오',
    'help.naver-text':
      '주소로 구독하는 방법이 확인되지 않았습니다. 기기의 캘린더나 Google 캘린더에서 구독하거나, 메일 초대장을 선택해 주세요.',
    'help.other': '그 밖의 앱',
    'help.other-text':
      '“구독”, “URL로 추가”, “인터넷 캘린더”를 찾아보세요. 구독을 지원하지 않는 앱이라면 각 세션 페이지에서 파일을 내려받을 수 있습니다. 내려받은 파일은 더 이상 바뀌지 않습니다.',
    'delay-title': '변경 사항이 도착하기까지',
    'delay-text':
      '변경 사항은 즉시 게시되며, 캘린더 앱에는 한 시간마다, 포럼 기간에는 15분마다 다시 확인하도록 알립니다. 실제로 확인하는 시점은 앱에 달려 있으며 Google은 최대 24시간이 걸릴 수 있습니다. 당일에는 이 사이트의 페이지를 확인하세요.',
  },
  fr,
  ru,
  zh,
});
