import { catalogue } from '../kernel/i18n/catalogue.js';
import { fr } from './sessions.texts.fr.js';
import { ru } from './sessions.texts.ru.js';
import { zh } from './sessions.texts.zh.js';

/** What is refused, and what the states of a session are called. */
export const sessionsTexts = catalogue('sessions', {
  en: {
    stale:
      'Another organizer has changed this session since you opened the form. Nothing of yours was saved, so that nothing of theirs is lost.',
    'cannot-change':
      'The session is {from, select, draft {a draft} cancelled {cancelled} other {confirmed}} and cannot become {to, select, draft {a draft} cancelled {cancelled} other {confirmed}}.',
    'not-cancelled': 'The session is not cancelled; there is nothing to reinstate.',
    'capacity-below-taken':
      '{taken, plural, one {One place is} other {# places are}} given away or set aside. The capacity cannot be lower.',
    'not-enough-places': 'So many places are not free. Without a capacity there are none to set aside.',
    'held-until-past': 'This moment is over already.',
    'seats-freed': 'These seats are free already.',
    'cannot-be-favourite': 'A cancelled session or a break cannot be a favourite.',
    'audit-set-aside': 'Set {seats} seats aside for {for}',
    'audit-freed': 'Freed the seats set aside for {for}',
    'unknown-session': 'There is no session “{id}”.',
    'after-itself': 'A session cannot come after itself.',
    'nested-too-deep': 'A block holds sessions and cannot be in another block.',
    'id-taken': 'Another session has this address already.',
    'was-released': 'This session was public already. It can be cancelled, but not deleted.',
    'is-used': 'Something still refers to this session: sessions inside of it, or invited speakers.',
    'copy-of': '{title} (copy)',
    'too-many-lines': 'No more than {max} lines, please.',
    'line-too-long': 'Line {line} is longer than {max} characters.',
    'bad-link':
      'Line {line} does not start with an address such as https://meet.example/1, or there are more than {max}.',
    'track-used': 'Sessions are on this track. Please give them another one first.',
    'audit-created': 'Created the session',
    'audit-removed': 'Deleted the draft “{title}”',
    'audit-document': 'Added version {version} of “{title}”',
    'audit-document-removed': 'Removed the document “{title}”',
    'audit-track-added': 'Added the track “{name}”',
    'audit-track-renamed': 'Renamed the track “{before}” to “{name}”',
    'audit-track-removed': 'Removed the track “{name}”',
    full: 'All places of this session are taken.',
    over: 'This session is over.',
    'cannot-be-added': 'A cancelled session or a break cannot be put into a programme.',
    'not-yet-participant':
      'Your registration is not approved yet. As soon as it is, you can put sessions into your programme.',
    'moved-up.subject': 'A place for you: {title}',
    'moved-up.title': 'A place has become free, and it is yours',
    'moved-up.text':
      'You were on the waiting list of “{title}”. The session is in your programme now. If you cannot come any more, please take it out, so that the next one gets the place.',
    'moved-up.session': 'Open the session',
    'moved-up.area': 'My area',
    'state.draft': 'Draft',
    'state.confirmed': 'Confirmed',
    'state.cancelled': 'Cancelled',
  },
  ko: {
    stale:
      '양식을 여신 뒤 다른 운영자가 이 세션을 수정했습니다. 다른 운영자의 수정이 사라지지 않도록 입력하신 내용은 저장되지 않았습니다.',
    'cannot-change':
      '이 세션은 {from, select, draft {초안} cancelled {취소} other {확정}} 상태여서 {to, select, draft {초안} cancelled {취소} other {확정}} 상태로 바꿀 수 없습니다.',
    'not-cancelled': '취소된 세션이 아니므로 되돌릴 것이 없습니다.',
    'capacity-below-taken':
      '이미 배정되었거나 따로 남겨 둔 자리가 {taken, number}석입니다. 정원을 그보다 줄일 수 없습니다.',
    'not-enough-places': '그만큼 빈자리가 없습니다. 정원이 없는 세션에는 따로 남겨 둘 자리가 없습니다.',
    'held-until-past': '이미 지난 시각입니다.',
    'seats-freed': '이미 풀린 자리입니다.',
    'cannot-be-favourite': '취소된 세션이나 휴식 시간은 즐겨찾기에 담을 수 없습니다.',
    'audit-set-aside': '{for} 좌석 {seats}석 따로 남김',
    'audit-freed': '{for} 좌석을 모두에게 풂',
    'unknown-session': '“{id}” 세션이 없습니다.',
    'after-itself': '세션은 자기 자신 뒤에 올 수 없습니다.',
    'nested-too-deep': '시간대 묶음은 세션을 담으며 다른 묶음 안에 들어갈 수 없습니다.',
    'id-taken': '이미 다른 세션이 쓰는 주소입니다.',
    'was-released': '이미 공개되었던 세션입니다. 취소할 수는 있지만 삭제할 수 없습니다.',
    'is-used': '이 세션에 딸린 세션이나 초청한 연사가 있어 삭제할 수 없습니다.',
    'copy-of': '{title} (사본)',
    'too-many-lines': '{max}줄까지 입력할 수 있습니다.',
    'line-too-long': '{line}번째 줄이 {max}자를 넘습니다.',
    'bad-link': '{line}번째 줄이 https://meet.example/1과 같은 주소로 시작하지 않거나, {max}개를 넘습니다.',
    'track-used': '이 트랙에 세션이 있습니다. 먼저 다른 트랙으로 옮겨 주세요.',
    'audit-created': '세션을 만듦',
    'audit-removed': '초안 “{title}” 삭제',
    'audit-document': '“{title}” {version}판 추가',
    'audit-document-removed': '문서 “{title}” 삭제',
    'audit-track-added': '트랙 “{name}” 추가',
    'audit-track-renamed': '트랙 “{before}”의 이름을 “{name}”(으)로 변경',
    'audit-track-removed': '트랙 “{name}” 삭제',
    full: '이 세션의 자리가 모두 찼습니다.',
    over: '종료된 세션입니다.',
    'cannot-be-added': '취소된 세션이나 휴식 시간은 내 프로그램에 담을 수 없습니다.',
    'not-yet-participant':
      '참가 등록이 아직 승인되지 않았습니다. 승인되면 세션을 내 프로그램에 담을 수 있습니다.',
    'moved-up.subject': '자리가 났습니다: {title}',
    'moved-up.title': '자리가 나서 배정되었습니다',
    'moved-up.text':
      '“{title}” 세션의 대기자 명단에 계셨습니다. 이제 이 세션이 내 프로그램에 담겼습니다. 참석하실 수 없게 되면 다음 분이 자리를 받을 수 있도록 프로그램에서 빼 주세요.',
    'moved-up.session': '세션 열기',
    'moved-up.area': '내 페이지',
    'state.draft': '초안',
    'state.confirmed': '확정',
    'state.cancelled': '취소됨',
  },
  fr,
  ru,
  zh,
});
