import { ownTime } from './own-time.js';
import type { StoredContent, StoredEntry } from './invitation.rules.js';

const contentOf = (when: StoredEntry['when']): Pick<StoredContent, 'entry'> => ({
  entry: {
    uid: 'session-a@apuf8.org',
    when,
    summary: 'Finance',
    status: 'CONFIRMED',
    organizer: { name: 'S', address: 's@forum.example' },
  },
});
const when = {
  kind: 'timed',
  start: '2023-10-24T00:00:00.000Z',
  end: '2023-10-24T01:30:00.000Z',
  zone: 'Asia/Seoul',
} as const;

describe('the time on the reader’s own clock', () => {
  it.each([
    ['Asia/Singapore', 'Tuesday, 24 October 2023, 08:00–09:30, Singapore Standard Time (UTC+08:00)'],
    ['America/New_York', 'Monday, 23 October 2023, 20:00–21:30, Eastern Daylight Time (UTC-04:00)'],
    ['Asia/Kathmandu', 'Tuesday, 24 October 2023, 05:45–07:15, Nepal Time (UTC+05:45)'],
  ])('in %s', (zone, text) => {
    expect(ownTime(contentOf(when), zone, 'en')).toBe(text);
  });

  it('names both days where midnight lies between', () => {
    const long = contentOf({ ...when, end: '2023-10-24T06:00:00.000Z' });

    expect(ownTime(long, 'America/New_York', 'en')).toBe(
      'Monday, 23 October 2023, 20:00–Tuesday, 24 October 2023, 02:00, Eastern Daylight Time (UTC-04:00)',
    );
  });

  it('names no end that has not been announced', () => {
    expect(ownTime({ ...contentOf(when), isEndOpen: true }, 'Asia/Singapore', 'en')).toBe(
      'Tuesday, 24 October 2023, 08:00, Singapore Standard Time (UTC+08:00)',
    );
  });

  it('is not told where it is the venue’s, where no zone is known, and of whole days', () => {
    const wholeDay = contentOf({ kind: 'all-day', from: '2023-10-24', to: '2023-10-24' });

    expect(ownTime(contentOf(when), 'Asia/Tokyo', 'en')).toBeUndefined();
    expect(ownTime(contentOf(when), null, 'en')).toBeUndefined();
    expect(ownTime(wholeDay, 'Asia/Dhaka', 'en')).toBeUndefined();
  });
});
