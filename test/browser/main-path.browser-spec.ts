import type { Browser, BrowserContext, Page } from 'playwright-core';
import { OrganizerLinks } from '../../src/auth/organizer-links.js';
import { startForum, type TestForum } from '../support/forum.js';
import { startChromium } from './chromium.js';
import { linkIn, newestMail } from './mailbox.js';

/** The path that the product exists for: a delegate registers, is confirmed, and the forum is in her calendar. */
describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the main path %s', (_, javaScriptEnabled) => {
  const address = 'sela.vakaloloma@gov.example';
  let browser: Browser;
  let forum: TestForum;
  let delegate: BrowserContext;
  let organizer: BrowserContext;

  beforeAll(async () => {
    [browser, forum] = await Promise.all([startChromium(), startForum()]);
    delegate = await browser.newContext({ baseURL: forum.origin, javaScriptEnabled, locale: 'en-GB' });
    organizer = await browser.newContext({ baseURL: forum.origin, javaScriptEnabled, locale: 'en-GB' });
  });

  afterAll(async () => {
    await browser.close();
    await forum.stop();
  });

  const open = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(path);
    return page;
  };

  const mailToHer = (): Promise<Page> => newestMail(delegate, address);

  it('registers a delegate of a member, who is told at once', async () => {
    const page = await open(delegate, '/');

    await page.getByRole('link', { name: 'Register', exact: true }).last().click();
    await page.getByRole('link', { name: 'Member of ESCAP', exact: true }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    const next = page.getByRole('button', { name: 'Save and go on' });
    await page.getByLabel('Member or associate member of ESCAP').selectOption('Fiji');
    await next.click();
    await page.getByLabel('Given names').fill('Sela');
    await page.getByLabel('Family name').fill('Vakaloloma');
    await page.getByLabel('Function').fill('Director of Town Planning');
    await page.getByLabel('E-mail address').fill(address);
    await next.click();
    const dietNotes = page.getByLabel('Which allergy, or what else?');
    expect(await dietNotes.isVisible()).toBe(false);
    await page.getByLabel('In person').check();
    await page.getByLabel('An allergy or something else').check();
    await dietNotes.fill('Peanuts');
    await next.click();
    await next.click();
    await next.click();
    await page.getByRole('button', { name: 'Send the registration' }).click();

    const consent = page.getByRole('link', { name: 'Please give your consent' });
    expect(await consent.count()).toBe(1);
    expect(await page.locator('main').textContent()).toContain('Vakaloloma');

    await page.getByLabel('I agree').check();
    await page.getByRole('button', { name: 'Send the registration' }).click();

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Please look into your mailbox');
    expect(await (await mailToHer()).locator('main').textContent()).toContain('APUF8-00001');
  });

  it('lets an organizer find and approve her', async () => {
    const link = new URL(await forum.app.get(OrganizerLinks).forEmail('organizer@apuf8.test', 'Organizer'));
    const page = await open(organizer, link.pathname);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();

    await page.getByRole('link', { name: 'Registration', exact: true }).click();
    await page.getByLabel('Search').fill('vakaloloma');
    await page.getByLabel('State').selectOption('Waiting for a decision');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: 'Sela Vakaloloma' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();

    expect(await page.getByRole('status').textContent()).toContain('Sela Vakaloloma is approved');
  });

  it('mails her the confirmation with an invitation for the forum', async () => {
    const mail = await mailToHer();

    const [message] = (await forum.mailsTo(address)).slice(-1);
    expect(message?.calendarMethod).toBe('REQUEST');
    expect(message?.calendarBody).toContain('DTSTART;TZID=Asia/Seoul:20231023T090000\r\n');
    expect(await linkIn(mail, '/calendar/p/')).toMatch(/^\/calendar\/p\/[\w-]{22}\.ics$/);
  });

  it('lets her put a session into her programme, which her personal feed then has', async () => {
    const mail = await mailToHer();
    const area = await open(delegate, await linkIn(mail, '/en/my/enter/'));
    expect(await area.getByRole('heading', { level: 1 }).textContent()).toBe('My registration');

    await area.goto('/en/programme/2023-10-24');
    await area.getByRole('link', { name: 'Plenary High-Level Panel 2' }).click();
    await area.getByRole('button', { name: 'Add to my programme' }).click();
    await area.goto('/en/my/programme');
    expect(await area.locator('main').textContent()).toContain('Plenary High-Level Panel 2');

    const feed = await delegate.request.get(await linkIn(mail, '/calendar/p/'));
    expect(await feed.text()).toContain('UID:session-hlp-2@apuf8.org\r\n');
  });

  it('lets her keep a session in mind without losing her place', async () => {
    const page = await open(delegate, '/en/programme/2023-10-24');
    const star = page.getByRole('button', { name: 'Favourite: Plenary High-Level Panel 3' });

    const isKept = page.waitForResponse((answer) => answer.url().endsWith('/my/favourites'));
    await star.press('Enter');
    await isKept;

    await page.locator('#star-hlp-3[aria-pressed=true]').waitFor();
    expect(new URL(page.url()).hash).toBe(javaScriptEnabled ? '' : '#star-hlp-3');
    await page.goto('/en/my/programme');
    expect(await page.locator('#favourites').textContent()).toContain('Plenary High-Level Panel 3');
  });

  it('moves the session in every feed at the same UID, and on its page', async () => {
    const mail = await mailToHer();
    const page = await open(organizer, '/en/organizer/sessions/hlp-2/edit');

    await page.getByLabel('Room').selectOption('Room 302');
    await page.locator('input[type=datetime-local]').nth(0).fill('2023-10-24T09:30');
    await page.locator('input[type=datetime-local]').nth(1).fill('2023-10-24T11:00');
    await page.getByRole('button', { name: 'Save and publish now' }).click();
    expect(await page.getByRole('status').count()).toBe(1);

    for (const address of ['/calendar/programme.ics', await linkIn(mail, '/calendar/p/')]) {
      const feed = await (await delegate.request.get(address)).text();
      const event = feed.split('BEGIN:VEVENT').find((each) => each.includes('UID:session-hlp-2@'));
      expect(event).toContain('DTSTART;TZID=Asia/Seoul:20231024T093000\r\n');
      expect(event).toContain('SEQUENCE:1\r\n');
    }
    const shown = await open(delegate, '/en/sessions/hlp-2');
    expect(await shown.locator('main').textContent()).toContain('09:30–11:00');
  });

  it('speaks Korean on the same address', async () => {
    const page = await open(delegate, '/en/sessions/hlp-2');

    await page.getByRole('link', { name: '한국어' }).click();

    expect(new URL(page.url()).pathname).toBe('/ko/sessions/hlp-2');
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    expect(await page.locator('main').textContent()).toContain('09:30–11:00');
  });
});
