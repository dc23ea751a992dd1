import { catalogue } from '../src/kernel/i18n/catalogue.js';
import type { SdgTarget } from './sdg-targets.js';
import { fr } from './sdg-targets.texts.fr.js';
import { ru } from './sdg-targets.texts.ru.js';
import { zh } from './sdg-targets.texts.zh.js';

/** Short names in our own words; the English ones are those of seeds/sdg-targets.json. */
export const sdgTargetTexts = catalogue<SdgTarget>('sdg-target', {
  en: {
    '11.1': 'Safe and affordable housing and upgrading of slums',
    '11.2': 'Affordable, accessible and sustainable transport',
    '11.3': 'Inclusive and sustainable urbanization and participatory planning',
    '11.4': 'Protection of cultural and natural heritage',
    '11.5': 'Fewer deaths, people affected and losses from disasters',
    '11.6': 'Lower environmental impact of cities (air quality, waste)',
    '11.7': 'Safe, inclusive and accessible green and public spaces',
    '11.a': 'Links between urban, peri-urban and rural areas through national and regional planning',
    '11.b':
      'Integrated policies for inclusion, resource efficiency, climate and disaster risk (Sendai Framework)',
    '11.c': 'Support to least developed countries for sustainable and resilient buildings',
  },
  ko: {
    '11.1': '안전하고 부담 가능한 주택과 빈민가 개선',
    '11.2': '부담 가능하고 접근하기 쉬운 지속가능한 교통',
    '11.3': '포용적이고 지속가능한 도시화와 참여형 계획',
    '11.4': '문화유산과 자연유산의 보호',
    '11.5': '재난으로 인한 사망, 피해 인구와 손실의 감소',
    '11.6': '도시의 환경 영향 저감(대기질, 폐기물)',
    '11.7': '안전하고 포용적이며 접근하기 쉬운 녹지와 공공 공간',
    '11.a': '국가와 지역 계획을 통한 도시, 도시 근교, 농촌의 연계',
    '11.b': '포용, 자원 효율, 기후와 재난 위험을 아우르는 통합 정책(센다이 프레임워크)',
    '11.c': '최빈국의 지속가능하고 회복력 있는 건축 지원',
  },
  fr,
  ru,
  zh,
});
