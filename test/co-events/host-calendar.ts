/** A host's calendar as a server sends it. */
export const hostCalendar = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:수원시 행사', ...events, 'END:VCALENDAR', ''].join('\r\n');

interface Entry {
  uid?: string;
  title?: string;
  start?: string;
  end?: string;
  more?: string[];
}

/** A walk in Suwon on the morning of World Cities Day. */
export const hostEntry = ({
  uid = 'walk@suwon.example',
  title = '성곽길 걷기',
  start = 'DTSTART;TZID=Asia/Seoul:20231031T090000',
  end = 'DTEND;TZID=Asia/Seoul:20231031T110000',
  more = [],
}: Entry = {}): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${title}`, start, end, ...more, 'END:VEVENT'].join('\r\n');

/** The form as a host of Suwon fills it in. */
export const calendarForm = {
  url: 'http://calendars.example/suwon.ics',
  textLocale: 'ko',
  country: 'KR',
  city: 'Suwon',
  kind: 'walk',
  mode: 'in-person',
  languages: ['ko', 'en'],
  organizer: '수원시',
};
