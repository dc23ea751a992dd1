import { CoEventHost } from '../../src/co-events/co-event-host.entity.js';
import { CoEventReport } from '../../src/co-events/co-event-report.entity.js';
import { ReportRemindersWorker } from '../../src/co-events/reports/report-reminders.worker.js';
import type { CoEvent } from '../../src/co-events/co-event.entity.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import { insertCoEvent } from './insert-co-event.js';
import { signInHost, type SignedInHost } from './sign-in-host.js';

const path = '/en/hosts/reports/walk';
const report = {
  outcomes: 'A plan for the walls.',
  keyMessages: '=HYPERLINK("x")',
  recommendations: 'More shade.',
  inPerson: '120',
  online: '',
};
/** The smallest picture there is. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the report on a co-event', () => {
  let forum: TestForum;
  let host: SignedInHost;

  const start = async (instant: string, row: Partial<CoEvent> = {}) => {
    forum = await startForum({ seeded: false, settings: { rehearsalClock: new Date(instant) } });
    await insertCoEvent(forum, {}, { id: 'walk', ...row });
    host = await signInHost(forum);
    await forum.database.write((em) =>
      em.insert(CoEventHost, {
        ...{ coEventId: 'walk', accountId: host.accountId, name: 'Kim Minji', phone: null, locale: 'ko' },
        ...{ consentVersion: '1', consentedAt: new Date(instant) },
      }),
    );
  };
  afterEach(() => forum.stop());

  const send = (visitor: Visitor, fields: Record<string, string> = {}) =>
    visitor.post(path, { ...report, ...fields });
  const remind = () => forum.app.get(ReportRemindersWorker, { strict: false }).work();
  const stored = () => forum.read((em) => em.find(CoEventReport));

  it('is written by its host after the end, and changed within two weeks', async () => {
    await start('2023-11-02T09:00:00+09:00');

    const first = await send(host.visitor);
    const again = await send(host.visitor, { inPerson: '125', online: '40' });

    expect([first.status, again.status]).toEqual([303, 303]);
    expect(await stored()).toEqual([
      expect.objectContaining({
        coEventId: 'walk',
        outcomes: 'A plan for the walls.',
        inPerson: 125,
        online: 40,
      }),
    ]);
    const { text } = await host.visitor.get(`${path}?notice=sent`);
    expect(textOf(text)).toContain('Thank you. The report has been received.');
    expect(text).toContain('value="125"');
  });

  it('is compiled for organizers, with its photos, as a page and as sheets', async () => {
    await start('2023-11-02T09:00:00+09:00');
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...report, alt1: 'People on the wall' }))
      body.append(name, value);
    body.append('photo1', new Blob([pixel], { type: 'image/png' }), 'wall.png');
    const { status } = await host.visitor.request('POST', path, {
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    const organizer = await forum.organizer();

    const page = await organizer.get('/en/organizer/co-event-reports');
    const csv = await organizer.get('/en/organizer/co-event-reports.csv');
    const xlsx = await organizer.get('/en/organizer/co-event-reports.xlsx');

    expect(status).toBe(303);
    const text = textOf(page.text);
    for (const part of ['Co-events that took place', '120', 'A plan for the walls.', 'People on the wall'])
      expect(text).toContain(part);
    const photo = /href="(\/en\/files\/[^"]*)"/.exec(page.text)?.[1] ?? '';
    expect((await organizer.get(photo)).headers.get('content-type')).toBe('image/png');
    expect((await forum.visitor().get(photo)).status).toBe(401);
    expect(csv.text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(xlsx.headers.get('content-disposition')).toBe('attachment; filename="co-event-reports.xlsx"');
    const again = await host.visitor.get(path);
    expect(again.text).toContain('wall.png');
    expect(await readSheet(Buffer.from(csv.text)).then(({ rows }) => rows.length)).toBe(2);
  });

  it('is asked for on the first, the seventh and the twelfth day, once each', async () => {
    const askedAt = async (instant: string) => {
      await start(instant);
      await remind();
      await remind();
      const mails = await forum.mailsTo(host.email);
      await forum.stop();
      return mails.map(({ subject }) => subject);
    };

    expect(await askedAt('2023-11-01T09:00:00+09:00')).toEqual([]);
    expect(await askedAt('2023-11-01T12:00:00+09:00')).toEqual(['행사 결과를 알려 주세요: 화성 성곽길 걷기']);
    expect((await askedAt('2023-11-13T12:00:00+09:00')).length).toBe(1);
    expect(await askedAt('2023-11-20T12:00:00+09:00')).toEqual([]);
    await start('2023-11-02T09:00:00+09:00');
    await send(host.visitor);
    await remind();
    expect(await forum.mailsTo(host.email)).toEqual([]);
  });

  it.each([
    ['2023-10-30T09:00:00+09:00', {}, 'The report can be written when the co-event is over.'],
    ['2023-11-20T09:00:00+09:00', {}, 'The two weeks for the report are over.'],
    ['2023-11-02T09:00:00+09:00', { state: 'cancelled' }, 'What did not take place has nothing to report.'],
  ] as const)('is not taken at %s of %j', async (instant, row, reason) => {
    await start(instant, row);

    const shown = textOf((await host.visitor.get(path)).text);
    const { status } = await send(host.visitor);

    expect(shown).toContain(reason);
    expect([status, await stored()]).toEqual([409, []]);
  });

  it('is refused at its fields with what was typed, and to everybody else', async () => {
    await start('2023-11-02T09:00:00+09:00');
    const other = await signInHost(forum, 'other@host.example');

    const bad = await send(host.visitor, { outcomes: '', inPerson: '-3', recommendations: 'Keep me' });

    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Keep me');
    expect((await send(other.visitor)).status).toBe(404);
    expect((await other.visitor.get(path)).status).toBe(404);
    expect(await stored()).toEqual([]);
  });
});
