import { ScheduleVersion } from '../../src/scheduling/releases/schedule-version.entity.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startForum, type TestForum } from '../support/forum.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { rawRequest } from './calendars.js';
import { cancelSession, editSession } from './organizing.js';
import { eventInXml, scheduledIn } from './schedules.js';

describe('the programme as schedule.xml and schedule.json', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let id: string;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    id = await forum.database.write((em) =>
      insertSession(em, {
        title: { en: 'Housing <for> "all" & more', ko: '모두를 위한 주거' },
        abstract: { en: 'Line 1\nLine 2 \u0001 \u2028 end' },
        slot: {
          roomId: 'scc-302',
          startsAt: new Date('2023-10-24T00:00:00Z'),
          endsAt: new Date('2023-10-24T01:30:00Z'),
        },
      }),
    );
  });
  afterAll(() => forum.stop());

  const get = (path: string, headers = {}, method = 'GET') =>
    rawRequest(`${forum.origin}${path}`, { 'accept-encoding': 'identity', ...headers }, method);

  it('states each session with its instant, place and words, well formed', async () => {
    const xml = (await get('/schedule.xml')).bytes.toString();
    const released = await forum.read((em) => em.maximum(ScheduleVersion, 'number', {}));

    const [, number] =
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<schedule>\n<version>(\d+) \(2023-[^)<]+Z\)<\/version>\n<conference>/.exec(
        xml,
      ) ?? [];
    expect(number).toBe(String(released));
    expect(xml).toContain('<acronym>apuf8</acronym>');
    expect(xml).toContain('<time_zone_name>Asia/Seoul</time_zone_name>');
    expect(xml).toContain(
      '<day index="3" date="2023-10-24" start="2023-10-24T04:00:00+09:00" end="2023-10-25T03:59:59+09:00">',
    );
    const event = eventInXml(xml, id);
    expect(event).toMatch(
      /^<event id="[1-9]\d{0,9}" guid="[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}">/,
    );
    expect(event).toContain('<title>Housing &lt;for&gt; "all" &amp; more</title>');
    expect(event).toContain(
      '<date>2023-10-24T09:00:00+09:00</date>\n<start>09:00</start>\n<duration>01:30</duration>',
    );
    expect(event).toContain('<abstract>Line 1\nLine 2  \u2028 end</abstract>');
    expect(event).toContain(`<url>http://forum.test/en/sessions/${id}</url>`);
  });

  it('is the same in both, in the language that is asked for', async () => {
    const json = scheduledIn((await get('/schedule.json?lang=ko')).bytes.toString());
    const inJson = json.find(({ slug }) => slug === id);
    const event = eventInXml((await get('/schedule.xml?lang=ko')).bytes.toString(), id);

    expect(inJson).toMatchObject({
      title: '모두를 위한 주거',
      date: '2023-10-24T09:00:00+09:00',
      start: '09:00',
      duration: '01:30',
      subtitle: null,
    });
    expect(event).toContain(`id="${String(inJson?.id)}" guid="${String(inJson?.guid)}"`);
    expect(event).toContain('<title>모두를 위한 주거</title>');
    const ids = json.map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is sent once, and then only when it has changed', async () => {
    const first = await get('/schedule.xml', { 'accept-encoding': 'br' });
    const { etag, 'last-modified': modified } = first.headers;

    expect(first.headers).toMatchObject({
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
    });
    const conditions = { 'accept-encoding': 'br', 'if-none-match': String(etag) };
    expect((await get('/schedule.xml', conditions)).status).toBe(304);
    expect((await get('/schedule.xml', { 'if-modified-since': String(modified) })).status).toBe(304);
    const head = await get('/schedule.json', {}, 'HEAD');
    expect([head.status, head.bytes.length, Number(head.headers['content-length']) > 1000]).toEqual([
      200,
      0,
      true,
    ]);

    const other = await forum.database.write((em) => insertSession(em));
    await editSession(forum, organizer, other, { titleEn: 'Housing for everybody' });

    const changed = await get('/schedule.xml', conditions);
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(etag);
  });

  it('keeps a cancelled session and says so', async () => {
    const cancelled = await forum.database.write((em) => insertSession(em, { title: { en: 'Off' } }));
    await cancelSession(organizer, cancelled, 'Illness');

    const event = eventInXml((await get('/schedule.xml')).bytes.toString(), cancelled);

    expect(event).toContain('<title>[Cancelled] Off</title>');
  });

  it('refuses what it does not know', async () => {
    expect((await get('/schedule.xml?lang=de')).status).toBe(400);
    expect((await get('/schedule.json?track=x')).status).toBe(400);
    expect((await get('/schedule.json', {}, 'POST')).status).toBe(405);
    expect((await get('/schedule.yaml')).status).toBe(404);
  });
});
