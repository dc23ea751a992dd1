import { catalogue } from '../src/kernel/i18n/catalogue.js';
import type { CoEventKind, CoEventMode, Observance } from './co-event-kinds.js';

export const coEventKindTexts = catalogue<CoEventKind>('co-event-kind', {
  en: {
    observance: 'Observance',
    'high-level-meeting': 'High-level meeting',
    'national-urban-forum': 'National urban forum',
    'local-urban-forum': 'Local urban forum',
    forum: 'Forum',
    dialogue: 'Dialogue',
    exhibition: 'Exhibition',
    competition: 'Competition',
    'media-and-awareness': 'Media and awareness',
    'social-media': 'Social media',
    training: 'Training',
    workshop: 'Workshop',
    briefing: 'Briefing',
    walk: 'Walk',
    'partnership-activity': 'Partnership activity',
    'event-series': 'Series of events',
  },
  ko: {
    observance: '기념식',
    'high-level-meeting': '고위급 회의',
    'national-urban-forum': '국가 도시포럼',
    'local-urban-forum': '지역 도시포럼',
    forum: '포럼',
    dialogue: '대화',
    exhibition: '전시',
    competition: '공모전',
    'media-and-awareness': '홍보·인식 제고',
    'social-media': '소셜 미디어',
    training: '교육·훈련',
    workshop: '워크숍',
    briefing: '설명회',
    walk: '도시 걷기',
    'partnership-activity': '협력 활동',
    'event-series': '연속 행사',
  },
});

export const observanceTexts = catalogue<Observance>('observance', {
  en: {
    'world-cities-day': 'World Cities Day',
    'world-habitat-day': 'World Habitat Day',
    'world-metropolitan-day': 'World Metropolitan Day',
    'urban-october': 'Urban October',
  },
  ko: {
    'world-cities-day': '세계 도시의 날',
    'world-habitat-day': '세계 주거의 날',
    'world-metropolitan-day': '세계 대도시의 날',
    'urban-october': '어번 옥토버',
  },
});

export const coEventModeTexts = catalogue<CoEventMode>('co-event-mode', {
  en: { 'in-person': 'In person', online: 'Online', hybrid: 'In person and online' },
  ko: { 'in-person': '현장', online: '온라인', hybrid: '현장·온라인 병행' },
});
