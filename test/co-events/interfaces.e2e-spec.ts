import { edition } from '../../config/edition.js';
import { readSeed } from '../../config/seed-file.js';
import { startForum, type TestForum } from '../support/forum.js';
import { insertCoEvent } from './insert-co-event.js';

const seeds = readSeed('wcd-events').items;

interface Listed {
  total: number;
  items: Record<string, unknown>[];
}

describe('co-events for programs', () => {
  let forum: TestForum;

  beforeEach(async () => {
    forum = await startForum();
  });
  afterEach(() => forum.stop());

  const read = async (path: string) => {
    const { status, text, headers } = await forum.visitor().get(path);
    expect([path, status]).toEqual([path, 200]);
    return { text, type: headers.get('content-type') };
  };
  const api = async (query = ''): Promise<Listed> => {
    const listed: Listed = JSON.parse((await read(`/api/v1/co-events${query}`)).text);
    return listed;
  };

  it('lists them with offset and zone', async () => {
    await insertCoEvent(forum, { zone: 'Asia/Kathmandu', country: 'NP', city: 'Kathmandu' }, { id: 'walk' });

    const { total, items } = await api('?country=np');

    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      id: 'walk',
      status: 'scheduled',
      allDay: false,
      start: '2023-10-31T09:00:00+05:45',
      end: '2023-10-31T11:30:00+05:45',
      timezone: 'Asia/Kathmandu',
      date: '2023-10-31',
      untilDate: '2023-10-31',
      organizers: [{ id: null, name: 'City of Suwon' }],
      url: 'http://forum.test/en/co-events/walk',
      updatedAt: '2023-09-01T00:00:00.000Z',
    });
  });

  it('gives whole days as dates and says where the end is not known', async () => {
    const { items } = await api('?q=architectural');

    expect(items[0]).toMatchObject({
      allDay: true,
      start: null,
      end: null,
      date: '2023-10-30',
      endKnown: false,
    });
  });

  it('counts all and gives some', async () => {
    const whole = await api();
    const part = await api('?offset=2&limit=3');

    expect([whole.total, whole.items.length]).toEqual([seeds.length, seeds.length]);
    expect(part).toEqual({ total: seeds.length, items: whole.items.slice(2, 5) });
  });

  it('keeps what is cancelled and what is over, and tells nothing of what is not public', async () => {
    await insertCoEvent(forum, {}, { id: 'gone', state: 'cancelled', statusNote: 'Storm' });
    await insertCoEvent(forum, { startsOn: '2023-09-10', endsOn: '2023-09-10' }, { id: 'past' });
    await insertCoEvent(forum, {}, { id: 'hidden', state: 'submitted', listed: false });

    const { items } = await api('?q=hwaseong');

    expect(items.map(({ id, status, statusNote }) => [id, status, statusNote])).toEqual([
      ['past', 'scheduled', null],
      ['gone', 'cancelled', 'Storm'],
    ]);
  });

  it('feeds readers in each language, with the filters of the list and nothing that breaks XML', async () => {
    const title = { en: 'Walls & <gates>\u0007', ko: '성곽길' };
    await insertCoEvent(forum, { title, text: {} }, { id: 'walk', state: 'postponed' });

    const { text, type } = await read('/en/co-events.atom?q=gates');

    expect(type).toBe('application/atom+xml; charset=utf-8');
    expect(text).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>http://forum.test/en/co-events.atom?q=gates</id>
<title>Co-events around the world</title>
<updated>2023-09-01T00:00:00.000Z</updated>
<author><name>Eighth Asia-Pacific Urban Forum</name></author>
<link rel="self" type="application/atom+xml" href="http://forum.test/en/co-events.atom?q=gates"/>
<link rel="alternate" type="text/html" href="http://forum.test/en/co-events?q=gates"/>
<entry>
<id>http://forum.test/en/co-events/walk</id>
<title>[Postponed] Walls &amp; &lt;gates&gt;</title>
<link rel="alternate" type="text/html" href="http://forum.test/en/co-events/walk"/>
<published>2023-09-01T00:00:00.000Z</published>
<updated>2023-09-01T00:00:00.000Z</updated>
<summary>Tuesday, 31 October 2023, 09:00–11:30, Korean Standard Time (UTC+09:00). Paldalmun Gate, Suwon, Republic of Korea</summary>
</entry>
</feed>
`);
    expect((await read('/ko/co-events.atom?q=gates')).text).toContain('<title>[연기] 성곽길</title>');
    expect((await read('/en/co-events?q=gates')).text).toContain('href="/en/co-events.atom?q=gates"');
  });

  it('feeds readers that know RSS only', async () => {
    const title = { en: 'Walls & <gates>', ko: '성곽길' };
    await insertCoEvent(forum, { title, text: {} }, { id: 'walk', state: 'cancelled', statusNote: 'Storm' });

    const { text, type } = await read('/en/co-events.rss?q=gates');

    expect(type).toBe('application/rss+xml; charset=utf-8');
    expect(text).toBe(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>APUF-8: Co-events around the world</title>
<link>http://forum.test/en/co-events?q=gates</link>
<description>World Cities Day, World Habitat Day and the whole of Urban October, as cities and organizations observe them. All times are those of the place.</description>
<language>en</language>
<lastBuildDate>Fri, 01 Sep 2023 00:00:00 GMT</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="http://forum.test/en/co-events.rss?q=gates"/>
<item>
<title>[Cancelled] Walls &amp; &lt;gates&gt;</title>
<link>http://forum.test/en/co-events/walk</link>
<guid isPermaLink="false">co-event-walk@${edition.uidDomain}</guid>
<pubDate>Fri, 01 Sep 2023 00:00:00 GMT</pubDate>
<description>Tuesday, 31 October 2023, 09:00–11:30, Korean Standard Time (UTC+09:00). Paldalmun Gate, Suwon, Republic of Korea. Storm</description>
</item>
</channel>
</rss>
`);
    expect((await read('/en/co-events?q=gates')).text).toContain('href="/en/co-events.rss?q=gates"');
  });

  it('are shown on the sites of partners, without anything that acts', async () => {
    const { headers, text } = await forum.visitor().get('/ko/co-events/embed?country=CH');
    const page = await forum.visitor().get('/ko/co-events?country=CH&kind=briefing');

    expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).not.toMatch(/<(script|form|button)/);
    expect([...text.matchAll(/href="\/ko\/co-events\/([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'forum-of-mayors-3',
      'geneva-urban-debate-2023-10-12',
    ]);
    expect(text).toContain('href="http://forum.test/ko/co-events?country=CH"');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(page.text).toContain('/ko/co-events/embed?country=CH&amp;amp;kind=briefing');
  });
});
