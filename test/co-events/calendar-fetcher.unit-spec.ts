import type { RequestListener } from 'node:http';
import { coEventRules } from '../../config/co-events.js';
import { CalendarFetcher, FetchFailure } from '../../src/co-events/imports/calendar-fetcher.js';
import { FakeInternet } from './fake-internet.js';

const unmarked = { etag: null, lastModified: null };
const limits = { ...coEventRules.import, bytes: 10_000, seconds: 0.4, redirects: 2 };

describe('fetching a calendar from an address that a stranger has typed', () => {
  let internet: FakeInternet;
  let answer: RequestListener;

  beforeEach(async () => {
    answer = (_request, response) => response.end('BEGIN:VCALENDAR');
    internet = await FakeInternet.start((request, response) => {
      answer(request, response);
    });
  });
  afterEach(() => internet.stop());

  const fetched = (url: string) => new CalendarFetcher(internet).fetch(url, unmarked, limits);
  const refusal = async (url: string) => {
    try {
      await fetched(url);
      return undefined;
    } catch (error) {
      return error instanceof FetchFailure ? error.code : error;
    }
  };
  const redirectTo = (location: string): RequestListener => {
    return ({ url }, response) => {
      if (url === '/start') response.writeHead(302, { location }).end();
      else response.end('secret');
    };
  };

  it('goes to the address that was judged, by the name that was typed', async () => {
    await fetched('webcal://calendars.example/a.ics');
    await fetched('http://calendars.example:8080/a.ics');

    expect(internet.connections).toEqual([
      { address: '93.184.216.34', port: 443, secureFor: 'calendars.example' },
      { address: '93.184.216.34', port: 8080, secureFor: undefined },
    ]);
    expect(internet.requests).toEqual(['calendars.example /a.ics', 'calendars.example:8080 /a.ics']);
  });

  it.each([
    ['http://127.0.0.1/', 'address-not-public'],
    ['http://2130706433/', 'address-not-public'],
    ['http://0x7f.1/', 'address-not-public'],
    ['http://[::1]/', 'address-not-public'],
    ['http://[::ffff:127.0.0.1]/', 'address-not-public'],
    ['http://169.254.169.254/latest/meta-data/', 'address-not-public'],
    ['http://[fd00:ec2::254]/latest/meta-data/', 'address-not-public'],
    ['http://inside.example/', 'address-not-public'],
    ['http://both.example/', 'address-not-public'],
    ['http://nowhere.example/', 'address-unknown'],
    ['http://calendars.example:22/', 'address-not-web'],
    ['http://user:secret@calendars.example/', 'address-not-web'],
    ['file:///etc/passwd', 'address-not-web'],
    ['ftp://calendars.example/', 'address-not-web'],
    ['calendar', 'address-not-web'],
  ])('never connects to %s', async (url, code) => {
    internet.names.set('inside.example', [['10.0.0.5']]);
    internet.names.set('both.example', [['93.184.216.34', '192.168.0.1']]);

    expect(await refusal(url)).toBe(code);
    expect(internet.connections).toEqual([]);
  });

  it.each([
    ['http://127.0.0.1/private'],
    ['http://169.254.169.254/latest/meta-data/'],
    ['http://inside.example/private'],
    ['//inside.example/private'],
  ])('does not follow a redirect to %s', async (location) => {
    internet.names.set('inside.example', [['10.0.0.5']]);
    answer = redirectTo(location);

    expect(await refusal('http://calendars.example/start')).toBe('address-not-public');
    expect(internet.requests).toEqual(['calendars.example /start']);
  });

  it('follows a redirect to a public place, and not for ever', async () => {
    internet.names.set('other.example', [['93.184.216.35']]);
    answer = redirectTo('http://other.example/b.ics');
    const once = await fetched('http://calendars.example/start');
    answer = (_request, response) => response.writeHead(302, { location: '/again' }).end();
    const endless = await refusal('http://calendars.example/start');

    expect([once.kind, endless]).toEqual(['calendar', 'too-many-redirects']);
    expect(internet.connections.map(({ address }) => address).slice(0, 2)).toEqual([
      '93.184.216.34',
      '93.184.216.35',
    ]);
  });

  it('is not misled by a name that changes its address between the look and the connection', async () => {
    internet.names.set('rebinding.example', [['93.184.216.34'], ['127.0.0.1']]);

    const { kind } = await fetched('http://rebinding.example/');

    expect(kind).toBe('calendar');
    expect(internet.connections.map(({ address }) => address)).toEqual(['93.184.216.34']);
    expect(await refusal('http://rebinding.example/')).toBe('address-not-public');
  });

  const silent: RequestListener = () => undefined;
  const trickling: RequestListener = (_request, response) => {
    const timer = setInterval(() => response.write('X'), 20);
    response.on('close', () => {
      clearInterval(timer);
    });
  };
  const endless: RequestListener = (_request, response) => {
    const more = () => {
      while (response.write('X'.repeat(1_000)));
      response.once('drain', more);
    };
    more();
  };
  const cut: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('BEGIN');
    setTimeout(() => response.destroy(), 20);
  };
  const packed: RequestListener = (_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');

  it.each([
    ['silent', silent, 'too-slow'],
    ['slow without end', trickling, 'too-slow'],
    ['fast without end', endless, 'too-large'],
    ['cut off', cut, 'unreachable'],
    ['packed', packed, 'encoded'],
    ['refused', (_request, response) => response.writeHead(403).end(), 'refused'],
  ])('ends an answer that is %s', async (_name, given, code) => {
    answer = given;

    expect(await refusal('http://calendars.example/')).toBe(code);
  });
});
