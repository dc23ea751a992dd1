import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { OrganizerLinks } from '../../src/auth/organizer-links.js';
import { BulkDecision } from '../../src/registration/bulk/bulk-decision.entity.js';
import { BulkDecisionsWorker } from '../../src/registration/bulk/bulk-decisions.worker.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { writeXlsx } from '../../src/sheets/write-sheet.js';
import { pdf } from '../files/sample-files.js';
import { settled } from '../registration/deciding.js';
import { startForum, type TestForum } from '../support/forum.js';
import { startChromium } from './chromium.js';
import { linkIn, newestMail } from './mailbox.js';

const table = readFileSync(new URL('../delegations/korean-delegation.csv', import.meta.url));
const [headings, ...below] = (await readSheet(table)).rows.map(({ cells }) => cells);
const addresses = below.map((cells) => cells[6] ?? '');
const focalAddress = 'focal.kr@delegate.example';

/** What the issue of registration wants to see: twelve invented delegates, from the letter to the list, by clicking alone. */
describe('a delegation of twelve in Korean', () => {
  let browser: Browser;
  let forum: TestForum;
  let organizer: Page;
  let focal: Page;

  beforeAll(async () => {
    [browser, forum] = await Promise.all([startChromium(), startForum()]);
    [organizer, focal] = await Promise.all([newPage(), newPage()]);
    const link = new URL(await forum.app.get(OrganizerLinks).forEmail('organizer@apuf8.test', 'Organizer'));
    await organizer.goto(link.pathname.replace('/en/', '/ko/'));
    await press(organizer, '로그인');
  });

  afterAll(async () => {
    await browser.close();
    await forum.stop();
  });

  const newContext = (): Promise<BrowserContext> =>
    browser.newContext({ baseURL: forum.origin, locale: 'ko-KR' });
  const newPage = async (): Promise<Page> => (await newContext()).newPage();
  const press = (page: Page, name: string | RegExp) =>
    page.locator('main').getByRole('button', { name, exact: true }).click();
  const follow = (page: Page, name: string | RegExp) =>
    page.locator('main').getByRole('link', { name, exact: true }).first().click();
  const told = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  const openMail = async (page: Page, address: string, path: string) => {
    const mail = await newestMail(page.context(), address);
    await page.goto(await linkIn(mail, path));
    await mail.close();
  };
  const upload = async (name: string, mimeType: string, buffer: Buffer) => {
    await focal.goto('/ko/delegation/kr/imports');
    await focal.getByLabel('또는 파일 선택').setInputFiles({ name, mimeType, buffer });
    await press(focal, '표 읽기');
  };
  const confirmRows = async () => {
    await focal.getByLabel(/^당사자들은/).check();
    await press(focal, '12개 행 기록');
    await focal.getByRole('heading', { name: '표를 기록했습니다' }).waitFor();
  };

  it('is invited by a letter, which its focal point opens', async () => {
    await organizer.goto('/ko/organizer/delegations');
    await follow(organizer, '대한민국');
    await organizer.getByLabel('이름', { exact: true }).fill('고은솔');
    await organizer.getByLabel('전자우편 주소').fill(focalAddress);
    await organizer.getByLabel('메일 언어').selectOption('한국어');
    await press(organizer, '연락 담당자 추가');
    await organizer.goto('/ko/organizer/letters');
    expect(await told(organizer)).toContain('대한민국 고은솔 <focal.kr@delegate.example> 미리 보기');
    await press(organizer, '선택한 서한 보내기');
    await organizer.getByText('1통 중 1통 발송').waitFor();

    await openMail(focal, focalAddress, '/ko/delegation/enter/');
    await press(focal, '로그인');
    expect(await told(focal)).toContain('구상서: 미제출 대한민국 아직 등록된 분이 없습니다.');

    await organizer.goto('/ko/organizer/delegations');
    expect(await told(organizer)).toContain('0 답변 1 보냈으나 미답변 61 미발송');
    await follow(organizer, '보냈으나 미답변');
    expect(await told(organizer)).toContain('대한민국 열람 고은솔');
  });

  it('is registered from a table, which tells what it does not take before anything is written', async () => {
    const at = table.indexOf(Buffer.from([0xc1, 0xf7, 0xc0, 0xa7]));
    const unheaded = Buffer.concat([table.subarray(0, at), Buffer.from('????'), table.subarray(at + 4)]);
    const bad = Buffer.from(',,RYU,,,Adviser,ryu(at)delegate.example,hologram,\r\n');
    await upload('대표단.csv', 'text/csv', Buffer.concat([unheaded, bad]));
    expect(await told(focal)).toContain('EUC-KR (CP949)(으)로 읽음 먼저 열을 지정해 주세요');
    expect(await told(focal)).toContain('들어 있는 열을 찾지 못한 항목: 직위');
    await focal.getByLabel('F열: ????').selectOption('직위');
    await press(focal, '다시 보기');

    expect(await told(focal)).toContain('12명이 등록되고 0명이 수정되며 1개 행이 거부됩니다.');
    const refused = focal.locator('#problems');
    expect(await refused.innerText()).toContain('name@example.org와 같은 전자우편 주소를 입력해 주세요.');
    expect(await refused.innerText()).toContain('현장 또는 온라인으로 적어 주세요.');
    await press(focal, '12개 행 기록');
    expect(await told(focal)).toContain('확인해 주세요. 본인이 모르게 등록할 수 없습니다.');
    await confirmRows();
    expect(await told(focal)).toContain('12명 등록, 0명 수정, 1개 행 거부.');

    const columns = (headings ?? []).map((label) => ({ label }));
    const xlsx = await writeXlsx([{ name: '대표단', columns, rows: below }]);
    await upload('대표단.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xlsx);
    expect(await told(focal)).toContain('0명이 등록되고 12명이 수정되며 거부되는 행은 없습니다.');
    await confirmRows();
  });

  it('is accredited after its note verbale came back once with a reason', async () => {
    const handIn = async (button: string) => {
      await focal.goto('/ko/delegation/kr');
      await follow(focal, button);
      const file = { name: '구상서.pdf', mimeType: 'application/pdf', buffer: pdf() };
      await focal.getByLabel('문서', { exact: true }).setInputFiles(file);
      await press(focal, '제출');
      expect(await told(focal)).toContain('문서를 제출했습니다. 사무국이 확인합니다.');
    };
    await handIn('제출');
    await organizer.goto('/ko/organizer/delegations/kr');
    await organizer.getByLabel('연락 담당자에게 보낼 사유').fill('직인이 빠져 있습니다');
    await press(organizer, '반려');
    await focal.goto('/ko/delegation/kr');
    expect(await told(focal)).toContain('사무국이 문서를 반려했습니다: 직인이 빠져 있습니다');
    await handIn('다른 문서 제출');
    await organizer.goto('/ko/organizer/delegations/kr');
    await press(organizer, '수락');

    expect(await told(organizer)).toContain('신임장을 수락했으며 연락 담당자에게 알립니다.');
  });

  it('is approved at once as far as its quota goes, undone in time and done again; the last one waits', async () => {
    const decideAboutAll = async () => {
      await organizer.goto('/ko/organizer/delegations/kr');
      await follow(organizer, '이 대표단의 등록 결정하기');
      await organizer.getByLabel('결정', { exact: true }).selectOption('승인');
      await organizer.getByLabel('목록에서 찾은 등록 12건 모두').check();
      await press(organizer, '미리 보기');
      expect(await told(organizer)).toContain('대한민국: 요청 12, 빈 자리 11');
      await press(organizer, '등록 12건 결정하기');
      expect(await told(organizer)).toContain('아직 결정되거나 발송된 메일은 없습니다.');
    };
    await organizer.goto('/ko/organizer/delegations/kr');
    await organizer.getByLabel('정원', { exact: true }).fill('11');
    await organizer.locator('#quota').getByRole('button', { name: '저장' }).click();
    await decideAboutAll();
    await press(organizer, '모두 되돌리기');
    expect(await told(organizer)).toContain('제때 되돌려 아무것도 결정되거나 발송되지 않았습니다.');
    await decideAboutAll();
    // As if the hold were over.
    await forum.database.write((em) =>
      em.update(BulkDecision, { state: 'held' }, { dueAt: new Date('2020-01-01T00:00:00Z') }),
    );
    await forum.app.get(BulkDecisionsWorker).task.idle();
    await organizer.reload();

    expect(await told(organizer)).toContain('등록 1건은 그대로 두었습니다. 이유는 목록에 있습니다.');
    await follow(organizer, 'Gyeol MYEONG');
    await press(organizer, '대기자 명단에 올리기');
    expect(await told(organizer)).toContain('같은 자리를 기다리는 분들 가운데 1번째입니다.');
    await focal.goto('/ko/delegation/kr');
    expect(await told(focal)).toContain('정원 11명 중 11명 승인');
  });

  it('sends somebody else for one of them, and moves up whoever waited when another does not come', async () => {
    await follow(focal, 'Byeol MOON');
    await follow(focal, '교체');
    await focal.getByLabel('성', { exact: true }).fill('MA');
    await focal.getByLabel(/^이름/).fill('Saebyeok');
    await focal.getByLabel(/^고유 문자 이름/).fill('마새벽');
    await focal.getByLabel('직위').fill('주거정책과장(가상)');
    await focal.getByLabel('전자우편 주소').fill('saebyeok.ma@delegate.example');
    await focal.getByLabel(/^당사자들은/).check();
    await press(focal, '교체');
    expect(await told(focal)).toContain('Saebyeok MA 님이 자리를 이어받았습니다.');
    await follow(focal, 'Danbi CHU');
    await follow(focal, '철회');
    await focal.getByLabel('메일에 적을 사유').fill('일정 변경');
    await press(focal, '철회');
    // How many places that leaves depends on whether the free one has been offered yet.
    expect(await told(focal)).toContain('Danbi CHU 님을 철회했습니다.');
    await settled(forum);

    const delegate = await newPage();
    await openMail(delegate, addresses.at(-1) ?? '', '/ko/offers/');
    await press(delegate, '자리 받기');

    expect(await told(delegate)).toContain('자리를 받으셨습니다 캘린더 초대가 담긴 확인 메일을');
    await focal.reload();
    expect(await told(focal)).toContain('정원 11명 중 11명 승인');
  });

  it('stands in the list of participants, on the page and as a file, and in the statistics', async () => {
    await organizer.goto('/ko/organizer/participants?for=organizers');
    const names = await organizer.locator('.listed-delegation strong').allTextContents();
    const download = organizer.waitForEvent('download');
    await follow(organizer, /XLSX/);
    const sheet = await readSheet(readFileSync(await (await download).path()));
    await organizer.goto('/ko/organizer/statistics');

    expect(names.map((name) => name.split(' ').at(-1))).toEqual(
      ['HAN', 'SEO', 'MA', 'NAM', 'OK', 'PYO', 'TAK', 'DO', 'WI', 'BONG', 'MYEONG'], // prettier-ignore
    );
    expect(sheet.rows.slice(1).map(({ cells }) => cells[3])).toEqual(names);
    expect(sheet.rows[3]?.cells).toEqual(
      ['회원국', '대한민국', '대표', 'Saebyeok MA', '마새벽', '주거정책과장(가상)'], // prettier-ignore
    );
    expect(await told(organizer)).toContain('ESCAP 회원국 등록 13, 승인 11');
  });

  it('is told by mail at each step', async () => {
    const mails = await forum.read((em) => em.find(OutboxMessage, { order: { queuedAt: 'ASC', id: 'ASC' } }));

    const confirmed = (address: string) => `${address}: 참가 등록이 확정되었습니다`;
    const others = addresses.slice(0, 11);
    expect(
      mails.map(({ toAddress, subject }) => `${toAddress}: ${subject.replace(/\(APUF8-\d+\)$/, '')}`),
    ).toEqual([
      `${focalAddress}: 제8회 아시아·태평양 도시포럼 대한민국 대표단 초청`,
      ...addresses.map((address) => `${address}: 포럼 참가가 등록되었습니다`),
      `${focalAddress}: 대한민국: 신임장을 다시 제출해 주세요`,
      `${focalAddress}: 대한민국: 신임장 접수 완료`,
      ...others.map(confirmed),
      'gyeol.myeong@delegate.example: 대기자 명단에 올랐습니다',
      'saebyeok.ma@delegate.example: 포럼 참가가 등록되었습니다',
      'byeol.moon@delegate.example: 참가 등록이 철회되었습니다',
      'byeol.moon@delegate.example: 캘린더에서 삭제: 제8회 아시아·태평양 도시포럼',
      confirmed('saebyeok.ma@delegate.example'),
      'danbi.chu@delegate.example: 참가 등록이 철회되었습니다',
      'danbi.chu@delegate.example: 캘린더에서 삭제: 제8회 아시아·태평양 도시포럼',
      'gyeol.myeong@delegate.example: 자리가 났습니다. 답해 주세요',
      confirmed('gyeol.myeong@delegate.example'),
    ]);
    expect(mails.every(({ locale }) => locale === 'ko')).toBe(true);
  });
});
