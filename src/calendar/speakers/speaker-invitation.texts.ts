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
      'The time or the place of the session at which you speak is another one. Your calendar is updated by this mail. Please answer there or in your area whether you can come then.',
    'called-off.subject': 'Cancelled: {title}',
    'called-off.title': 'Your session does not take place',
    'called-off.text':
      'The session at which you were to speak has been cancelled. This mail takes it out of your calendar.',
    'end.subject': 'Out of your calendar: {title}',
    'end.title': 'You do not speak at this session any more',
    'end.text': 'This mail takes the session out of your calendar.',
    'left.subject': 'Moved to another address: {title}',
    'left.title': 'The invitation goes to another address',
    'left.text':
      'The session at which you speak is told to another address of yours from now on. This mail takes it out of the calendar here.',
    'declined.subject': 'You have declined: {title}',
    'declined.title': 'You do not speak at this session',
    'declined.text':
      'Your calendar has told us that you cannot come, and the organizers know. Was it by mistake? Then accept again by this button.',
    'confirm.subject': 'Was it you? Answer to: {title}',
    'confirm.title': 'Please confirm your answer',
    'confirm.text':
      'An answer to our invitation came in your name, but we cannot be sure that it is yours. Until you answer in your area, nothing changes.',
    'time-kept.subject': 'The time stays: {title}',
    'time-kept.title': 'The time stays as it is',
    'time-kept.text':
      'You proposed another time. Thank you; it could not be arranged, so what you find below holds.',
    'confirm.answer': 'The answer was: {answer}',
    'speak-after-all': 'I speak after all',
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
      '발표하실 세션의 시간이나 장소가 바뀌었습니다. 이 메일로 캘린더가 갱신됩니다. 참석하실 수 있는지 캘린더나 연사 페이지에서 답해 주세요.',
    'called-off.subject': '취소됨: {title}',
    'called-off.title': '세션이 취소되었습니다',
    'called-off.text': '발표하실 세션이 취소되었습니다. 이 메일로 캘린더에서 삭제됩니다.',
    'end.subject': '캘린더에서 삭제: {title}',
    'end.title': '더 이상 이 세션에서 발표하지 않습니다',
    'end.text': '이 메일로 세션이 캘린더에서 삭제됩니다.',
    'left.subject': '다른 주소로 옮김: {title}',
    'left.title': '초대가 다른 주소로 갑니다',
    'left.text': '발표하실 세션은 앞으로 다른 주소로 안내됩니다. 이 메일로 이 주소의 캘린더에서 삭제됩니다.',
    'declined.subject': '거절하셨습니다: {title}',
    'declined.title': '이 세션에서 발표하지 않으십니다',
    'declined.text':
      '캘린더에서 참석할 수 없다는 답을 보내 주셔서 주최 측에 전달했습니다. 실수였다면 아래 단추로 다시 수락해 주세요.',
    'confirm.subject': '본인이 보내신 답인가요? {title}',
    'confirm.title': '답을 확인해 주세요',
    'confirm.text':
      '초대에 대한 답이 귀하의 이름으로 도착했지만 본인이 보내신 것인지 확인할 수 없습니다. 연사 페이지에서 답하실 때까지 아무것도 바뀌지 않습니다.',
    'time-kept.subject': '시간 유지: {title}',
    'time-kept.title': '시간은 그대로 유지됩니다',
    'time-kept.text': '다른 시간을 제안해 주셔서 감사합니다. 조정이 어려워 아래 시간이 그대로 유지됩니다.',
    'confirm.answer': '도착한 답: {answer}',
    'speak-after-all': '다시 발표하겠습니다',
  },
  fr,
  ru,
  zh,
});
