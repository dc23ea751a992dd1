import { catalogue } from '../kernel/i18n/catalogue.js';

/** Words within schedule files. */
export const wordTexts = catalogue('exchange-word', {
  en: { cancelled: '[Cancelled] {title}', 'room-open': 'to be announced' },
  ko: { cancelled: '[취소] {title}', 'room-open': '추후 공지' },
  fr: { cancelled: '[Annulé] {title}', 'room-open': 'à préciser' },
  ru: { cancelled: '[Отменено] {title}', 'room-open': 'будет объявлено' },
  zh: { cancelled: '［已取消］{title}', 'room-open': '待公布' },
});
