import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './change-mails.texts.fr.js';
import { ru } from './change-mails.texts.ru.js';
import { zh } from './change-mails.texts.zh.js';

/** Mails about changes of the programme, and the choice to have none. */
export const changeMailsTexts = catalogue('change-mails', {
  en: {
    greeting: 'Dear {name},',
    title: 'Changes of your sessions',
    text: 'The programme has changed. These sessions of your programme, your favourites or your waiting lists are concerned:',
    'text-speaker': 'The programme has changed. These sessions in which you speak are concerned:',
    'own-time': 'In your time zone: {when}.',
    area: 'My area',
    log: 'All changes of the programme',
    stop: 'No more mails about changes',
    'subject.many':
      '{count, plural, one {One of your sessions has changed} other {# of your sessions have changed}}',
    'subject.cancelled': 'Cancelled: {title}',
    'subject.reinstated': 'Takes place after all: {title}',
    'subject.moved': 'Moved: {title}',
    'subject.room': 'Other place: {title}',
    'subject.other': 'Changed: {title}',
    'stop-title': 'No more mails about changes?',
    'stop-text':
      'Nobody tells you any more when a session of your programme moves or is cancelled; the pages and your calendar still show it. Invitations that you asked for are not affected.',
    'stop-do': 'End these mails',
    'stopped-title': 'The mails have ended',
    'stopped-text': 'In your area, under My calendar, you can switch them on again.',
    section: 'Mails about changes',
    choice: 'Tell me by mail when sessions of my programme or my favourites move or are cancelled',
    'choice-hint':
      'One mail about all that changed. Where you hold an invitation, its update says it instead.',
    save: 'Save',
    saved: 'Saved.',
  },
  ko: {
    greeting: '{name} 님께',
    title: '내 세션의 변경',
    text: '프로그램이 바뀌었습니다. 내 프로그램, 즐겨찾기, 대기 명단의 다음 세션이 해당됩니다.',
    'text-speaker': '프로그램이 바뀌었습니다. 연사로 참여하시는 다음 세션이 해당됩니다.',
    'own-time': '내 시간대: {when}.',
    area: '내 페이지',
    log: '프로그램의 모든 변경',
    stop: '변경 메일 그만 받기',
    'subject.many': '내 세션 {count, number}개가 바뀌었습니다',
    'subject.cancelled': '취소: {title}',
    'subject.reinstated': '다시 열림: {title}',
    'subject.moved': '시간 변경: {title}',
    'subject.room': '장소 변경: {title}',
    'subject.other': '변경: {title}',
    'stop-title': '변경 메일을 그만 받으시겠습니까?',
    'stop-text':
      '내 프로그램의 세션이 옮겨지거나 취소되어도 메일로 알려 드리지 않습니다. 페이지와 캘린더에는 계속 표시됩니다. 신청하신 초대장에는 영향이 없습니다.',
    'stop-do': '그만 받기',
    'stopped-title': '변경 메일을 더 보내지 않습니다',
    'stopped-text': '내 페이지의 내 캘린더에서 다시 켤 수 있습니다.',
    section: '변경 메일',
    choice: '내 프로그램이나 즐겨찾기의 세션이 옮겨지거나 취소되면 메일로 알림',
    'choice-hint': '바뀐 내용을 메일 한 통으로 보냅니다. 초대장을 받은 세션은 초대장 업데이트로 대신합니다.',
    save: '저장',
    saved: '저장했습니다.',
  },
  fr,
  ru,
  zh,
});
