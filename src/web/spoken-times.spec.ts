import {
  clockText,
  dateRangeText,
  dateText,
  dayOfForumText,
  dayOfMonthText,
  shortDateText,
  timeText,
  weekdayText,
  zoneText,
} from './spoken-times.js';

const opening = new Date('2023-10-23T00:00:00Z');

/** Intl sets ranges with thin spaces, which nobody sees. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('dates', () => {
  it('are told in the words of the language', () => {
    expect(dateText('2023-10-23', 'en')).toBe('Monday, 23 October 2023');
    expect(dateText('2023-10-23', 'ko')).toBe('2023년 10월 23일 월요일');
    expect(weekdayText('2023-10-23', 'en')).toBe('Monday');
    expect(dayOfMonthText('2023-10-23', 'fr')).toBe('23 octobre');
    expect(dayOfForumText('2023-10-23', 'fr')).toBe('23 octobre');
    expect(dayOfForumText('2014-12-27', 'en')).toBe('27 December 2014');
    expect(shortDateText('2023-10-23', 'en')).toBe('Mon 23 Oct');
  });

  it('begin with a capital, except within a sentence', () => {
    expect(dateText('2023-10-23', 'fr')).toBe('Lundi 23 octobre 2023');
    expect(dateText('2023-10-23', 'fr', 'in-sentence')).toBe('lundi 23 octobre 2023');
    expect(weekdayText('2023-10-23', 'ru')).toBe('Понедельник');
    expect(shortDateText('2023-10-23', 'ru')).toBe('Пн, 23 окт.');
  });

  it('are ranges of as few words as possible', () => {
    expect(plain(dateRangeText('2023-10-22', '2023-10-27', 'en'))).toBe('22 – 27 October 2023');
    expect(plain(dateRangeText('2023-10-30', '2023-11-01', 'en'))).toBe('30 October – 1 November 2023');
    expect(dateRangeText('2023-10-22', '2023-10-27', 'ko')).toBe('2023년 10월 22일~27일');
    expect(dateRangeText('2023-10-22', '2023-10-27', 'zh')).toBe('2023年10月22日至10月27日');
    expect(dateRangeText('2023-12-30', '2024-01-02', 'zh')).toBe('2023年12月30日至2024年1月2日');
  });
});

describe('a clock', () => {
  it('shows the hour of the place in 24 hours, in every language', () => {
    expect(clockText(opening, 'Asia/Seoul', 'en')).toBe('09:00');
    expect(clockText(opening, 'Asia/Seoul', 'ko')).toBe('09:00');
    expect(clockText(opening, 'Asia/Kathmandu', 'en')).toBe('05:45');
    expect(clockText(new Date('2023-10-22T15:00:00Z'), 'Asia/Seoul', 'en')).toBe('00:00');
  });

  it('is told with both offsets where the clocks change before the end', () => {
    const [start, end] = [new Date('2023-10-28T23:30:00Z'), new Date('2023-10-29T02:30:00Z')];

    expect(timeText(start, end, 'Europe/Paris', 'en')).toBe(
      '01:30–03:30, Central European Summer Time (UTC+02:00) – Central European Standard Time (UTC+01:00)',
    );
    expect(timeText(start, end, 'Asia/Seoul', 'en')).toBe('08:30–11:30, Korean Standard Time (UTC+09:00)');
  });

  it('is told with its zone and the offset of that instant', () => {
    expect(zoneText(opening, 'Asia/Seoul', 'en')).toBe('Korean Standard Time (UTC+09:00)');
    expect(zoneText(opening, 'Asia/Seoul', 'ko')).toBe('한국 표준시 (UTC+09:00)');
    expect(zoneText(new Date('2023-10-28T00:00:00Z'), 'Europe/Paris', 'en')).toBe(
      'Central European Summer Time (UTC+02:00)',
    );
    expect(zoneText(new Date('2023-10-30T00:00:00Z'), 'Europe/Paris', 'en')).toBe(
      'Central European Standard Time (UTC+01:00)',
    );
    expect(zoneText(opening, 'Pacific/Niue', 'en')).toBe('Niue Time (UTC-11:00)');
    expect(zoneText(opening, 'Europe/Istanbul', 'ko')).toBe('Europe/Istanbul (UTC+03:00)');
  });
});
