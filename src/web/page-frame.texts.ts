import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './page-frame.texts.fr.js';
import { ru } from './page-frame.texts.ru.js';
import { zh } from './page-frame.texts.zh.js';

/** Navigation, banner, footer and the error page. */
export const frameTexts = catalogue('frame', {
  en: {
    'nav.programme': 'Programme',
    'nav.speakers': 'Speakers',
    'nav.calendar': 'Calendar',
    'nav.register': 'Register',
    'nav.my-registration': 'My registration',
    'nav.my-programme': 'My programme',
    'nav.my-calendar': 'My calendar',
    'nav.registrations': 'Registrations',
    'nav.sessions': 'Sessions',
    'nav.outbox': 'Mail',
    'account.find': 'Already registered?',
    'account.my': 'My area',
    'account.organizer': 'Organizers',
    'banner.rehearsal':
      'Rehearsal: the clock of this site reads {clock}. Registrations and mails are for practice.',
    'footer.convened':
      'Convened under ESCAP resolution 79/7 together with the global observance of World Cities Day.',
    'footer.privacy': 'Privacy notice',
    'footer.organizers': 'For organizers',
    'error.not-found': 'Not found',
    'error.refused': 'This could not be done',
    'error.failure': 'Something went wrong',
    'error.sign-in': 'Sign in',
    'error.home': 'Go to the home page',
  },
  ko: {
    'nav.programme': '프로그램',
    'nav.speakers': '연사',
    'nav.calendar': '캘린더',
    'nav.register': '참가 등록',
    'nav.my-registration': '내 등록',
    'nav.my-programme': '내 프로그램',
    'nav.my-calendar': '내 캘린더',
    'nav.registrations': '등록 관리',
    'nav.sessions': '세션 관리',
    'nav.outbox': '메일',
    'account.find': '이미 등록하셨나요?',
    'account.my': '내 페이지',
    'account.organizer': '운영자',
    'banner.rehearsal': '리허설: 이 사이트의 시계는 {clock}입니다. 등록과 메일은 연습용입니다.',
    'footer.convened': 'ESCAP 결의 79/7에 따라 세계 도시의 날 기념행사와 함께 개최됩니다.',
    'footer.privacy': '개인정보 처리방침',
    'footer.organizers': '운영자용',
    'error.not-found': '찾을 수 없습니다',
    'error.refused': '처리할 수 없습니다',
    'error.failure': '문제가 발생했습니다',
    'error.sign-in': '로그인',
    'error.home': '첫 화면으로',
  },
  fr,
  ru,
  zh,
});
