import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './reply.texts.fr.js';
import { ru } from './reply.texts.ru.js';
import { zh } from './reply.texts.zh.js';

/** What invitees are told about their answers. */
export const replyTexts = catalogue('reply', {
  en: {
    'place-freed.subject': 'You declined: {title}',
    'place-freed.title': 'Your place is free for somebody else',
    'place-freed.text':
      'You declined this session, so it is out of your programme, and your place goes to whoever waits for one. Was it by mistake? As long as there is a place, you get it back at once; otherwise you come onto the waiting list.',
    undo: 'Take part after all',
    'waiting.subject': 'On the waiting list: {title}',
    'waiting.title': 'Your place has gone to somebody else',
    'waiting.text':
      'You accepted this session after you had declined it. In the meantime all places are taken, so you are on the waiting list. As soon as a place is free it is yours, and we tell you by mail.',
    'impossible.subject': 'Not possible any more: {title}',
    'impossible.title': 'This session cannot be chosen any more',
    'impossible.text':
      'You accepted this session after you had declined it. It cannot be put into a programme at present, so nothing has changed.',
    'forum-declined.subject': 'Do you not come? Your registration still stands',
    'forum-declined.title': 'You declined our invitation',
    'forum-declined.text':
      'Your calendar has told us that you do not come. Your registration and your sessions stand until you say so yourself: please withdraw in your area, so that others can have your places. Was it by mistake, you need not do anything.',
    withdraw: 'My area: withdraw or keep my registration',
    'time-kept.subject': 'The time stays: {title}',
    'time-kept.title': 'The time stays as it is',
    'time-kept.text':
      'You proposed another time. Thank you; it could not be arranged, so what you find below holds.',
    'confirm.subject': 'Was it you? Answer to: {title}',
    'confirm.title': 'Please confirm your answer',
    'confirm.text':
      'An answer to our invitation came in your name, but we cannot be sure that it is yours. Until you confirm it, nothing changes.',
    'confirm.answer': 'The answer was: {answer}',
    confirm: 'Show the answer and confirm it',
  },
  ko: {
    'place-freed.subject': '거절하신 세션: {title}',
    'place-freed.title': '자리가 다른 분께 넘어갑니다',
    'place-freed.text':
      '이 세션을 거절하셔서 내 프로그램에서 빠졌고, 자리는 대기 중인 분께 돌아갑니다. 실수였다면 자리가 남아 있는 동안 바로 되찾을 수 있으며, 자리가 없으면 대기자 명단에 오릅니다.',
    undo: '다시 참석하기',
    'waiting.subject': '대기자 명단: {title}',
    'waiting.title': '자리가 다른 분께 넘어갔습니다',
    'waiting.text':
      '거절하셨던 세션을 다시 수락하셨습니다. 그사이 자리가 모두 차서 대기자 명단에 올려 드렸습니다. 자리가 나면 바로 배정하고 메일로 알려 드립니다.',
    'impossible.subject': '더 이상 선택할 수 없음: {title}',
    'impossible.title': '이 세션은 더 이상 선택할 수 없습니다',
    'impossible.text':
      '거절하셨던 세션을 다시 수락하셨습니다. 지금은 이 세션을 프로그램에 담을 수 없어 변경된 것이 없습니다.',
    'forum-declined.subject': '참석하지 않으시나요? 등록은 그대로 유지됩니다',
    'forum-declined.title': '초대를 거절하셨습니다',
    'forum-declined.text':
      '캘린더에서 참석하지 않는다는 답을 보내셨습니다. 직접 철회하실 때까지 등록과 세션은 그대로 유지됩니다. 다른 분이 자리를 쓸 수 있도록 내 페이지에서 철회해 주세요. 실수였다면 아무것도 하지 않으셔도 됩니다.',
    withdraw: '내 페이지: 등록 철회 또는 유지',
    'time-kept.subject': '시간 유지: {title}',
    'time-kept.title': '시간은 그대로 유지됩니다',
    'time-kept.text': '다른 시간을 제안해 주셔서 감사합니다. 조정이 어려워 아래 시간이 그대로 유지됩니다.',
    'confirm.subject': '본인이 보내신 답인가요? {title}',
    'confirm.title': '답을 확인해 주세요',
    'confirm.text':
      '초대에 대한 답이 귀하의 이름으로 도착했지만 본인이 보내신 것인지 확인할 수 없습니다. 확인하실 때까지 아무것도 바뀌지 않습니다.',
    'confirm.answer': '도착한 답: {answer}',
    confirm: '답을 보고 확인하기',
  },
  fr,
  ru,
  zh,
});
