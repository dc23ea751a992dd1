import type { Edition } from './edition-shape.js';

/** The Eighth Asia-Pacific Urban Forum. The next edition is another one of these and other seeds, not other code. */
export const edition = {
  acronym: 'APUF-8',
  name: {
    en: 'Eighth Asia-Pacific Urban Forum',
    fr: 'Huitième Forum urbain Asie-Pacifique',
    ru: 'Восьмой Азиатско-Тихоокеанский форум по вопросам городов',
    zh: '第八届亚太城市论坛',
    ko: '제8회 아시아·태평양 도시포럼',
  },
  // As in seeds/tracks.json; no French, Russian or Chinese wording of the theme was found.
  theme: {
    en: 'Resetting post-pandemic directions for sustainable urban development in Asia and the Pacific',
    ko: '아·태지역의 지속가능한 도시발전을 향한 팬데믹 후 방향의 재정립',
  },
  city: { en: 'Suwon', fr: 'Suwon', ru: 'Сувон', zh: '水原', ko: '수원' },
  country: {
    code: 'KR',
    name: {
      en: 'Republic of Korea',
      fr: 'République de Corée',
      ru: 'Республика Корея',
      zh: '大韩民国',
      ko: '대한민국',
    },
  },
  venue: { id: 'scc', name: { en: 'Suwon Convention Center', ko: '수원컨벤션센터' } },
  zone: 'Asia/Seoul',
  days: [
    { date: '2023-10-22', label: 'day.assemblies' },
    { date: '2023-10-23', label: 'day.forum-1' },
    { date: '2023-10-24', label: 'day.forum-2' },
    { date: '2023-10-25', label: 'day.forum-3' },
    { date: '2023-10-26', label: 'day.site-visits-and-housing-forum' },
    { date: '2023-10-27', label: 'day.housing-forum' },
  ],
  forumProper: { start: '2023-10-23T09:00', end: '2023-10-25T15:00' },
  organizers: [
    { organization: 'escap', role: 'role.organizer' },
    { organization: 'suwon-city', role: 'role.host' },
    { organization: 'molit', role: 'role.strategic-partner' },
    { organization: 'un-habitat', role: 'role.cooperation-partner' },
  ],
  uidDomain: 'apuf8.org',
  // The published window was not found. Chosen: open while invitations go out, closed on the last working day before.
  registration: { opens: '2023-08-01T09:00', closes: '2023-10-20T18:00' },
  rehearsalClock: '2023-09-18T09:00:00+09:00',
  languages: ['en', 'fr', 'ru', 'zh', 'ko'],
  // Chosen: half a year covers the report to the Commission; nothing personal is needed after it.
  privacy: { noticeVersion: '2023-09-15', retentionDays: 180 },
} as const satisfies Edition;
