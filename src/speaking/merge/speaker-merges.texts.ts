import { catalogue } from '../../kernel/i18n/catalogue.js';

/** The way back from a merge of two profiles, for organizers only. */
export const speakerMergesTexts = catalogue('speaker-merges', {
  en: {
    title: 'Undo the merge of {from} into {into}?',
    lead: '{by} merged the two profiles on {date}.',
    until: 'This can be undone until {until}.',
    list: 'Merged into this profile',
    'list-hint': 'A merge of the wrong two can be undone for {days, plural, one {# day} other {# days}}.',
    profile: 'Profile',
    when: 'When',
    undo: 'Undo',
    'undo-of': 'Undo: {from}',
    undone: 'Undone on {date}',
    'no-longer': 'No longer possible',
    'comes-back': 'What comes back',
    'back-profile': '{from} is a profile of her own again, with her photo, address and page.',
    'back-belongings': 'Her sessions, invitations, slides and absences are hers again.',
    'back-facts': '{into} says again what she said before. What was changed since the merge stays as it is.',
    'stays-so': 'What cannot be undone',
    'stays-mails':
      'Mails that were sent stay sent. Where a calendar holds what is the other’s, it is corrected.',
    'stays-released':
      'What was released in the meantime names {into}; the panels are right again with the next release.',
    'stays-gone': 'What was removed since the merge, such as a part in a session, does not come back.',
    'do-it': 'Undo the merge',
    'done-undone': 'The two profiles stand apart again.',
    'undone-already': 'This merge has been undone already.',
    'not-known':
      'What belonged to which of the two is not there any more: their data have been purged since, or it was not kept when they were merged.',
    'merged-on':
      'The profile that stayed has itself been merged into another one since. Undo that merge first.',
    'too-late': 'The time for undoing this merge is over.',
    'did-undo': 'Undid the merge of {from} into {name}',
  },
  ko: {
    title: '{from}을(를) {into}에 합친 것을 되돌릴까요?',
    lead: '{by}이(가) {date}에 두 소개를 합쳤습니다.',
    until: '{until}까지 되돌릴 수 있습니다.',
    list: '여기에 합친 소개',
    'list-hint': '잘못 합친 경우 {days}일 동안 되돌릴 수 있습니다.',
    profile: '소개',
    when: '일시',
    undo: '되돌리기',
    'undo-of': '되돌리기: {from}',
    undone: '{date}에 되돌림',
    'no-longer': '더 이상 되돌릴 수 없음',
    'comes-back': '되돌아오는 것',
    'back-profile': '{from}의 소개가 사진, 주소, 공개 페이지와 함께 다시 따로 생깁니다.',
    'back-belongings': '세션, 초청, 발표 자료, 불참 시간이 다시 본인의 것이 됩니다.',
    'back-facts': '{into}의 내용이 합치기 전으로 돌아갑니다. 합친 뒤에 바꾼 내용은 그대로 둡니다.',
    'stays-so': '되돌릴 수 없는 것',
    'stays-mails': '이미 보낸 메일은 그대로입니다. 캘린더에 다른 사람의 일정이 있으면 바로잡습니다.',
    'stays-released':
      '그 사이에 공개된 프로그램에는 {into}(으)로 표시됩니다. 다음 공개 때 패널이 다시 맞춰집니다.',
    'stays-gone': '세션의 역할처럼 합친 뒤에 삭제한 것은 돌아오지 않습니다.',
    'do-it': '합치기 되돌리기',
    'done-undone': '두 소개를 다시 나누었습니다.',
    'undone-already': '이미 되돌린 합치기입니다.',
    'not-known':
      '무엇이 누구의 것이었는지 남아 있지 않습니다. 그 뒤 개인정보가 삭제되었거나, 합칠 때 기록하지 않은 것입니다.',
    'merged-on': '유지된 소개가 그 뒤 다른 소개에 합쳐졌습니다. 그 합치기를 먼저 되돌리세요.',
    'too-late': '되돌릴 수 있는 기간이 지났습니다.',
    'did-undo': '{from}을(를) {name}에 합친 것을 되돌림',
  },
});
