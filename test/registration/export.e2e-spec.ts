import { readSheet } from '../../src/sheets/read-sheet.js';
import { startForum, type TestForum } from '../support/forum.js';
import { buildMemberFields, buildRegistrationFields } from '../support/fields.js';
import { linksOf } from '../support/page-content.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import { readingsOf } from '../support/queries.js';
import type { Visitor } from '../support/visitor.js';

/** Reads RFC 4180 as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const cells = [...text.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, written = '', end] of cells) {
    rows.at(-1)?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the export of registrations', () => {
  const path = '/en/organizer/registrations';
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const exported = async (query = '', locale = 'en') =>
    readCsv((await organizer.get(`/${locale}/organizer/registrations.csv${query}`)).text);

  /** Answers are read as text elsewhere. */
  const fetchBytes = async (address: string) => {
    const cookie = organizer.cookieNames.map(
      (name, index) => `${name}=${organizer.cookieValues[index] ?? ''}`,
    );
    const answer = await fetch(new URL(address, forum.origin), { headers: { cookie: cookie.join('; ') } });
    return {
      type: answer.headers.get('content-type'),
      disposition: answer.headers.get('content-disposition'),
      bytes: Buffer.from(await answer.arrayBuffer()),
    };
  };

  it('is a file of the day, for spreadsheets, and for nobody to keep', async () => {
    const { status, headers, text } = await organizer.get(`${path}.csv`);

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename=registrations-2023-09-18.csv');
    expect(headers.get('cache-control')).toBe('private, no-store');
    // fetch() takes the byte order mark away.
    expect(text.split('\r\n')).toEqual([
      'Reference,State,Name,Names as in the passport,Name in original script,Function,Represents,Country,Delegation,' +
        'Role in the delegation,Group,Attendance,E-mail,Submitted,Number on the waiting list,Rehearsal',
      '',
    ]);
  });

  it('says of each person what the list and the badge need', async () => {
    const minji = buildRegistrationFields({
      ...{
        category: 'civil_society',
        kind: 'youth',
        organizationName: 'Cities, "Towns" & Co',
        country: 'KR',
      },
      ...{ givenName: 'Minji', familyName: 'Kim', displayName: 'KIM Min-ji', originalScriptName: '김민지' },
      ...{ email: 'minji@delegate.example', mode: 'online', accessNeeds: 'Captions' },
    });
    await forum.visitor().post('/en/register', minji);
    await forum.visitor().post('/en/register', buildMemberFields());

    const [, sela, person, ...others] = await exported();

    expect(others).toEqual([]);
    expect(person).toEqual([
      ...['APUF8-00001', 'Waiting for a decision', 'KIM Min-ji', 'Kim, Minji', '김민지', 'Director'],
      ...[
        'Cities, "Towns" & Co',
        'Republic of Korea',
        '',
        '',
        'Civil society · Youth organization',
        'Online',
      ],
      ...['minji@delegate.example', expect.stringMatching(/^2023-09-18T09:\d\d:\d\d\+09:00$/), '', ''],
    ]);
    expect(sela?.slice(6, 11)).toEqual(['Fiji', 'Fiji', 'Fiji', '', 'Member of ESCAP']);
  });

  it('is in the language of its address', async () => {
    const [head, first] = await exported('?q=minji', 'ko');

    expect(head?.slice(0, 3)).toEqual(['접수 번호', '상태', '이름']);
    expect(first?.slice(7, 12)).toEqual(['대한민국', '', '', '시민사회 · 청년 단체', '온라인 참석']);
  });

  it('writes nothing that a spreadsheet would run', async () => {
    const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    for (const [index, start] of starts.entries()) {
      const fields = buildRegistrationFields({
        ...{ familyName: `${start}2+5`, givenName: 'Formula', organizationName: `${start}cmd|' /C calc'!A0` },
        ...{
          functionTitle: `${start}HYPERLINK("x")`,
          displayName: `${start}1+1`,
          originalScriptName: `${start}A1`,
        },
        email: `formula${String(index)}@delegate.example`,
      });
      await forum.visitor().post('/en/register', fields);
    }

    const rows = (await exported('?q=formula&sort=reference&direction=ascending')).slice(1);

    expect(rows).toHaveLength(starts.length);
    for (const [index, row] of rows.entries()) {
      expect(row.slice(2, 7)).toEqual([
        `'${String(starts[index])}1+1`,
        `'${String(starts[index])}2+5, Formula`,
        `'${String(starts[index])}A1`,
        `'${String(starts[index])}HYPERLINK("x")`,
        `'${String(starts[index])}cmd|' /C calc'!A0`,
      ]);
    }
  });

  it('is a workbook too, with the same cells, in which formulas are text', async () => {
    await forum.database.write((em) =>
      insertParticipants(em, [buildParticipant({ searchText: 'workbook', organizationName: '=1+1 <b>&"' })]),
    );

    const answer = await fetchBytes(`${path}.xlsx?q=workbook`);

    expect(answer.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(answer.disposition).toBe('attachment; filename=registrations-2023-09-18.xlsx');
    const { rows } = await readSheet(answer.bytes);
    const csv = await exported('?q=workbook');
    expect(rows[0]?.cells).toEqual(csv[0]);
    expect(rows[1]?.cells[6]).toBe('=1+1 <b>&"');
    expect(rows[1]?.cells.slice(0, 6)).toEqual(csv[1]?.slice(0, 6));
  });

  it('has the rows of the list in its order, whatever the filter, and all of them', async () => {
    const crowd = Array.from({ length: 1100 }, (_, index) =>
      buildParticipant({
        reference: `C-${String(index).padStart(4, '0')}`,
        searchText: 'crowd',
        country: index % 10 === 0 ? 'FJ' : 'TO',
        fictitious: index % 2 === 0,
      }),
    );
    await forum.database.write(async (em) => {
      for (let start = 0; start < crowd.length; start += 100) {
        await insertParticipants(em, crowd.slice(start, start + 100));
      }
    });
    const filter = '?q=crowd&country=FJ&state=approved&sort=reference&direction=descending';

    const list = await Promise.all(
      ['1', '2', '3'].map(async (page) => (await organizer.get(`${path}${filter}&page=${page}`)).text),
    );
    const shown = list.flatMap((text) =>
      [...text.matchAll(/data-label="Reference"><div class="cell">([^<]*)/g)].map(([, found]) => found),
    );

    const filtered = (await exported(filter)).slice(1);
    expect(filtered.map(([reference]) => reference)).toEqual(shown);
    expect(filtered.map((row) => row.at(-1))).toEqual(filtered.map(() => 'Rehearsal'));
    const all = (await exported('?q=crowd&sort=reference&direction=ascending')).slice(1);
    expect(all.map(([reference]) => reference)).toEqual(
      crowd.map(({ registration }) => registration.reference),
    );
  });

  it('asks the database as often for many rows as for one', async () => {
    const one = await readingsOf(forum, () => organizer.get(`${path}.csv?q=minji`));
    const many = await readingsOf(forum, () => organizer.get(`${path}.csv?q=crowd&country=FJ`));

    expect(many).toHaveLength(one.length);
  });

  it('is of one delegation where its page leads to it', async () => {
    const ofTuvalu = { delegationId: 'tv', memberId: 'tv', category: 'member', country: 'TV' } as const;
    const people = [buildParticipant({ ...ofTuvalu, reference: 'OF-TUVALU' }), buildParticipant()];
    await forum.database.write((em) => insertParticipants(em, people));

    const { text } = await organizer.get('/en/organizer/delegations/tv');

    expect(linksOf(text, `${path}.xlsx`)).toEqual([`${path}.xlsx?delegation=tv`]);
    expect((await exported('?delegation=tv')).slice(1).map(([reference]) => reference)).toEqual([
      'OF-TUVALU',
    ]);
  });
});
