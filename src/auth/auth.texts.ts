import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './auth.texts.fr.js';
import { ru } from './auth.texts.ru.js';
import { zh } from './auth.texts.zh.js';

export const authTexts = catalogue('auth', {
  en: {
    'link-not-valid':
      'This link is not valid any more. Links to sign in work once and for half an hour. Please ask for a new one.',
    'own-link-not-valid':
      'This link is incomplete or not valid any more. Choose “Already registered?” to have it sent again.',
    'delegation-link-not-valid':
      'This link has been used already or is not valid any more. Ask for a new one at “For focal points of delegations” below: it goes to the address of the focal point.',
    'speaker-link-not-valid':
      'This link is incomplete or not valid any more. The link in our latest mail to you opens your area as a speaker.',
    title: 'Sign in as organizer or moderator',
    lead: 'Enter your e-mail address. If it belongs to an organizer or a moderator, we send a link that signs you in; there is no password.',
    email: 'E-mail address',
    send: 'Send me a link',
    'participant-title': 'You registered as a participant?',
    'participant-text':
      'The link to your own area is in every mail that we sent you. If you cannot find it, we send it again.',
    'participant-link': 'Send my link again',
    'sent-title': 'Look into your mailbox',
    'sent-text':
      'If {email} belongs to an organizer or a moderator, a mail with a link is on its way. The link works once and for half an hour.',
    'confirm-title': 'Sign in',
    'confirm-text': 'You are about to sign in on this device.',
    confirm: 'Sign in',
    'mail.subject': 'Your sign-in link',
    'mail.title': 'Sign in',
    'mail.text': 'This link signs you in. It works once, within half an hour.',
    'mail.button': 'Sign in',
    'mail.ignore': 'If you did not ask for it, please ignore this mail; nothing happens without the link.',
  },
  ko: {
    'link-not-valid':
      '이 링크는 더 이상 유효하지 않습니다. 로그인 링크는 30분 안에 한 번만 사용할 수 있습니다. 새 링크를 요청해 주세요.',
    'own-link-not-valid':
      '이 링크는 불완전하거나 더 이상 유효하지 않습니다. “이미 등록하셨나요?”를 눌러 링크를 다시 받아 주세요.',
    'delegation-link-not-valid':
      '이미 사용했거나 더 이상 유효하지 않은 링크입니다. 아래쪽 “대표단 연락 담당자용”에서 새 링크를 요청하시면 연락 담당자의 주소로 보내 드립니다.',
    'speaker-link-not-valid':
      '링크가 불완전하거나 더 이상 유효하지 않습니다. 가장 최근에 보내 드린 메일의 링크로 연사 페이지를 열 수 있습니다.',
    title: '운영자·검토자 로그인',
    lead: '전자우편 주소를 입력해 주세요. 운영자나 검토자의 주소이면 로그인 링크를 보내 드립니다. 비밀번호는 없습니다.',
    email: '전자우편 주소',
    send: '링크 받기',
    'participant-title': '참가자로 등록하셨나요?',
    'participant-text':
      '내 페이지로 가는 링크는 보내 드린 모든 메일에 있습니다. 찾을 수 없으면 다시 보내 드립니다.',
    'participant-link': '링크 다시 받기',
    'sent-title': '메일함을 확인해 주세요',
    'sent-text':
      '입력하신 {email} 주소가 운영자나 검토자의 주소이면 링크가 담긴 메일을 보냈습니다. 링크는 30분 안에 한 번만 사용할 수 있습니다.',
    'confirm-title': '로그인',
    'confirm-text': '이 기기에서 로그인합니다.',
    confirm: '로그인',
    'mail.subject': '로그인 링크',
    'mail.title': '로그인',
    'mail.text': '아래 링크로 로그인할 수 있습니다. 30분 안에 한 번만 사용할 수 있습니다.',
    'mail.button': '로그인',
    'mail.ignore':
      '요청하신 적이 없다면 이 메일을 무시해 주세요. 링크를 열지 않으면 아무 일도 일어나지 않습니다.',
  },
  fr,
  ru,
  zh,
});
