import { feedPath } from './feed-address.js';
import { subscriptionLinks } from './subscription-links.js';

describe('the links to subscribe', () => {
  it('lead each application to the same feed', () => {
    const path = feedPath({ kind: 'day', id: '2023-10-23' }, 'ko');

    expect(subscriptionLinks('https://forum.example', path, 'APUF-8: 월요일')).toEqual({
      address: 'https://forum.example/calendar/days/2023-10-23.ics?lang=ko',
      webcal: 'webcal://forum.example/calendar/days/2023-10-23.ics?lang=ko',
      google:
        'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fforum.example%2Fcalendar%2Fdays%2F2023-10-23.ics%3Flang%3Dko',
      outlook:
        'https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fforum.example%2Fcalendar%2Fdays%2F2023-10-23.ics%3Flang%3Dko&name=APUF-8%3A%20%EC%9B%94%EC%9A%94%EC%9D%BC',
      outlookAtWork:
        'https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2Fforum.example%2Fcalendar%2Fdays%2F2023-10-23.ics%3Flang%3Dko&name=APUF-8%3A%20%EC%9B%94%EC%9A%94%EC%9D%BC',
    });
  });

  it('stay short enough for Google, whatever feed it is', () => {
    const token = 'x'.repeat(22);
    const paths = [
      feedPath({ kind: 'personal', token }, 'ko'),
      feedPath({ kind: 'session', id: 'x'.repeat(80) }, 'zh'),
    ];

    for (const path of paths) {
      expect(subscriptionLinks('https://calendar.apuf8.org', path, '').address.length).toBeLessThanOrEqual(
        200,
      );
    }
  });
});
