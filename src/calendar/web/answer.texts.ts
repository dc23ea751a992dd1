import { catalogue } from '../../kernel/i18n/catalogue.js';
import { fr } from './answer.texts.fr.js';
import { ru } from './answer.texts.ru.js';
import { zh } from './answer.texts.zh.js';

/** The page on which an invitation is answered without a calendar. */
export const answerTexts = catalogue('answer', {
  en: {
    title: 'Your answer: {title}',
    lead: 'Choose one; nothing is sent before you press a button.',
    'not-valid': 'This link is not complete. Please open it once more from the mail.',
    'notice.saved': 'Thank you, we have your answer.',
    'stands.NEEDS-ACTION': 'You have not answered yet.',
    'stands.ACCEPTED': 'You have accepted.',
    'stands.TENTATIVE': 'You have answered “maybe”.',
    'stands.DECLINED': 'You have declined.',
    'place-freed':
      'Your place has been given back. If you accept now, you get one as long as there is one, and otherwise a place on the waiting list.',
    'forum-declined':
      'Your registration still stands. If you do not come, please withdraw it in your area, so that others can have your places.',
    waiting: 'All places are taken. You are number {position} on the waiting list.',
    moved:
      'This has changed since the mail that you came from. Below is what holds now; please answer to that.',
    ended: 'This invitation has ended, so there is nothing to answer.',
    'do.ACCEPTED': 'Accept',
    'do.TENTATIVE': 'Maybe',
    'do.DECLINED': 'Decline',
    area: 'My area',
  },
  ko: {
    title: '초대에 답하기: {title}',
    lead: '하나를 골라 주세요. 단추를 누르기 전에는 아무것도 전송되지 않습니다.',
    'not-valid': '링크가 온전하지 않습니다. 메일에서 다시 열어 주세요.',
    'notice.saved': '감사합니다. 답을 받았습니다.',
    'stands.NEEDS-ACTION': '아직 답하지 않으셨습니다.',
    'stands.ACCEPTED': '수락하셨습니다.',
    'stands.TENTATIVE': '‘미정’으로 답하셨습니다.',
    'stands.DECLINED': '거절하셨습니다.',
    'place-freed':
      '자리를 돌려주셨습니다. 지금 수락하시면 자리가 있는 동안 바로 배정되고, 없으면 대기자 명단에 오릅니다.',
    'forum-declined':
      '등록은 그대로 유지됩니다. 참석하지 않으신다면 다른 분이 자리를 쓸 수 있도록 내 페이지에서 철회해 주세요.',
    waiting: '자리가 모두 찼습니다. 대기 순번은 {position, number}번입니다.',
    moved: '메일을 받으신 뒤 내용이 바뀌었습니다. 아래가 지금의 내용이니 이를 보고 답해 주세요.',
    ended: '종료된 초대이므로 답하실 것이 없습니다.',
    'do.ACCEPTED': '수락',
    'do.TENTATIVE': '미정',
    'do.DECLINED': '거절',
    area: '내 페이지',
  },
  fr,
  ru,
  zh,
});
