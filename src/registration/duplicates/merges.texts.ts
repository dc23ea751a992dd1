import { catalogue } from '../../kernel/i18n/catalogue.js';

/** For organizers only. */
export const mergesTexts = catalogue('merges', {
  en: {
    latest: 'Merged lately',
    'latest-hint':
      'Registrations that organizers have merged. A merge of the wrong two can be undone for {days, plural, one {# day} other {# days}}.',
    kept: 'Stayed',
    merged: 'Ended',
    when: 'When',
    undo: 'Undo',
    'undo-of': 'Undo: {merged} into {kept}',
    'undo-here': 'Undo this merge',
    undone: 'Undone on {date}',
    'no-longer': 'No longer possible',
    title: 'Undo the merge of {merged} into {kept}?',
    lead: '{mergedName} and {keptName} were merged by {by} on {date}.',
    until: 'This can be undone until {until}.',
    'comes-back': 'What comes back',
    'back-state': '{merged} is “{state}” again, as before the merge.',
    'back-place': 'It takes its place again. If there is none any more, nothing is undone and you are told.',
    'back-number': 'It has its former number on the waiting list.',
    'back-belongings':
      'Its files, invitations, sessions, stars, places on waiting lists of sessions, and role in its delegation come back to it. So does its calendar: the address of its feed works again, and its invitations are sent anew.',
    'back-answers':
      '{kept} says again what it said before ({fields}). What was corrected since the merge stays as it was corrected.',
    'back-links': 'The links in the mails of each open its own area again. Both are signed out.',
    'back-pair': 'The two stand on the list of possible duplicates again.',
    'stays-so': 'What cannot be undone',
    'stays-mails':
      'Mails that were sent stay sent, also those that took back calendar invitations of {merged}. Neither of them is told of the merge.',
    'stays-seen':
      'Whoever followed a link to {merged} since has seen the area of {kept}. If somebody has, the feed of {kept} gets another address, and the present one ends.',
    'stays-seats':
      'A seat in a session that both held, or that was given up since, is taken again if there is one; otherwise {merged} waits for it.',
    'stays-files': 'Files that were replaced or removed since the merge are gone.',
    'stays-offer':
      'An offer of a place that was open has ended. The next free place is offered in the order of the list.',
    'do-it': 'Undo the merge',
    'done-undone':
      'The two registrations stand apart again. They are on the list below, if you want to decide about them.',
    'undone-already': 'This merge has been undone already.',
    'not-known':
      'What belonged to which of the two is not there any more: their data have been purged since, or it was not kept when they were merged.',
    'merged-on':
      'The registration that stayed has itself been merged into another one since. Undo that merge first.',
    'too-late': 'The time for undoing this merge is over.',
    'audit-undone': 'Undid the merge of {merged} into {kept}',
    back: 'Possible duplicates',
  },
  ko: {
    latest: '최근에 합친 등록',
    'latest-hint': '운영자가 합친 등록입니다. 잘못 합친 경우 {days}일 동안 되돌릴 수 있습니다.',
    kept: '유지',
    merged: '종료',
    when: '일시',
    undo: '되돌리기',
    'undo-of': '되돌리기: {merged} → {kept}',
    'undo-here': '이 합치기 되돌리기',
    undone: '{date}에 되돌림',
    'no-longer': '더 이상 되돌릴 수 없음',
    title: '{merged}을(를) {kept}(으)로 합친 것을 되돌릴까요?',
    lead: '{by}이(가) {date}에 {mergedName}와(과) {keptName}을(를) 합쳤습니다.',
    until: '{until}까지 되돌릴 수 있습니다.',
    'comes-back': '되돌아오는 것',
    'back-state': '{merged}은(는) 합치기 전처럼 다시 “{state}” 상태가 됩니다.',
    'back-place': '자리를 다시 차지합니다. 남은 자리가 없으면 아무것도 되돌리지 않고 알려 드립니다.',
    'back-number': '대기자 명단의 원래 번호를 되찾습니다.',
    'back-belongings':
      '파일, 초대, 세션, 별표, 세션 대기 순서, 대표단 내 역할이 돌아옵니다. 캘린더도 마찬가지입니다. 캘린더 구독 주소가 다시 작동하고 초대를 새로 보냅니다.',
    'back-answers':
      '{kept}의 답({fields})이 합치기 전으로 돌아갑니다. 합친 뒤에 수정한 내용은 그대로 둡니다.',
    'back-links': '각자의 메일에 있는 링크가 다시 각자의 페이지를 엽니다. 두 사람 모두 로그아웃됩니다.',
    'back-pair': '두 등록이 중복 가능성 목록에 다시 나타납니다.',
    'stays-so': '되돌릴 수 없는 것',
    'stays-mails':
      '이미 보낸 메일은 그대로입니다. {merged}의 캘린더 초대를 취소한 메일도 마찬가지입니다. 합쳤던 사실을 두 사람에게 알리지 않습니다.',
    'stays-seen':
      '합친 뒤 {merged}에게 온 링크를 연 사람은 {kept}의 페이지를 보았습니다. 그런 경우 {kept}의 캘린더 구독 주소를 새로 만들고 지금 주소는 끝냅니다.',
    'stays-seats':
      '두 사람이 함께 가졌거나 그 뒤에 포기한 세션 자리는 남아 있으면 다시 차지하고, 없으면 {merged}이(가) 대기합니다.',
    'stays-files': '합친 뒤에 바꾸거나 삭제한 파일은 없어졌습니다.',
    'stays-offer': '열려 있던 자리 제안은 끝났습니다. 다음 빈자리는 명단 순서대로 제안됩니다.',
    'do-it': '합치기 되돌리기',
    'done-undone': '두 등록을 다시 나누었습니다. 결정하려면 아래 목록에서 찾으세요.',
    'undone-already': '이미 되돌린 합치기입니다.',
    'not-known':
      '무엇이 누구의 것이었는지 남아 있지 않습니다. 그 뒤 개인정보가 삭제되었거나, 합칠 때 기록하지 않은 것입니다.',
    'merged-on': '유지된 등록이 그 뒤 다른 등록으로 합쳐졌습니다. 그 합치기를 먼저 되돌리세요.',
    'too-late': '되돌릴 수 있는 기간이 지났습니다.',
    'audit-undone': '{merged}을(를) {kept}(으)로 합친 것을 되돌림',
    back: '중복 가능성',
  },
});
