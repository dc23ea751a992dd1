import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './registration-mail.texts.fr.js';
import { ru } from './registration-mail.texts.ru.js';
import { zh } from './registration-mail.texts.zh.js';

export const registrationMailTexts = catalogue('registration-mail', {
  en: {
    greeting: 'Dear {name},',
    reference: 'Reference',
    name: 'Name',
    category: 'Category',
    mode: 'Attendance',
    state: 'State',
    reason: 'Reason',
    area: 'Open my registration',
    'state.submitted': 'Received, waiting for a decision',
    'state.awaiting_focal_point': 'Received, waiting for the focal point of the delegation',
    'state.under_review': 'Under review',
    'state.waiting': 'On the waiting list',
    'state.approved': 'Approved',
    'state.declined': 'Declined',
    'state.withdrawn': 'Withdrawn',
    'received.subject': 'Your registration {reference} was received',
    'received.title': 'We have received your registration',
    'received.text':
      'Thank you for registering for the {forum}. This is not yet a confirmation: the secretariat looks at every registration and then writes to you.',
    'received.next':
      'With the link above you can correct or withdraw your registration at any time, without a password. Please keep this mail, and do not pass the link on.',
    'received-for.subject': 'You were registered for the forum ({reference})',
    'received-for.title': 'Your focal point has registered you',
    'received-for.text':
      '{focalPoint} has registered you for the {forum} as a member of the delegation of {delegation}. This is not yet a confirmation: the secretariat looks at every registration and then writes to you.',
    'received-for.in-place':
      '{focalPoint} has registered you for the {forum} as a member of the delegation of {delegation}, in the place of somebody who was approved. You are approved with that place; the confirmation with the calendar invitation is in a mail of its own.',
    'received-for.next':
      'Please look whether what was entered is right: with the link above you can correct or withdraw it at any time, without a password. There you also read the privacy notice and choose who may see your name; until you do, participants and the public do not see it. Please keep this mail, and do not pass the link on.',
    'declined.subject': 'Your registration {reference} could not be approved',
    'declined.title': 'Your registration could not be approved',
    'declined.text':
      'The secretariat has looked at your registration for the {forum} and could not approve it.',
    'declined.next': 'If you think that this is a mistake, please answer this mail.',
    'withdrawn.subject': 'Your registration {reference} is withdrawn',
    'withdrawn.title': 'You have withdrawn your registration',
    'withdrawn.text':
      'Your registration for the {forum} is withdrawn, and the sessions in your programme were given back.',
    'withdrawn.next':
      'If you change your mind while registration is open, you can register again with the same e-mail address.',
    position: 'Your place on the list',
    'confirmed.subject': 'Your focal point has confirmed your registration {reference}',
    'confirmed.title': 'Your focal point has confirmed your registration',
    'confirmed.text':
      'The focal point of your delegation to the {forum} has confirmed that you belong to it. The secretariat now decides and writes to you.',
    'confirmed.next': 'You need not do anything.',
    'returned.subject': 'Your registration {reference} was returned by the focal point',
    'returned.title': 'The focal point has not confirmed your registration',
    'returned.text':
      'The focal point of the delegation that you named for the {forum} has not confirmed that you belong to it.',
    'returned.next':
      'Please speak with your focal point. If you think that this is a mistake, please answer this mail.',
    'under-review.subject': 'Your registration {reference} is under review',
    'under-review.title': 'Your registration is under review',
    'under-review.text': 'The secretariat is now looking at your registration for the {forum}.',
    'under-review.next': 'You need not do anything; we write to you when it is decided.',
    'waiting.subject': 'Your registration {reference} is on the waiting list',
    'waiting.title': 'You are on the waiting list',
    'waiting.text':
      'All places of this kind at the {forum} are taken at present, and we have placed you on the waiting list. You keep your place on it, and we write to you as soon as there is a place for you.',
    'waiting.next':
      'In your own area you see how far you have come. If you cannot come any more, please withdraw there.',
    'offered.subject': 'A place for you: please answer ({reference})',
    'offered.title': 'There is a place for you',
    'offered.text':
      'A place at the {forum} has become free, and it is yours if you want it. It is kept for you until the moment that is stated below; then it is offered to somebody else. The place is for you and cannot be passed on.',
    'offered.until': 'Please answer before',
    'offered.accept': 'Take the place',
    'offered.decline': 'I cannot come',
    'offered.next': 'You can answer in your own area too.',
    'lapsed.subject': 'The place that was kept for you has been given on ({reference})',
    'lapsed.title': 'We have not heard from you',
    'lapsed.text':
      'The place at the {forum} that was kept for you is offered to somebody else, because we had no answer in time. You are still on the waiting list, at its end.',
    'lapsed.next': 'If you cannot come any more, please withdraw in your own area.',
    'withdrawn-for.subject': 'Your registration {reference} is withdrawn',
    'withdrawn-for.title': 'Your registration was withdrawn',
    'withdrawn-for.text':
      'Your registration for the {forum} was withdrawn for you, by the focal point of your delegation or by the secretariat.',
    'withdrawn-for.next': 'If you think that this is a mistake, please answer this mail.',
    'change-unsaid': 'not repeated in this mail',
    'change-accepted.subject': 'Your change is accepted ({reference})',
    'change-accepted.title': 'Your change is accepted',
    'change-accepted.text':
      'The secretariat has accepted a change of your registration for the {forum}. It is now in force:',
    'change-accepted.next': 'In your own area you see your registration as it stands.',
    'change-refused.subject': 'Your change was not accepted ({reference})',
    'change-refused.title': 'Your change was not accepted',
    'change-refused.text':
      'The secretariat has looked at a change that was asked for in your registration for the {forum}, and could not accept it. Your registration stays approved as it was. The change was:',
    'change-refused.next': 'If you think that this is a mistake, please answer this mail.',
    'already.subject': 'Your registration {reference}: the link to your area',
    'already.title': 'The link to your registration',
    'already.text':
      'Somebody, probably you, has just entered this e-mail address at the {forum}. There is a registration under it, and nothing was changed.',
    'already.next': 'If it was not you, you need not do anything.',
  },
  ko: {
    greeting: '{name} 님께',
    reference: '접수 번호',
    name: '이름',
    category: '참가 구분',
    mode: '참가 방식',
    state: '상태',
    reason: '사유',
    area: '내 등록 열기',
    'state.submitted': '접수됨, 심사 대기 중',
    'state.awaiting_focal_point': '접수됨, 대표단 담당자 확인 대기 중',
    'state.under_review': '검토 중',
    'state.waiting': '대기자 명단',
    'state.approved': '승인됨',
    'state.declined': '승인되지 않음',
    'state.withdrawn': '철회됨',
    'received.subject': '참가 등록이 접수되었습니다({reference})',
    'received.title': '참가 등록이 접수되었습니다',
    'received.text':
      '{forum}에 등록해 주셔서 감사합니다. 아직 확정은 아닙니다. 사무국이 등록을 검토한 뒤 결과를 알려 드립니다.',
    'received.next':
      '위 링크로 비밀번호 없이 언제든지 등록 내용을 고치거나 철회할 수 있습니다. 이 메일을 보관해 주시고, 링크를 다른 사람에게 전달하지 마세요.',
    'received-for.subject': '포럼 참가가 등록되었습니다({reference})',
    'received-for.title': '대표단 담당자가 귀하를 등록했습니다',
    'received-for.text':
      '{focalPoint} 님이 귀하를 {delegation} 대표단의 일원으로 {forum}에 등록했습니다. 아직 확정은 아닙니다. 사무국이 등록을 검토한 뒤 결과를 알려 드립니다.',
    'received-for.in-place':
      '{focalPoint} 님이 이미 승인된 분을 대신하여 귀하를 {delegation} 대표단의 일원으로 {forum}에 등록했습니다. 귀하도 그 자리와 함께 승인되었으며, 캘린더 초대장이 든 확정 메일을 따로 보내 드립니다.',
    'received-for.next':
      '입력된 내용이 맞는지 확인해 주세요. 위 링크로 비밀번호 없이 언제든지 고치거나 철회할 수 있습니다. 같은 곳에서 개인정보 처리방침을 읽고 이름을 누구에게 공개할지 선택할 수 있으며, 선택하기 전에는 참가자와 일반에 공개되지 않습니다. 이 메일을 보관해 주시고, 링크를 다른 사람에게 전달하지 마세요.',
    'declined.subject': '참가 등록이 승인되지 않았습니다({reference})',
    'declined.title': '참가 등록이 승인되지 않았습니다',
    'declined.text': '사무국이 {forum} 참가 등록을 검토하였으나 승인하지 못했습니다.',
    'declined.next': '착오라고 생각되시면 이 메일에 회신해 주세요.',
    'withdrawn.subject': '참가 등록이 철회되었습니다({reference})',
    'withdrawn.title': '참가 등록을 철회하셨습니다',
    'withdrawn.text': '{forum} 참가 등록이 철회되었고, 내 프로그램에 담은 세션의 자리도 반납되었습니다.',
    'withdrawn.next': '등록 기간 안에 마음이 바뀌시면 같은 전자우편 주소로 다시 등록하실 수 있습니다.',
    position: '대기 순번',
    'confirmed.subject': '대표단 담당자가 등록을 확인했습니다({reference})',
    'confirmed.title': '대표단 담당자가 등록을 확인했습니다',
    'confirmed.text':
      '{forum} 대표단 담당자가 귀하를 대표단 구성원으로 확인했습니다. 이제 사무국이 심사하여 결과를 알려 드립니다.',
    'confirmed.next': '따로 하실 일은 없습니다.',
    'returned.subject': '대표단 담당자가 등록을 확인하지 않았습니다({reference})',
    'returned.title': '대표단 담당자가 등록을 확인하지 않았습니다',
    'returned.text': '{forum} 등록에 적으신 대표단의 담당자가 귀하를 대표단 구성원으로 확인하지 않았습니다.',
    'returned.next': '대표단 담당자와 상의해 주세요. 착오라고 생각되시면 이 메일에 회신해 주세요.',
    'under-review.subject': '참가 등록을 검토하고 있습니다({reference})',
    'under-review.title': '등록을 검토하고 있습니다',
    'under-review.text': '사무국이 {forum} 참가 등록을 검토하기 시작했습니다.',
    'under-review.next': '따로 하실 일은 없습니다. 결정되면 메일로 알려 드립니다.',
    'waiting.subject': '대기자 명단에 올랐습니다({reference})',
    'waiting.title': '대기자 명단에 올랐습니다',
    'waiting.text':
      '현재 {forum}의 해당 자리가 모두 차서 대기자 명단에 올려 드렸습니다. 순서는 그대로 유지되며, 자리가 나는 대로 메일로 알려 드립니다.',
    'waiting.next': '내 페이지에서 대기 순번을 볼 수 있습니다. 참가하실 수 없게 되면 그곳에서 철회해 주세요.',
    'offered.subject': '자리가 났습니다. 답해 주세요({reference})',
    'offered.title': '자리가 났습니다',
    'offered.text':
      '{forum}에 자리가 났습니다. 원하시면 귀하의 자리입니다. 아래 시각까지 자리를 비워 두며, 그 뒤에는 다음 분께 드립니다. 이 자리는 본인만 쓸 수 있고 다른 분에게 넘길 수 없습니다.',
    'offered.until': '답변 기한',
    'offered.accept': '자리 받기',
    'offered.decline': '참가할 수 없습니다',
    'offered.next': '위 링크로 내 등록에서도 답하실 수 있습니다.',
    'lapsed.subject': '비워 두었던 자리를 다음 분께 드렸습니다({reference})',
    'lapsed.title': '기한까지 답을 받지 못했습니다',
    'lapsed.text':
      '기한까지 답이 없어 {forum}에 비워 두었던 자리를 다음 분께 드립니다. 대기자 명단에는 맨 끝에 남아 계십니다.',
    'lapsed.next': '참가하실 수 없게 되면 내 페이지에서 철회해 주세요.',
    'withdrawn-for.subject': '참가 등록이 철회되었습니다({reference})',
    'withdrawn-for.title': '참가 등록이 철회되었습니다',
    'withdrawn-for.text': '대표단 담당자 또는 사무국이 귀하의 {forum} 참가 등록을 철회했습니다.',
    'withdrawn-for.next': '착오라고 생각되시면 이 메일에 회신해 주세요.',
    'change-unsaid': '메일에는 적지 않습니다',
    'change-accepted.subject': '변경이 승인되었습니다({reference})',
    'change-accepted.title': '변경이 승인되었습니다',
    'change-accepted.text': '사무국이 {forum} 등록 내용의 변경을 승인하여 다음과 같이 반영되었습니다.',
    'change-accepted.next': '내 페이지에서 현재 등록 내용을 볼 수 있습니다.',
    'change-refused.subject': '변경이 승인되지 않았습니다({reference})',
    'change-refused.title': '변경이 승인되지 않았습니다',
    'change-refused.text':
      '사무국이 요청된 {forum} 등록 내용의 변경을 검토하였으나 승인하지 못했습니다. 등록은 이전 내용대로 승인 상태를 유지합니다. 요청된 변경은 다음과 같습니다.',
    'change-refused.next': '착오라고 생각되시면 이 메일에 회신해 주세요.',
    'already.subject': '참가 등록 {reference}: 내 페이지 링크',
    'already.title': '내 등록으로 가는 링크',
    'already.text':
      '누군가(아마도 본인)가 {forum}에 이 전자우편 주소를 입력했습니다. 이 주소로 등록된 내용이 있으며, 변경된 것은 없습니다.',
    'already.next': '본인이 입력하신 것이 아니라면 아무것도 하지 않으셔도 됩니다.',
  },
  fr,
  ru,
  zh,
});
