import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './feed-mails.texts.fr.js';
import { ru } from './feed-mails.texts.ru.js';
import { zh } from './feed-mails.texts.zh.js';

/** The mails about the address of a personal feed. */
export const feedMailTexts = catalogue('feed-mail', {
  en: {
    greeting: 'Dear {name},',
    'reset.subject': '{forum}: your calendar has a new address',
    'reset.text':
      'The secretariat has given your personal calendar another address, because somebody else may have known the former one. That one has ended: please remove it from your calendar application and subscribe anew.',
    'revoked.subject': '{forum}: the address of your calendar has ended',
    'revoked.text':
      'The secretariat has ended the address of your personal calendar. Please remove it from your calendar application. Your sessions are not touched, and you can make a new address in your area.',
    subscribe: 'Subscribe in a calendar application',
    address: 'The same address, to copy',
    area: 'My calendar',
  },
  ko: {
    greeting: '{name} 님께',
    'reset.subject': '{forum}: 캘린더 주소가 새로 바뀌었습니다',
    'reset.text':
      '다른 사람이 이전 주소를 알게 되었을 수 있어 사무국에서 개인 캘린더의 주소를 바꾸었습니다. 이전 주소는 종료되었으니 캘린더 앱에서 삭제하고 새 주소로 다시 구독해 주세요.',
    'revoked.subject': '{forum}: 캘린더 주소가 종료되었습니다',
    'revoked.text':
      '사무국에서 개인 캘린더의 주소를 종료했습니다. 캘린더 앱에서 삭제해 주세요. 세션은 그대로이며, 내 페이지에서 새 주소를 만들 수 있습니다.',
    subscribe: '캘린더 앱에서 구독하기',
    address: '복사할 수 있는 같은 주소',
    area: '내 캘린더',
  },
  fr,
  ru,
  zh,
});
