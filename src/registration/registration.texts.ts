import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './registration.texts.fr.js';
import { ru } from './registration.texts.ru.js';
import { zh } from './registration.texts.zh.js';

/** What delegates read: registering, and their own area. Organizers' texts are in `manage-registrations.texts.ts`. */
export const registrationTexts = catalogue('registration', {
  en: {
    'already-submitted': 'This registration is waiting for a decision already.',
    'already-awaiting_focal_point': 'This registration is waiting for its focal point already.',
    'already-under_review': 'This registration is under review already; perhaps a colleague was faster.',
    'already-waiting': 'This registration is on the waiting list already.',
    'already-approved': 'This registration is approved already; perhaps another organizer was faster.',
    'already-declined': 'This registration is declined already; perhaps another organizer was faster.',
    'already-withdrawn': 'This registration is withdrawn already.',
    'changed-meanwhile':
      'Meanwhile this registration was {state, select, submitted {submitted again} awaiting_focal_point {sent to its focal point} under_review {taken up by a colleague} waiting {placed on the waiting list} approved {approved} declined {declined} other {withdrawn}}. Please look at it and decide again.',
    'cannot-change':
      'A registration that is {from, select, submitted {waiting for a decision} awaiting_focal_point {waiting for its focal point} under_review {under review} waiting {on the waiting list} approved {approved} declined {declined} other {withdrawn}} cannot become {to, select, submitted {submitted} awaiting_focal_point {one that waits for its focal point} under_review {under review} waiting {one on the waiting list} approved {approved} declined {declined} other {withdrawn}}.',
    'cannot-correct': 'A registration that was declined or withdrawn cannot be corrected any more.',
    title: 'Register for the {forum}',
    'choose-lead':
      'Registration is free. Choose the group for which you come; it decides what we ask. It takes about five minutes.',
    'choose-title': 'For whom do you come?',
    'choose-unknown': 'Please choose one of these groups.',
    'closes-on': 'Registration closes on {date} ({zone}).',
    'not-open-title': 'Registration is not open yet',
    'closed-title': 'Registration is closed',
    'closed-before': 'Registration opens on {date} ({zone}).',
    'closed-after':
      'Registration closed on {date} ({zone}). If you were invited and could not register in time, please write to the secretariat at {email}.',
    'sent-before':
      'This form was sent before with other content. If you want to register somebody else, please check it and send it again.',
    'change-category': 'Choose another group',
    email: 'E-mail address',
    'email-fixed':
      'The e-mail address is the key to your registration. To change it, please write to {email}.',
    mode: 'How will you attend?',
    'consent-hint':
      'The secretariat of ESCAP and the City of Suwon use what you enter here to decide on your registration, to prepare your badge and to send you mails and calendar invitations about the forum, for nothing else. It is deleted {days, number} days after the forum. You can withdraw at any time.',
    'privacy-link': 'Privacy notice',
    submit: 'Register',
    'received-title': 'Please look into your mailbox',
    'received-text':
      'We have sent a mail to the address that you entered. It has your reference and the link to your own area, where you can correct or withdraw your registration.',
    'received-next':
      'If it does not arrive within a few minutes, please look among the unwanted mail, or register again with the right address.',
    'received-programme': 'Read the programme',
    'my-title': 'My registration',
    'my-correct': 'Correct my registration',
    'my-withdraw': 'Withdraw',
    'my-again': 'Register again',
    'state.submitted': 'Waiting for a decision',
    'state.awaiting_focal_point': 'Waiting for the focal point',
    'state.under_review': 'Under review',
    'state.waiting': 'On the waiting list',
    'state.approved': 'Approved',
    'state.declined': 'Not approved',
    'state.withdrawn': 'Withdrawn',
    'lead.submitted': 'We have received your registration. The secretariat looks at it and writes to you.',
    'lead.awaiting_focal_point':
      'We have received your registration. The focal point of your delegation confirms it first, then the secretariat decides and writes to you.',
    'lead.under_review': 'The secretariat is looking at your registration and writes to you.',
    'lead.waiting':
      'All places are taken at present. You are on the waiting list, and we write to you as soon as there is a place for you.',
    'lead.approved':
      'You are a participant. The confirmation with a calendar invitation is in your mailbox; now put together your programme.',
    'lead.declined':
      'The secretariat could not approve your registration. The reason is in the mail that you received.',
    'lead.withdrawn': 'You have withdrawn your registration.',
    'reference-label': 'Reference',
    'category-label': 'Group',
    'represents-label': 'Represents',
    'name-label': 'Name',
    'submitted-label': 'Submitted',
    none: 'None',
    'correct-title': 'Correct my registration',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Your corrections are saved.',
    'withdraw-title': 'Withdraw my registration?',
    'withdraw-text':
      'Your place is given to somebody else, your sessions are taken out of your programme, and the forum disappears from your calendar. You can register again while registration is open.',
    'withdraw-confirm': 'Yes, withdraw',
    'withdraw-keep': 'No, keep it',
    'withdrawn-notice': 'Your registration is withdrawn.',
    'not-registered-title': 'There is no registration yet',
    'not-registered-text': 'You are signed in, but this address has no registration.',
    'link-title': 'Open my area',
    'link-lead':
      'Enter the e-mail address with which you registered. We send the link to your own area; there is no password.',
    'link-send': 'Send me the link',
    'link-sent': 'If {email} is registered, a mail with the link is on its way.',
  },
  ko: {
    'already-submitted': '이미 심사를 기다리고 있는 등록입니다.',
    'already-awaiting_focal_point': '이미 대표단 담당자의 확인을 기다리고 있는 등록입니다.',
    'already-under_review': '이미 검토 중인 등록입니다. 다른 운영자가 먼저 시작했을 수 있습니다.',
    'already-waiting': '이미 대기자 명단에 있는 등록입니다.',
    'already-approved': '이미 승인된 등록입니다. 다른 운영자가 먼저 처리했을 수 있습니다.',
    'already-declined': '이미 승인하지 않은 등록입니다. 다른 운영자가 먼저 처리했을 수 있습니다.',
    'already-withdrawn': '이미 철회된 등록입니다.',
    'changed-meanwhile':
      '그 사이에 이 등록이 {state, select, submitted {다시 접수되었습니다} awaiting_focal_point {담당자 확인 단계로 넘어갔습니다} under_review {다른 운영자가 검토하기 시작했습니다} waiting {대기자 명단에 올랐습니다} approved {승인되었습니다} declined {승인되지 않음으로 처리되었습니다} other {철회되었습니다}}. 내용을 확인하고 다시 결정해 주세요.',
    'cannot-change':
      '{from, select, submitted {심사 대기 중인} awaiting_focal_point {담당자 확인 대기 중인} under_review {검토 중인} waiting {대기자 명단에 있는} approved {승인된} declined {승인되지 않은} other {철회된}} 등록은 {to, select, submitted {접수} awaiting_focal_point {담당자 확인 대기} under_review {검토 중} waiting {대기} approved {승인} declined {미승인} other {철회}} 상태로 바꿀 수 없습니다.',
    'cannot-correct': '승인되지 않았거나 철회된 등록은 고칠 수 없습니다.',
    title: '{forum} 참가 등록',
    'choose-lead':
      '등록은 무료입니다. 어떤 자격으로 참가하시는지 골라 주세요. 그에 따라 여쭙는 내용이 달라집니다. 5분 정도 걸립니다.',
    'choose-title': '어떤 자격으로 참가하십니까?',
    'choose-unknown': '아래 참가 구분 중에서 골라 주세요.',
    'closes-on': '등록 마감: {date} ({zone})',
    'not-open-title': '아직 등록 기간이 아닙니다',
    'closed-title': '등록이 마감되었습니다',
    'closed-before': '등록은 {date}에 시작됩니다 ({zone}).',
    'closed-after':
      '등록은 {date}에 마감되었습니다 ({zone}). 초청을 받았으나 기간 안에 등록하지 못하셨다면 사무국({email})으로 연락해 주세요.',
    'sent-before':
      '이 양식은 다른 내용으로 이미 접수되었습니다. 다른 분을 등록하시려면 내용을 확인하고 다시 보내 주세요.',
    'change-category': '다른 참가 구분 고르기',
    email: '전자우편 주소',
    'email-fixed': '전자우편 주소는 등록의 열쇠입니다. 바꾸시려면 {email}로 연락해 주세요.',
    mode: '어떻게 참가하십니까?',
    'consent-hint':
      'ESCAP 사무국과 수원시는 입력하신 내용을 등록 심사, 명찰 준비, 포럼에 관한 메일과 캘린더 초대 발송에만 이용합니다. 포럼이 끝나고 {days, number}일 뒤에 삭제합니다. 언제든지 철회할 수 있습니다.',
    'privacy-link': '개인정보 처리방침',
    submit: '등록하기',
    'received-title': '메일함을 확인해 주세요',
    'received-text':
      '입력하신 주소로 메일을 보냈습니다. 접수 번호와 내 페이지 링크가 들어 있으며, 그곳에서 등록 내용을 고치거나 철회할 수 있습니다.',
    'received-next': '몇 분 안에 오지 않으면 스팸 메일함을 확인하시거나 올바른 주소로 다시 등록해 주세요.',
    'received-programme': '프로그램 보기',
    'my-title': '내 등록',
    'my-correct': '등록 내용 고치기',
    'my-withdraw': '철회',
    'my-again': '다시 등록하기',
    'state.submitted': '심사 대기 중',
    'state.awaiting_focal_point': '대표단 담당자 확인 대기',
    'state.under_review': '검토 중',
    'state.waiting': '대기자 명단',
    'state.approved': '승인됨',
    'state.declined': '승인되지 않음',
    'state.withdrawn': '철회됨',
    'lead.submitted': '등록이 접수되었습니다. 사무국이 검토한 뒤 메일로 알려 드립니다.',
    'lead.awaiting_focal_point':
      '등록이 접수되었습니다. 먼저 대표단 담당자가 확인한 뒤 사무국이 심사하여 메일로 알려 드립니다.',
    'lead.under_review': '사무국이 등록을 검토하고 있으며, 결과를 메일로 알려 드립니다.',
    'lead.waiting':
      '현재 자리가 모두 찼습니다. 대기자 명단에 올려 드렸으며, 자리가 나는 대로 메일로 알려 드립니다.',
    'lead.approved':
      '참가가 확정되었습니다. 캘린더 초대가 담긴 확인 메일을 보내 드렸습니다. 이제 내 프로그램을 만들어 보세요.',
    'lead.declined': '사무국이 등록을 승인하지 못했습니다. 사유는 보내 드린 메일에 있습니다.',
    'lead.withdrawn': '등록을 철회하셨습니다.',
    'reference-label': '접수 번호',
    'category-label': '참가 구분',
    'represents-label': '소속',
    'name-label': '이름',
    'submitted-label': '접수 일시',
    none: '없음',
    'correct-title': '등록 내용 고치기',
    save: '저장',
    cancel: '취소',
    saved: '고친 내용을 저장했습니다.',
    'withdraw-title': '등록을 철회하시겠습니까?',
    'withdraw-text':
      '자리는 다른 분께 돌아가고, 내 프로그램의 세션이 비워지며, 캘린더에서 포럼이 사라집니다. 등록 기간 안에는 다시 등록할 수 있습니다.',
    'withdraw-confirm': '예, 철회합니다',
    'withdraw-keep': '아니요, 유지합니다',
    'withdrawn-notice': '등록이 철회되었습니다.',
    'not-registered-title': '아직 등록이 없습니다',
    'not-registered-text': '로그인되어 있지만 이 주소로 등록된 내용이 없습니다.',
    'link-title': '내 페이지 열기',
    'link-lead': '등록하신 전자우편 주소를 입력하시면 내 페이지 링크를 보내 드립니다. 비밀번호는 없습니다.',
    'link-send': '링크 받기',
    'link-sent': '{email} 주소로 등록하셨다면 링크가 담긴 메일을 보냈습니다.',
  },
  fr,
  ru,
  zh,
});
