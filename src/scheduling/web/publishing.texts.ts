import { catalogue } from '../../kernel/i18n/catalogue.js';

/** Where an organizer's edit goes, and what became of it. */
export const publishingTexts = catalogue('publishing', {
  en: {
    'save-draft': 'Save to the draft',
    'save-public': 'Save and publish now',
    'cancel-draft': 'Cancel it in the draft',
    'cancel-public': 'Cancel it and publish now',
    'reinstate-draft': 'Reinstate in the draft',
    'reinstate-public': 'Reinstate and publish now',
    hint: 'What is saved to the draft becomes public with the next release. Publishing now releases this session alone, with all that waits in the draft for it.',
    'waiting-title': 'Not public yet',
    'to-release': 'See what waits for release',
    'notice.saved': 'Saved to the draft. The public sees it after the next release.',
    'notice.published':
      'Saved and published. Pages, feeds and exports show it, and participants are told what changed.',
    'notice.cancelled-draft': 'Cancelled in the draft. The public is told with the next release.',
    'notice.cancelled': 'The session is cancelled. Feeds show it so, and participants are told.',
    'notice.reinstated-draft': 'Reinstated in the draft. The public is told with the next release.',
    'notice.reinstated': 'The session takes place again.',
  },
  ko: {
    'save-draft': '초안에 저장',
    'save-public': '저장하고 바로 공개',
    'cancel-draft': '초안에서 취소',
    'cancel-public': '취소하고 바로 공개',
    'reinstate-draft': '초안에서 되돌리기',
    'reinstate-public': '되돌리고 바로 공개',
    hint: '초안에 저장한 내용은 다음 배포 때 공개됩니다. 바로 공개하면 이 세션만, 초안에서 기다리던 변경까지 모두 함께 공개됩니다.',
    'waiting-title': '아직 공개되지 않은 변경',
    'to-release': '배포를 기다리는 변경 보기',
    'notice.saved': '초안에 저장했습니다. 다음 배포 뒤에 공개됩니다.',
    'notice.published': '저장하고 공개했습니다. 페이지, 피드, 내보내기에 반영되고 참가자에게 알립니다.',
    'notice.cancelled-draft': '초안에서 취소했습니다. 다음 배포 때 알립니다.',
    'notice.cancelled': '세션을 취소했습니다. 피드에 취소로 표시되고 참가자에게 알립니다.',
    'notice.reinstated-draft': '초안에서 되돌렸습니다. 다음 배포 때 알립니다.',
    'notice.reinstated': '세션이 다시 열립니다.',
  },
});
