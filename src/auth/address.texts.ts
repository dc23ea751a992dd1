import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './address.texts.fr.js';
import { ru } from './address.texts.ru.js';
import { zh } from './address.texts.zh.js';

/** Another e-mail address for an account: the pages and the mails. */
export const addressTexts = catalogue('address', {
  en: {
    change: 'Change it',
    title: 'Another e-mail address',
    lead: 'At present we write to {email}. Enter the address at which you want the forum’s mail from now on.',
    email: 'New e-mail address',
    send: 'Send me a link to confirm it',
    back: 'My registration',
    'what-title': 'What happens then',
    'what-text':
      'We send a link to the new address. When you open and confirm it, your registration moves there: links in our earlier mails end, calendar entries of our invitations are cancelled at the old address, and you are invited anew at the new one.',
    'sent-title': 'Look into the new mailbox',
    'sent-text':
      'A mail to {email} is on its way. Nothing changes before you confirm the link in it, within 24 hours.',
    'confirm-title': 'Use {email} from now on?',
    'confirm-text':
      'Links that we mailed to your former address end, and you get new ones here. Devices that are signed in are signed out.',
    confirm: 'Confirm this address',
    'done-title': 'Your address is changed',
    'done-text': 'We have sent the link to your own area to {email}.',
    'link-not-valid':
      'This link is not complete or not valid any more. It works once and for 24 hours; please ask for a new one in your area.',
    same: 'We write to this address already.',
    dead: 'Mail to this address came back. Please check it.',
    taken: 'Another account has this address already.',
    'too-often': 'You have asked for several links within the last hour. Please try again later.',
    'still-works':
      'This address can be corrected only when mail to it has come back. Please ask the secretariat.',
    area: 'Open my area',
    'host-area': 'Open my co-events',
    'speaker-area': 'Open my sessions as a speaker',
    'mail.confirm.subject': 'Confirm your new e-mail address',
    'mail.confirm.title': 'Is this your new address?',
    'mail.confirm.text':
      'Somebody who is registered with us wants the forum’s mail at this address from now on. If it was you, please confirm it within 24 hours. Otherwise ignore this mail; nothing happens without the link.',
    'mail.taken.subject': 'This address is known to us already',
    'mail.taken.title': 'Nothing has changed',
    'mail.taken.text':
      'Somebody who is registered with us wanted the forum’s mail at this address, but it belongs to another registration already. If it was you and you have registered twice, please answer this mail, and we put both together.',
    'mail.left.subject': 'We write to another address from now on',
    'mail.left.title': 'Your e-mail address was changed',
    'mail.left.text':
      'The forum’s mail goes to another address from now on, and the links in earlier mails to this one have ended. If you did not want this, please answer this mail.',
    'mail.arrived.subject': 'The forum writes to this address from now on',
    'mail.arrived.title': 'Your e-mail address was changed',
    'mail.arrived.text':
      'This address has taken the place of the former one. Links in earlier mails have ended; here is the one that works. Mail that did not reach you before is on its way.',
    'correct-title': 'Correct an e-mail address',
    'correct-lead':
      'For addresses that were mistyped or have ended. The account moves at once, without a confirmation, and what did not arrive is sent to the new address.',
    'correct-from': 'Present address',
    'correct-to': 'Right address',
    'correct-do': 'Correct and send again',
    'correct-unknown': 'No account has this address.',
    'correct-done': 'Corrected: mail goes to {email}.',
    'done.corrected': 'Corrected the address {from} to {to}',
  },
  ko: {
    change: '변경',
    title: '전자우편 주소 변경',
    lead: '현재 {email} 주소로 메일을 보내고 있습니다. 앞으로 포럼 메일을 받을 주소를 입력해 주세요.',
    email: '새 전자우편 주소',
    send: '확인 링크 받기',
    back: '내 등록',
    'what-title': '이후 절차',
    'what-text':
      '새 주소로 링크를 보내 드립니다. 링크를 열어 확인하시면 등록이 새 주소로 옮겨집니다. 이전 메일의 링크는 종료되고, 이전 주소의 캘린더 초대는 취소되며, 새 주소로 다시 초대해 드립니다.',
    'sent-title': '새 메일함을 확인해 주세요',
    'sent-text':
      '{email} 주소로 메일을 보냈습니다. 24시간 안에 메일의 링크를 확인하시기 전에는 아무것도 바뀌지 않습니다.',
    'confirm-title': '앞으로 {email} 주소를 사용하시겠습니까?',
    'confirm-text':
      '이전 주소로 보내 드린 링크는 종료되고 이 주소로 새 링크를 보내 드립니다. 로그인되어 있는 기기에서는 로그아웃됩니다.',
    confirm: '이 주소 확인',
    'done-title': '주소가 변경되었습니다',
    'done-text': '{email} 주소로 내 페이지 링크를 보내 드렸습니다.',
    'link-not-valid':
      '링크가 온전하지 않거나 더 이상 유효하지 않습니다. 링크는 24시간 안에 한 번만 사용할 수 있습니다. 내 페이지에서 다시 요청해 주세요.',
    same: '이미 이 주소로 메일을 보내고 있습니다.',
    dead: '이 주소로 보낸 메일이 반송되었습니다. 주소를 확인해 주세요.',
    taken: '다른 계정에서 이미 사용하는 주소입니다.',
    'too-often': '지난 한 시간 동안 링크를 여러 번 요청하셨습니다. 나중에 다시 시도해 주세요.',
    'still-works': '메일이 반송된 주소만 바로잡을 수 있습니다. 사무국에 문의해 주세요.',
    area: '내 페이지 열기',
    'host-area': '내 공동행사 열기',
    'speaker-area': '내 발표 페이지 열기',
    'mail.confirm.subject': '새 전자우편 주소를 확인해 주세요',
    'mail.confirm.title': '본인의 새 주소가 맞습니까?',
    'mail.confirm.text':
      '포럼에 등록하신 분이 앞으로 이 주소로 메일을 받고자 하십니다. 본인이시라면 24시간 안에 확인해 주세요. 아니라면 이 메일을 무시해 주세요. 링크를 열지 않으면 아무 일도 일어나지 않습니다.',
    'mail.taken.subject': '이미 등록된 주소입니다',
    'mail.taken.title': '변경된 것이 없습니다',
    'mail.taken.text':
      '포럼에 등록하신 분이 이 주소로 메일을 받고자 하셨으나, 이미 다른 등록에 사용되고 있습니다. 본인이 두 번 등록하셨다면 이 메일에 회신해 주세요. 하나로 합쳐 드립니다.',
    'mail.left.subject': '앞으로 다른 주소로 메일을 보내 드립니다',
    'mail.left.title': '전자우편 주소가 변경되었습니다',
    'mail.left.text':
      '포럼 메일은 앞으로 다른 주소로 발송되며, 이 주소로 보내 드린 링크는 종료되었습니다. 원하신 변경이 아니라면 이 메일에 회신해 주세요.',
    'mail.arrived.subject': '앞으로 이 주소로 포럼 메일을 보내 드립니다',
    'mail.arrived.title': '전자우편 주소가 변경되었습니다',
    'mail.arrived.text':
      '이전 주소 대신 이 주소를 사용합니다. 이전 메일의 링크는 종료되었으니 아래 링크를 사용해 주세요. 받지 못하신 메일은 다시 보내 드립니다.',
    'correct-title': '전자우편 주소 바로잡기',
    'correct-lead':
      '잘못 입력되었거나 사용이 중단된 주소를 위한 것입니다. 확인 절차 없이 계정이 바로 옮겨지며, 도착하지 않은 메일은 새 주소로 발송됩니다.',
    'correct-from': '현재 주소',
    'correct-to': '올바른 주소',
    'correct-do': '바로잡고 다시 보내기',
    'correct-unknown': '이 주소의 계정이 없습니다.',
    'correct-done': '바로잡았습니다. 메일은 {email} 주소로 발송됩니다.',
    'done.corrected': '{from} 주소를 {to}(으)로 바로잡음',
  },
  fr,
  ru,
  zh,
});
