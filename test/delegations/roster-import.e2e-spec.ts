import { strToU8, zipSync } from 'fflate';
import { RosterImport, RosterImportContent } from '../../src/delegations/imports/roster-import.entity.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { writeXlsx } from '../../src/sheets/write-sheet.js';
import { registrationOf, writtenRows } from '../registration/registrants.js';
import { startForum, type TestForum } from '../support/forum.js';
import { invalidFieldsOf, textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import { buildDelegateFields, signInFocalPoint } from './focal-points.js';
import { confirmTable, sendTable } from './tables.js';

let forum: TestForum;
let organizer: Visitor;
let focal: Visitor;

beforeEach(async () => {
  forum = await startForum();
  organizer = await forum.organizer();
  focal = await signInFocalPoint(forum, organizer, 'fj');
});
afterEach(() => forum.stop());

const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const headings = 'Role,Family name,Given name,Function,E-mail';

async function keep(bytes: Buffer): Promise<string> {
  const { status, location, text } = await sendTable(focal, 'fj', bytes);
  if (status !== 303 || !location) throw new Error(`The table was refused: ${textOf(text)}`);
  return location;
}

describe('a table of delegates', () => {
  it('writes nothing before it is confirmed, and then everybody but the bad rows', async () => {
    await focal.post('/en/delegation/fj/delegates', buildDelegateFields({ email: 'known@delegate.example' }));
    const before = await writtenRows(forum);
    const address = await keep(
      csv(
        headings,
        'Head,Seru,Adi,Minister,adi.seru@delegate.example',
        'delegate,Corrected,Name,Director,known@delegate.example',
        'King,Nobody,,Director,nobody@delegate.example',
        'delegate,,Given,Director,not an address',
        'delegate,Twice,,Director,ADI.SERU@delegate.example',
        'head,Second,Head,Director,second@delegate.example',
        '=cmd(),=1+1,Formula,Director,formula@delegate.example',
      ),
    );
    const preview = await focal.get(address);
    const unwritten = await writtenRows(forum);
    const done = await confirmTable(forum, focal, address);

    expect(unwritten).toEqual(before);
    expect(textOf(preview.text)).toContain(
      'One person will be registered, one corrected, 5 lines are refused.',
    );
    expect(done).toMatchObject({ state: 'done', done: 7, registered: 1, corrected: 1 });
    expect(done.problems.map(({ line, field, code }) => [line, field, code])).toEqual([
      [4, 'role', 'delegations.unknown-role'],
      [5, 'familyName', 'kernel.required'],
      [5, 'email', 'kernel.email'],
      [6, 'email', 'delegations.address-twice'],
      [7, 'role', 'delegations.head-twice'],
      [8, 'role', 'delegations.unknown-role'],
    ]);
    const head = await registrationOf(forum, 'adi.seru@delegate.example');
    const corrected = await registrationOf(forum, 'known@delegate.example');
    expect(head.registration).toMatchObject({
      delegationRole: 'head',
      state: 'submitted',
      mode: 'in-person',
    });
    expect(corrected.person.familyName).toBe('Corrected');
    expect(await forum.count(Registration, { delegationId: 'fj' })).toBe(2);
    expect(await forum.count(RosterImportContent)).toBe(0);
  });

  it('can be confirmed once', async () => {
    const address = await keep(csv(headings, 'delegate,Seru,Adi,Minister,adi@delegate.example'));
    await confirmTable(forum, focal, address);

    const again = await focal.post(`${address}/confirmation`, { declared: 'yes' });
    const mapped = await focal.post(`${address}/mapping`, {});
    const discarded = await focal.post(`${address}/discard`);

    expect([again.status, mapped.status, discarded.status]).toEqual([409, 409, 409]);
    expect(await forum.count(Registration, { delegationId: 'fj' })).toBe(1);
  });

  it('asks what its columns hold where the headings do not say it', async () => {
    const address = await keep(csv('Wer,Wo', 'Seru,adi@delegate.example'));
    const unmapped = await focal.get(address);
    const refused = await focal.post(`${address}/confirmation`, { declared: 'yes' });
    const twice = await focal.post(`${address}/mapping`, { 'column-0': 'email', 'column-1': 'email' });
    const strange = await focal.post(`${address}/mapping`, { 'column-0': 'password', 'column-1': '' });

    expect(textOf(unmapped.text)).toContain('Which column holds this? Family name, Function, E-mail address');
    expect([refused.status, twice.status, strange.status]).toEqual([409, 422, 422]);
    expect(invalidFieldsOf(twice.text)).toEqual(['column-1']);
    expect(invalidFieldsOf(strange.text)).toEqual(['column-0']);

    const table = csv('Wer,Was,Wo', 'Seru,Minister,adi@delegate.example');
    const mappable = await keep(table);
    const mapping = { 'column-0': 'familyName', 'column-1': 'functionTitle', 'column-2': 'email' };
    const mapped = await focal.post(`${mappable}/mapping`, mapping);
    const done = await confirmTable(forum, focal, mappable);

    expect(mapped.status).toBe(303);
    expect(done).toMatchObject({ registered: 1, problems: [] });
  });

  it('may be pasted out of a spreadsheet', async () => {
    const pasted = `Name\tFunction\tEmail\nSERU Adi\tMinister, acting\tadi@delegate.example`;
    const { location } = await focal.post('/en/delegation/fj/imports', { pasted, encoding: '' });
    const done = await confirmTable(forum, focal, location ?? '');

    expect(done.registered).toBe(1);
    const { person, registration } = await registrationOf(forum, 'adi@delegate.example');
    expect([person.familyName, person.givenName, registration.functionTitle]).toEqual([
      'SERU',
      'Adi',
      'Minister, acting',
    ]);
  });

  it('leaves of whoever is known what it says nothing of', async () => {
    const head = {
      ...{ role: 'head', precedence: '3', mode: 'online', gender: 'female' },
      email: 'head@delegate.example',
    };
    await focal.post(
      '/en/delegation/fj/delegates',
      buildDelegateFields({ ...head, originalScriptName: '세라' }),
    );
    const table = csv(
      'Delegation of Fiji',
      'Surname,Function (직위),E-mail,Role',
      'Seru,Minister,head@delegate.example,',
    );
    const done = await confirmTable(forum, focal, await keep(table));

    expect(done).toMatchObject({ corrected: 1, problems: [] });
    const { person, registration } = await registrationOf(forum, 'head@delegate.example');
    expect(person).toMatchObject({ familyName: 'Seru', givenName: 'Sela', originalScriptName: '세라' });
    expect(registration).toMatchObject({
      ...{ functionTitle: 'Minister', delegationRole: 'head', precedence: 3 },
      ...{ mode: 'online', gender: 'female' },
    });
  });

  it('says before it is confirmed who can be corrected no more', async () => {
    await focal.post('/en/delegation/fj/delegates', buildDelegateFields({ email: 'no@delegate.example' }));
    const { registration } = await registrationOf(forum, 'no@delegate.example');
    await organizer.post(`/en/organizer/registrations/${registration.id}/declination`, { reason: 'Unknown' });
    const preview = await focal.get(await keep(csv(headings, ',Seru,Adi,Minister,no@delegate.example')));

    expect(textOf(preview.text)).toContain('0 persons will be registered, 0 corrected, one line is refused.');
    expect(textOf(preview.text)).toContain('declined or withdrawn cannot be corrected any more');
  });

  it('is downloaded with those who are in the delegation, and changes nothing when it is handed in again', async () => {
    await focal.post(
      '/ko/delegation/fj/delegates',
      buildDelegateFields({ role: 'adviser', functionTitle: '=1+1' }),
    );
    const before = await registrationOf(forum, 'sela.vakaloloma@delegate.example');
    const file = Buffer.from((await focal.get('/ko/delegation/fj/delegates.xlsx')).bytes);
    const stranger = await (
      await signInFocalPoint(forum, organizer, 'ws')
    ).get('/ko/delegation/fj/delegates.xlsx');
    const done = await confirmTable(forum, focal, await keep(file));

    expect(stranger.status).toBe(404);
    expect(done).toMatchObject({ registered: 0, corrected: 1, problems: [] });
    const after = await registrationOf(forum, 'sela.vakaloloma@delegate.example');
    expect(after.person).toEqual(before.person);
    const { delegationRole, precedence, functionTitle, mode, gender } = before.registration;
    expect(after.registration).toMatchObject({ delegationRole, precedence, functionTitle, mode, gender });
  });

  it('is read from XLSX with headings in French', async () => {
    const bytes = await writeXlsx([
      {
        name: 'Délégation',
        columns: ['Qualité', 'Nom', 'Prénom', 'Fonction', 'Courriel'].map((label) => ({ label })),
        rows: [['Cheffe de délégation', 'Seru', 'Adi', 'Ministre', 'adi@delegate.example']],
      },
    ]);
    const done = await confirmTable(forum, focal, await keep(bytes));

    expect(done).toMatchObject({ registered: 1, problems: [], encoding: null });
    expect((await registrationOf(forum, 'adi@delegate.example')).registration.delegationRole).toBe('head');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'sheet'],
    ['a disguised picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'sheet'],
    ['a zip bomb', Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(65_000_000) })), 'sheet'],
    ['an archive', Buffer.from(zipSync({ 'a.txt': strToU8('x') })), 'sheet'],
    ['headings alone', csv(headings), 'sheet'],
    ['50 MB', Buffer.alloc(50_000_000, 'a,b\n'), 'sheet'],
  ])('is refused at its field when it is %s', async (_, bytes, field) => {
    const answer = await sendTable(focal, 'fj', bytes);

    expect([answer.status, invalidFieldsOf(answer.text)]).toEqual([422, [field]]);
    expect(await forum.count(RosterImport)).toBe(0);
  });

  it('is nobody else’s', async () => {
    const stranger = await signInFocalPoint(forum, organizer, 'ws');
    const address = await keep(csv(headings, 'delegate,Seru,Adi,Minister,adi@delegate.example'));
    const elsewhere = address.replace('/fj/', '/ws/');

    const answers = [
      await stranger.get(address),
      await stranger.post(`${address}/confirmation`, { declared: 'yes' }),
      await stranger.get(elsewhere),
      await stranger.get(`${elsewhere}/problems.csv`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await forum.count(Registration, { delegationId: 'fj' })).toBe(0);
  });

  it('is taken up again where a process died, without writing anybody twice', async () => {
    const address = await keep(
      csv(
        headings,
        'delegate,Seru,Adi,Minister,adi@delegate.example',
        'delegate,Bole,Jo,Director,jo@delegate.example',
      ),
    );
    await focal.post('/en/delegation/fj/delegates', buildDelegateFields({ email: 'adi@delegate.example' }));

    const done = await confirmTable(forum, focal, address);

    expect(done).toMatchObject({ state: 'done', done: 2, registered: 1, corrected: 1 });
    expect(await forum.count(Registration, { delegationId: 'fj' })).toBe(2);
  });
});
