import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { CoEventSheet } from '../../src/co-events/imports/co-event-sheet.entity.js';
import { writeXlsx } from '../../src/sheets/write-sheet.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { signInHost, type SignedInHost } from './sign-in-host.js';

const home = '/en/hosts/imports';
const headings = ['Title', 'Start date', 'Start time', 'End time', 'City', 'Kind', 'Organizers', 'Languages'];
const walk = [
  'Walking the walls',
  '2023-10-31',
  '9:00',
  '11:30',
  'Suwon',
  'Walk',
  'City of Suwon',
  'Korean, English',
];
const talk = ['Talk', '31.10.2023', '14:00', '', 'Busan', '대화', '부산시; Citizens', ''];
const lines = (...rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\n');
const defaults = { textLocale: 'en', country: 'KR' };

describe('a sheet of co-events', () => {
  let forum: TestForum;
  let host: SignedInHost;

  beforeEach(async () => {
    forum = await startForum();
    host = await signInHost(forum, 'minji@host.example', 'en');
  });
  afterEach(() => forum.stop());

  const handIn = async (...rows: string[][]) => {
    const pasted = lines(headings, ...rows);
    const { status, location, text } = await host.visitor.post(`${home}/sheets`, { ...defaults, pasted });
    expect([status, textOf(text)]).toEqual([303, '']);
    return location ?? '';
  };
  const shown = async (path: string) => textOf((await host.visitor.get(path)).text);
  const entered = () =>
    forum.read((em) => em.find(CoEvent, { where: { source: 'bulk' }, order: { startsAt: 'ASC' } }));

  it('is shown with what each row would enter, and enters nothing', async () => {
    const path = await handIn(walk, talk);

    expect(await shown(path)).toContain('2 rows can be entered.');
    expect(await shown(path)).toContain(
      'Walking the walls Tuesday, 31 October 2023, 09:00–11:30, Korean Standard Time (UTC+09:00) Suwon',
    );
    expect(await entered()).toEqual([]);
  });

  it('enters its rows as if they had been typed into the form, once', async () => {
    const path = await handIn(walk, talk);

    const first = await host.visitor.post(`${path}/confirmation`);
    const second = await host.visitor.post(`${path}/confirmation`);

    expect([first.status, second.status]).toEqual([303, 409]);
    expect(await shown(path)).toContain('2 co-events were entered and await a moderator.');
    const rows = await entered();
    expect(rows.map((row) => [row.state, row.title, row.kind, row.cityKey, row.languages])).toEqual([
      ['submitted', { en: 'Walking the walls' }, 'walk', 'kr-suwon', ['en', 'ko']],
      ['submitted', { en: 'Talk' }, 'dialogue', 'kr-busan', ['en']],
    ]);
    expect(rows.map(({ startsAt, endsAt, zone }) => [startsAt, endsAt, zone])).toEqual([
      [new Date('2023-10-31T00:00:00Z'), new Date('2023-10-31T02:30:00Z'), 'Asia/Seoul'],
      [new Date('2023-10-31T05:00:00Z'), null, 'Asia/Seoul'],
    ]);
  });

  it('says of every bad row what is wrong with it, also in a file, and enters the others', async () => {
    const path = await handIn(
      walk,
      ['', '2023-10-31', '', '', 'Suwon', '', 'City of Suwon', ''],
      ['=cmd()', '10/11/2023', '25:00', '', 'Suwon', 'Party', 'City of Suwon', 'Klingon'],
      ['Backwards', '2023-10-31', '11:00', '10:00', 'Suwon', '', 'City of Suwon', ''],
      ['Late', '2024-10-31', '', '', 'Suwon', '', 'City of Suwon', ''],
      ['Nobody', '2023-10-31', '', '', 'Suwon', '', '', ''],
      walk,
    );
    const text = await shown(path);

    expect(text).toContain('1 row can be entered.');
    expect(text).toContain('6 rows cannot be entered');
    for (const reason of [
      'Start date: The date “10/11/2023” cannot be read.',
      'Start time: The time “25:00” cannot be read.',
      'Kind: There is no kind “Party”.',
      'Languages: There is no language “Klingon” in our list.',
      'End time: The end is not after the start.',
      'Start date: Co-events take place from 2023-09-01 to 2023-11-30.',
      'The same co-event stands in row 2.',
    ])
      expect(text).toContain(reason);
    const file = await host.visitor.get(`${path}/problems.csv`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.text.split('\r\n').length).toBe(8);
    expect(file.text).toContain("'=cmd()");
    await host.visitor.post(`${path}/confirmation`);
    expect((await entered()).map(({ title }) => title.en)).toEqual(['Walking the walls']);
  });

  it('recognizes what was entered before', async () => {
    await host.visitor.post(`${await handIn(walk)}/confirmation`);
    const path = await handIn(walk, talk);

    expect(await shown(path)).toContain('You have entered this co-event before.');
    await host.visitor.post(`${path}/confirmation`);

    expect((await entered()).map(({ title }) => title.en)).toEqual(['Walking the walls', 'Talk']);
  });

  it('has its columns named by its host where the headings do not say it', async () => {
    const pasted = lines(['What', 'When', 'Where', 'Who'], ['Walk', '2023-10-31', 'Suwon', 'City of Suwon']);
    const { location } = await host.visitor.post(`${home}/sheets`, { ...defaults, pasted });
    const path = location ?? '';
    expect(await shown(path)).toContain('No row can be entered.');

    await host.visitor.post(`${path}/columns`, {
      title: '0',
      startsOn: '1',
      city: '2',
      organizers: '3',
      venue: '99',
    });

    expect(await shown(path)).toContain('1 row can be entered.');
    const sheet = await forum.read((em) => em.findOneByOrFail(CoEventSheet, {}));
    expect(sheet.mapping).toEqual({ title: 0, startsOn: 1, city: 2, organizers: 3 });
  });

  it('comes as a file of Excel too', async () => {
    const columns = headings.map((label) => ({ label }));
    const bytes = await writeXlsx([{ name: 'Events', columns, rows: [walk, talk] }]);
    const body = new FormData();
    for (const [name, value] of Object.entries(defaults)) body.append(name, value);
    body.append('sheet', new Blob([new Uint8Array(bytes)]), '행사.xlsx');

    const { status, location } = await host.visitor.request('POST', `${home}/sheets`, {
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
    });

    expect(status).toBe(303);
    expect(await shown(location ?? '')).toContain('2 rows can be entered.');
    expect(await shown(location ?? '')).toContain('행사.xlsx');
  });

  it('is refused at its field when it is none', async () => {
    const nothing = await host.visitor.post(`${home}/sheets`, defaults);
    const only = await host.visitor.post(`${home}/sheets`, { ...defaults, pasted: lines(headings) });

    expect([nothing.status, only.status]).toEqual([422, 422]);
    expect(textOf(nothing.text)).toContain('Please choose a file or paste rows.');
    expect(textOf(only.text)).toContain('There are headings only');
    expect(await forum.count(CoEventSheet)).toBe(0);
  });

  it("is its host's own, and she can throw it away", async () => {
    const path = await handIn(walk);
    const other = await signInHost(forum, 'other@host.example');

    expect((await other.visitor.get(path)).status).toBe(404);
    expect((await other.visitor.post(`${path}/confirmation`)).status).toBe(404);
    await host.visitor.post(`${path}/removal`);

    expect((await host.visitor.get(path)).status).toBe(404);
    expect(await entered()).toEqual([]);
  });

  it('begins with a template that is understood', async () => {
    const { text } = await host.visitor.get('/ko/hosts/imports/template.csv');

    const pasted = `${text.replace(/^\ufeff/, '').trim()}\n걷기,,,,2023-10-31${','.repeat(18)}`;
    const { location } = await host.visitor.post(`${home}/sheets`, {
      ...defaults,
      organizer: '수원시',
      pasted,
    });

    expect(await shown(location ?? '')).toContain('1 row can be entered.');
  });
});
