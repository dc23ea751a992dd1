import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './speaker-invitation.texts.fr.js';
import { ru } from './speaker-invitation.texts.ru.js';
import { zh } from './speaker-invitation.texts.zh.js';

/** Mails that carry the invitation of a speaker. */
export const speakerInvitationTexts = catalogue('speaker-invitation', {
  en: {
    summary: 'You speak: {title}',
    greeting: 'Dear {name},',
    area: 'Open my area',
    'invite.subject': 'For your calendar: {title}',
    'invite.title': 'Your session',
    'invite.text': 'This mail puts the session into your calendar. If it moves, we update it there.',
    'move.subject': 'Changed: {title}',
    'move.title': 'Your session has changed',
    'move.text':
      'The time or the place of the session at which you speak is another one. Your calendar is updated by this mail. If you cannot come then, please tell us in your area.',
    'called-off.subject': 'Cancelled: {title}',
    'called-off.title': 'Your session does not take place',
    'called-off.text':
      'The session at which you were to speak has been cancelled. This mail takes it out of your calendar.',
    'end.subject': 'Out of your calendar: {title}',
    'end.title': 'You do not speak at this session any more',
    'end.text': 'This mail takes the session out of your calendar.',
  },
  ko: {
    summary: '발표: {title}',
    greeting: '{name} 님께,',
    area: '내 페이지 열기',
    'invite.subject': '캘린더에 추가: {title}',
    'invite.title': '발표하실 세션',
    'invite.text': '이 메일로 세션이 캘린더에 추가됩니다. 시간이 바뀌면 캘린더도 바뀝니다.',
    'move.subject': '변경됨: {title}',
    'move.title': '세션 일정이 바뀌었습니다',
    'move.text':
      '발표하실 세션의 시간이나 장소가 바뀌었습니다. 이 메일로 캘린더가 갱신됩니다. 참석이 어려우시면 연사 페이지에서 알려 주세요.',
    'called-off.subject': '취소됨: {title}',
    'called-off.title': '세션이 취소되었습니다',
    'called-off.text': '발표하실 세션이 취소되었습니다. 이 메일로 캘린더에서 삭제됩니다.',
    'end.subject': '캘린더에서 삭제: {title}',
    'end.title': '더 이상 이 세션에서 발표하지 않습니다',
    'end.text': '이 메일로 세션이 캘린더에서 삭제됩니다.',
  },
  fr,
  ru,
  zh,
});
