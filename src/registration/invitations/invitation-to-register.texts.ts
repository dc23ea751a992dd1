import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './invitation-to-register.texts.fr.js';
import { ru } from './invitation-to-register.texts.ru.js';
import { zh } from './invitation-to-register.texts.zh.js';

/** What the invited person reads. Organizers' texts are in `manage-invitations.texts.ts`. */
export const invitationToRegisterTexts = catalogue('registration-invitation', {
  en: {
    'not-valid':
      'This invitation has been used, was revoked, or has lapsed. If you have registered by it, the mail with your reference has the link to your area; otherwise please ask whoever invited you.',
    'other-address':
      'This invitation was sent to another address. Please enter that one; if it was forwarded to you, please ask the secretariat for one of your own.',
    used: 'This invitation has been used: the person is registered.',
    'not-open': 'This invitation is not open any more.',
    title: 'You are invited to register',
    lead: 'So that an invitation works only for whom it is meant, please enter the address to which we sent it.',
    email: 'The e-mail address to which the invitation was sent',
    begin: 'Begin',
    'mail.subject': 'Invitation to register for the {forum}',
    'mail.title': 'You are invited to register',
    'mail.greeting': 'Dear {name},',
    'mail.greeting-unnamed': 'Hello,',
    'mail.text':
      'the secretariat invites you to register for the {forum} as: {category}. Registration is free.',
    'mail.button': 'Register',
    'mail.until':
      'The link works until the end of {date} ({zone}), also where registration is closed for others.',
    'mail.bound': 'The invitation is for this address only and works once.',
  },
  ko: {
    'not-valid':
      '이미 쓰였거나 취소되었거나 기한이 지난 초청입니다. 이 초청으로 등록하셨다면 접수 번호가 담긴 메일에 내 페이지 링크가 있습니다. 아니라면 초청한 곳에 문의해 주세요.',
    'other-address':
      '이 초청은 다른 주소로 보낸 것입니다. 초청받은 주소를 입력해 주세요. 전달받으셨다면 사무국에 본인 앞으로 초청을 요청해 주세요.',
    used: '이미 쓰인 초청입니다. 초청받은 분이 등록했습니다.',
    'not-open': '더 이상 유효하지 않은 초청입니다.',
    title: '등록 초청을 받으셨습니다',
    lead: '초청받은 분만 쓰실 수 있도록, 초청 메일을 받은 주소를 입력해 주세요.',
    email: '초청 메일을 받은 전자우편 주소',
    begin: '시작하기',
    'mail.subject': '{forum} 등록 초청',
    'mail.title': '등록 초청을 드립니다',
    'mail.greeting': '{name} 님께',
    'mail.greeting-unnamed': '안녕하십니까.',
    'mail.text': '사무국은 귀하를 {forum}에 ‘{category}’ 구분으로 초청합니다. 등록은 무료입니다.',
    'mail.button': '등록하기',
    'mail.until': '이 링크는 {date}까지 ({zone}) 쓸 수 있으며, 일반 등록이 마감된 뒤에도 열립니다.',
    'mail.bound': '이 주소로 받으신 분만 한 번 쓰실 수 있습니다.',
  },
  fr,
  ru,
  zh,
});
