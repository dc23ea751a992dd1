import { readFileSync } from 'node:fs';
import { Delegation } from '../../src/people/delegation.entity.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { multipart } from '../files/upload-desk.js';
import { pdf } from '../files/sample-files.js';
import { offerLink, settled, stateOf } from '../registration/deciding.js';
import { registrationOf } from '../registration/registrants.js';
import { startForum, type TestForum } from '../support/forum.js';
import { FormPage } from '../support/form-page.js';
import { textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import { buildDelegateFields, signInFocalPoint } from './focal-points.js';
import { confirmTable, sendTable } from './tables.js';

const table = readFileSync(new URL('korean-delegation.csv', import.meta.url));
const [, ...below] = (await readSheet(table)).rows;
/** Twelve invented delegates, the head first and the last observer last. */
const addresses = below.map(({ cells }) => cells[6] ?? '');
const focalAddress = 'focal.kr@gov.example';

describe('a delegation of twelve', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let focal: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    focal = await signInFocalPoint(forum, organizer, 'kr', {
      email: focalAddress,
      name: '고은솔',
      locale: 'ko',
    });
  });
  afterAll(() => forum.stop());

  const idOf = async (email: string) => (await registrationOf(forum, email)).registration.id;
  const subjectsTo = async (email: string) => (await forum.mailsTo(email)).map(({ subject }) => subject);
  const approve = async (email: string) =>
    (await organizer.post(`/en/organizer/registrations/${await idOf(email)}/approval`)).status;
  const listed = async (locale = 'en') =>
    textOf((await organizer.get(`/${locale}/organizer/participants?for=organizers`)).text);

  it('is registered by its focal point from a spreadsheet in Korean, saved as EUC-KR', async () => {
    const { location } = await sendTable(focal, 'kr', table, { name: '대표단.csv', locale: 'ko' });
    const preview = await focal.get(location ?? '');
    const done = await confirmTable(forum, focal, location ?? '');

    expect(await subjectsTo(focalAddress)).toEqual(['제8회 아시아·태평양 도시포럼: 대한민국 대표단 링크']);
    expect(textOf(preview.text)).not.toContain('Republic of Korea');
    expect(textOf(preview.text)).toContain('EUC-KR (CP949)(으)로 읽음');
    expect(textOf(preview.text)).toContain('12명이 등록되고 0명이 수정되며 거부되는 행은 없습니다.');
    expect(done).toMatchObject({ registered: 12, problems: [], encoding: 'euc-kr', fileName: '대표단.csv' });
    const head = await registrationOf(forum, addresses[0] ?? '');
    expect(head.person).toMatchObject({
      familyName: 'HAN',
      givenName: 'Garam',
      originalScriptName: '한가람',
    });
    expect(head.registration).toMatchObject({ delegationRole: 'head', gender: 'female', locale: 'ko' });
    expect(await forum.read((em) => em.findOneByOrFail(Delegation, { id: 'kr' }))).toMatchObject({
      headId: head.registration.id,
      letterAnswer: 'attends',
    });
    for (const address of addresses) {
      const mails = await forum.mailsTo(address);
      expect(mails.map(({ text }) => text.includes('고은솔 님이 귀하를 대한민국 대표단의'))).toEqual([true]);
    }
  });

  it('is accredited after its note verbale was returned once', async () => {
    const handIn = (name: string) =>
      focal.request('POST', '/ko/delegation/kr/credentials', {
        body: multipart([
          ['reference', 'KR/2023/118'],
          ['document', pdf(), name],
        ]),
        headers: { 'sec-fetch-site': 'same-origin' },
      });
    const judge = async (verdict: string, fields: Record<string, string> = {}) => {
      const page = await organizer.get('/en/organizer/delegations/kr');
      const { document = '' } = new FormPage(page.text).fields;
      return organizer.post(`/en/organizer/delegations/kr/${verdict}`, { document, ...fields });
    };
    await handIn('구상서-초안.pdf');
    const stale = new FormPage((await organizer.get('/en/organizer/delegations/kr')).text).fields['document'];
    const returned = await judge('accreditation-return', { reason: 'The seal is missing' });
    await handIn('구상서.pdf');
    const outdated = await organizer.post('/en/organizer/delegations/kr/accreditation', {
      document: stale ?? '',
    });
    const accepted = await judge('accreditation');

    expect([returned.status, outdated.status, accepted.status]).toEqual([303, 409, 303]);
    expect((await subjectsTo(focalAddress)).slice(-2)).toEqual([
      '대한민국: 신임장을 다시 제출해 주세요',
      '대한민국: 신임장 접수 완료',
    ]);
    expect((await forum.mailsTo(focalAddress)).at(-2)?.text).toContain('The seal is missing');
  });

  it('is approved up to its quota; the twelfth waits', async () => {
    await organizer.post('/en/organizer/delegations/kr/quota', { quota: '11' });
    const last = addresses.at(-1) ?? '';
    const approvals = [];
    for (const address of addresses.slice(0, 11)) approvals.push(await approve(address));
    const beyond = await approve(last);
    await organizer.post(`/en/organizer/registrations/${await idOf(last)}/waiting`);
    const lowered = await organizer.post('/en/organizer/delegations/kr/quota', { quota: '10' });

    expect(approvals).toEqual(approvals.map(() => 303));
    expect(beyond).toBe(409);
    expect(await stateOf(forum, await idOf(last))).toBe('waiting');
    expect(lowered.status).toBe(422);
    expect(textOf(lowered.text)).toContain('11 places are taken');
  });

  it('has one delegate substituted, who hands over role, rank and approval', async () => {
    const leaving = addresses[2] ?? '';
    const substitute = 'saebyeok.ma@delegate.example';
    const { role: _, ...fields } = buildDelegateFields({
      ...{ familyName: 'MA', givenName: 'Saebyeok', originalScriptName: '마새벽' },
      ...{ functionTitle: '주거정책과장(가상)', email: substitute },
    });
    const answer = await focal.post(
      `/ko/delegation/kr/delegates/${await idOf(leaving)}/substitution`,
      fields,
    );

    expect(answer.status).toBe(303);
    expect(await stateOf(forum, await idOf(leaving))).toBe('withdrawn');
    expect((await registrationOf(forum, substitute)).registration).toMatchObject({
      ...{ state: 'approved', delegationRole: 'delegate', precedence: 2 },
    });
    const told = (await forum.mailsTo(leaving)).map(({ text, calendarMethod }) =>
      [calendarMethod, text].join(' '),
    );
    expect(told.some((mail) => mail.includes('대표단 연락 담당자가 다른 분으로 교체함'))).toBe(true);
    expect(told.some((mail) => mail.startsWith('CANCEL'))).toBe(true);
    const [welcome, confirmation] = await forum.mailsTo(substitute);
    expect(welcome?.text).toContain('이미 승인된 분을 대신하여');
    expect(welcome?.text).not.toContain('심사 대기');
    expect(confirmation?.calendarMethod).toBe('REQUEST');
    expect(await stateOf(forum, await idOf(addresses.at(-1) ?? ''))).toBe('waiting');
    expect((await forum.read((em) => em.findOneByOrFail(Delegation, { id: 'kr' }))).taken).toBe(11);
  });

  it('moves up whoever waited when a place is given back', async () => {
    const leaving = addresses[10] ?? '';
    const last = addresses.at(-1) ?? '';
    await focal.post(`/ko/delegation/kr/delegates/${await idOf(leaving)}/withdrawal`, {
      reason: '일정 변경',
    });
    await settled(forum);
    const link = await offerLink(forum, last);
    const taken = await forum.visitor().post(`${link}/acceptance`);

    expect(taken.status).toBe(303);
    expect(await stateOf(forum, await idOf(last))).toBe('approved');
    expect((await forum.read((em) => em.findOneByOrFail(Delegation, { id: 'kr' }))).taken).toBe(11);
  });

  it('stands in the list of participants in its order, without those who left it', async () => {
    const english = await listed();
    const korean = await listed('ko');

    const order = ['HAN', 'SEO', 'MA', 'NAM', 'OK', 'PYO', 'TAK', 'DO', 'WI', 'BONG', 'MYEONG'];
    const found = order.map((name) => english.search(new RegExp(`\\b${name}\\b`)));
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(found.every((place) => place > 0)).toBe(true);
    expect(english).toContain('11 persons are listed.');
    expect(english).not.toMatch(/MOON|CHU/);
    expect(korean).toContain('회원국 대한민국');
    expect(korean).toContain('한가람');
    expect(textOf((await organizer.get('/en/organizer/participants')).text)).toContain(
      'and 11 persons who are not named',
    );
  });
});
