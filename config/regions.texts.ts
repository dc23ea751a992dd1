import { catalogue } from '../src/kernel/i18n/catalogue.js';
import type { RegionId } from './regions.js';

export const regionTexts = catalogue<RegionId>('region', {
  en: {
    africa: 'Africa',
    americas: 'Americas',
    asia: 'Asia',
    europe: 'Europe',
    oceania: 'Oceania',
    'asia-pacific': 'Asia and the Pacific (ESCAP)',
    'east-and-north-east-asia': 'East and North-East Asia',
    'north-and-central-asia': 'North and Central Asia',
    pacific: 'Pacific',
    'south-east-asia': 'South-East Asia',
    'south-and-south-west-asia': 'South and South-West Asia',
  },
  ko: {
    africa: '아프리카',
    americas: '아메리카',
    asia: '아시아',
    europe: '유럽',
    oceania: '오세아니아',
    'asia-pacific': '아시아·태평양(ESCAP)',
    'east-and-north-east-asia': '동·동북아시아',
    'north-and-central-asia': '북·중앙아시아',
    pacific: '태평양',
    'south-east-asia': '동남아시아',
    'south-and-south-west-asia': '남·서남아시아',
  },
});
