import { catalogue } from '../src/kernel/i18n/catalogue.js';
import type { RoomEquipment, RoomLayout, SessionLayout } from './room-fittings.js';

export const roomLayoutTexts = catalogue<RoomLayout>('room-layout', {
  en: {
    classroom: 'Classroom',
    'u-shape': 'U-shape',
    boardroom: 'Boardroom',
    banquet: 'Banquet',
    reception: 'Reception, standing',
  },
  ko: {
    classroom: '강의식',
    'u-shape': 'ㄷ자형',
    boardroom: '회의 탁자',
    banquet: '연회식',
    reception: '리셉션(입식)',
  },
});

/** Theatre style is the room's plain figure, so that it has a name only where a session chooses it. */
export const sessionLayoutTexts = catalogue<Exclude<SessionLayout, RoomLayout>>('session-layout', {
  en: { theatre: 'Theatre' },
  ko: { theatre: '극장식' },
});

export const roomEquipmentTexts = catalogue<RoomEquipment>('room-equipment', {
  en: {
    stage: 'Stage',
    projection: 'Screen and projector',
    'sound-system': 'Sound system',
    'interpretation-booths': 'Interpretation booths',
    'hearing-loop': 'Hearing loop',
    streaming: 'Streaming',
    'video-link': 'Video link for speakers elsewhere',
  },
  ko: {
    stage: '무대',
    projection: '스크린과 프로젝터',
    'sound-system': '음향 장비',
    'interpretation-booths': '동시통역 부스',
    'hearing-loop': '보청기 지원 장치',
    streaming: '온라인 중계',
    'video-link': '원격 발표자 화상 연결',
  },
});
