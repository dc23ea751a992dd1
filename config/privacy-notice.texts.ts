import { catalogue } from '../src/kernel/i18n/catalogue.js';
import type { NoticePart, NoticeVersion } from './privacy-notice.js';
import { fr } from './privacy-notice.texts.fr.js';
import { ru } from './privacy-notice.texts.ru.js';
import { zh } from './privacy-notice.texts.zh.js';

type TextKey =
  | 'title'
  | 'version'
  | 'none-newer'
  | 'is-newer'
  | 'read-newer'
  | 'earlier'
  | 'version-link'
  | 'changes'
  | 'table'
  | 'asks-anew'
  | 'consent-needed'
  | 'consent-first'
  | NoticePart
  | `${NoticeVersion}.${NoticePart}`
  | `${LaterVersion}.changes`;
type LaterVersion = Exclude<NoticeVersion, '2023-09-01'>;

/** Every version in full: what somebody agreed to must stay readable. */
export const privacyNoticeTexts = catalogue<TextKey>('privacy-notice', {
  en: {
    title: 'Privacy notice',
    version: 'Version of {version}',
    who: 'Who is responsible',
    what: 'What we keep and why',
    'who-sees': 'Who sees it',
    'how-long': 'How long',
    rights: 'What you can do',
    'none-newer': 'This is the version in force.',
    'is-newer': 'There is a newer version.',
    'read-newer': 'Read the version in force',
    earlier: 'Earlier versions',
    'version-link': 'Version of {version}',
    changes: 'What changed',
    table: 'What is kept, who sees it, how long',
    'consent-needed': 'The privacy notice has changed: please read it and say whether you agree.',
    'consent-first':
      'Somebody else has registered you: please read the privacy notice and say whether you agree.',
    'asks-anew': 'Because its meaning changed, everybody registered is asked for a new consent.',
    '2023-09-01.who':
      'The secretariat of the forum: the United Nations Economic and Social Commission for Asia and the Pacific (ESCAP) and the City of Suwon. Write to {email}.',
    '2023-09-01.what':
      'What you enter when you register: to decide on it, to prepare your badge, to send you mails and calendar invitations about the forum, and to count participants without names. The sessions in your programme: to keep your calendar up to date and to plan rooms. Access needs: to arrange what you need.',
    '2023-09-01.who-sees':
      'Organizers of the forum. Access needs are not in any list or export. Nothing about you is published; your calendar feed has an address that only you know.',
    '2023-09-01.how-long': 'Until {days, number} days after the last day of the forum.',
    '2023-09-01.rights':
      'In your own area you see, correct and withdraw your registration. For a copy or for erasure write to the address above.',
    '2023-09-15.changes':
      'You choose whether participants or everybody may see that you come; without your choice nobody does. You download your data and have them erased yourself. For each datum the notice says who sees it and how long it is kept; what is sensitive is deleted much sooner than half a year, and looks at it are recorded. New forms may ask for gender, birth date, passport and diet.',
    '2023-09-15.who':
      'The secretariat of the forum: the United Nations Economic and Social Commission for Asia and the Pacific (ESCAP) and the City of Suwon. Write to {email}.',
    '2023-09-15.what':
      'What you enter when you register: to decide on it, to prepare your badge, to send you mails and calendar invitations about the forum, and to count participants without names. The sessions in your programme: to keep your calendar up to date and to plan rooms. Access needs and diet: to arrange what you need. Identity papers, where you ask for a letter for your visa: to write it. Gender, if you say it: to count. Mails that we exchange, and a record of what organizers do.',
    '2023-09-15.who-sees':
      'Organizers of the forum, and the focal point of your delegation, if it has one. Nobody else, unless you choose that participants or everybody may see your name, function and organization. What is sensitive is seen by organizers who arrange it; each look is recorded, and you can read that record. Your calendar feed has an address that only you know. The table below has it field by field.',
    '2023-09-15.how-long':
      'At most until {days, number} days after the last day of the forum; much shorter for what is sensitive. A daily purge removes it from tables, mails, files and records. Numbers without names, public profiles of speakers and public co-events stay.',
    '2023-09-15.rights':
      'In your own area you see and correct your registration, choose who may see that you come, download everything that we keep of you, withdraw, and have your data erased. You can also write to the address above.',
  },
  ko: {
    title: '개인정보 처리방침',
    version: '{version} 판',
    who: '책임자',
    what: '무엇을 왜 보관합니까',
    'who-sees': '누가 봅니까',
    'how-long': '얼마 동안 보관합니까',
    rights: '무엇을 하실 수 있습니까',
    'none-newer': '현재 적용되는 판입니다.',
    'is-newer': '더 새로운 판이 있습니다.',
    'read-newer': '현재 적용되는 판 보기',
    earlier: '이전 판',
    'version-link': '{version} 판',
    changes: '바뀐 내용',
    table: '무엇을, 누가 보며, 언제까지 보관합니까',
    'consent-needed': '개인정보 처리방침이 바뀌었습니다. 읽고 동의 여부를 알려 주세요.',
    'consent-first': '다른 분이 귀하를 등록했습니다. 개인정보 처리방침을 읽고 동의 여부를 알려 주세요.',
    'asks-anew': '내용의 뜻이 바뀌어 등록하신 모든 분께 다시 동의를 여쭙니다.',
    '2023-09-01.who': '포럼 사무국: 유엔 아시아태평양경제사회위원회(ESCAP)와 수원시. 문의: {email}',
    '2023-09-01.what':
      '등록할 때 입력하신 내용: 등록 심사, 명찰 준비, 포럼에 관한 메일과 캘린더 초대 발송, 이름을 뺀 참가 통계. 내 프로그램의 세션: 캘린더 갱신과 회의실 계획. 필요한 지원: 지원 준비.',
    '2023-09-01.who-sees':
      '포럼 운영자가 봅니다. 필요한 지원은 어떤 목록이나 내보내기에도 들어가지 않습니다. 귀하에 관한 내용은 공개되지 않으며, 캘린더 구독 주소는 본인만 압니다.',
    '2023-09-01.how-long': '포럼 마지막 날부터 {days, number}일 동안 보관합니다.',
    '2023-09-01.rights':
      '내 페이지에서 등록 내용을 보고 고치고 철회할 수 있습니다. 사본이나 삭제를 원하시면 위 주소로 연락해 주세요.',
    '2023-09-15.changes':
      '참가 사실을 참가자 또는 모두에게 공개할지 직접 고릅니다. 고르지 않으면 아무에게도 공개하지 않습니다. 내 정보를 직접 내려받고 삭제할 수 있습니다. 항목마다 누가 보며 언제까지 보관하는지 밝힙니다. 민감 정보는 반년보다 훨씬 먼저 삭제하고 열람을 기록합니다. 새 양식은 성별, 생년월일, 여권, 식단을 물을 수 있습니다.',
    '2023-09-15.who': '포럼 사무국: 유엔 아시아태평양경제사회위원회(ESCAP)와 수원시. 문의: {email}',
    '2023-09-15.what':
      '등록할 때 입력하신 내용: 등록 심사, 명찰 준비, 포럼에 관한 메일과 캘린더 초대 발송, 이름을 뺀 참가 통계. 내 프로그램의 세션: 캘린더 갱신과 회의실 계획. 필요한 지원과 식단: 지원 준비. 비자용 서한을 요청하신 경우 신분 증명: 서한 작성. 성별(밝히신 경우): 통계. 주고받은 메일과 운영자의 작업 기록.',
    '2023-09-15.who-sees':
      '포럼 운영자와, 대표단이 있는 경우 그 담당자가 봅니다. 이름, 직위, 소속을 참가자나 모두에게 공개하기로 고르지 않으시면 그 밖에는 아무도 보지 않습니다. 민감 정보는 지원을 준비하는 운영자만 보며, 열람할 때마다 기록되고 그 기록을 직접 보실 수 있습니다. 캘린더 구독 주소는 본인만 압니다. 아래 표에 항목별로 적혀 있습니다.',
    '2023-09-15.how-long':
      '길어도 포럼 마지막 날부터 {days, number}일까지이며, 민감 정보는 훨씬 짧습니다. 매일 표, 메일, 파일, 기록에서 지웁니다. 이름 없는 숫자, 연사의 공개 소개, 공개된 연계 행사는 남습니다.',
    '2023-09-15.rights':
      '내 페이지에서 등록 내용을 보고 고치고, 공개 범위를 고르고, 보관된 정보를 모두 내려받고, 철회하고, 정보를 삭제할 수 있습니다. 위 주소로 연락하셔도 됩니다.',
  },
  fr,
  ru,
  zh,
});
