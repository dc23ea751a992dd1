import type { DoubtCode } from './co-event-checks.rules.js';

export const ru: Record<DoubtCode, string> = {
  'zone-of-coordinates': 'Часы пояса {zone} расходятся с часами по координатам, где действует {local}.',
  'far-from-city': 'Координаты находятся в {kilometres, number} км от места «{city}».',
  'not-on-map': 'Нет координат, поэтому на карте не будет точки.',
  'has-begun': 'Уже началось или закончилось.',
  'at-night': 'Начинается ночью.',
  long: 'Продолжительность в днях: {days, number}.',
  'no-text': 'Кроме названия нет текста.',
  'no-online-address': 'Проходит онлайн, но адрес не указан.',
  'insecure-link': 'Адрес {url} не зашифрован (http).',
  'shortened-link': 'Адрес {url} сокращён и скрывает, куда ведёт.',
  'link-in-text': 'В тексте стоит адрес. Перейти по нему оттуда нельзя.',
};
