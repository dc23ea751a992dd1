import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { card, close, drag, link, openBoard, said, signInOrganizer } from './board-hands.js';
import { startChromium } from './chromium.js';

const date = '2023-10-23';
const path = `/en/organizer/board/${date}`;

/** The board in the hands of an organizer: with the mouse, by keys alone, beside a colleague, without script, on paper. */
describe('the scheduling board', () => {
  let browser: Browser;
  let forum: TestForum;
  let organizer: BrowserContext;

  beforeAll(async () => {
    [browser, forum] = await Promise.all([startChromium(), startForum()]);
    // axe-core is run inside the page, which the page's own policy forbids to strangers.
    organizer = await signIn('organizer@apuf8.test', { bypassCSP: true });
  });

  afterAll(async () => {
    await browser.close();
    await forum.stop();
  });

  const signIn = (email: string, options: BrowserContextOptions = {}) =>
    signInOrganizer(browser, forum, email, options);
  const open = (context = organizer, at = path) => openBoard(context, at);
  const slotOf = (sessionId: string) => forum.read((em) => em.findOneByOrFail(Slot, { sessionId }));
  async function violations(page: Page): Promise<string[]> {
    await page.addScriptTag({ content: axe.source });
    return page.evaluate(async () => {
      const result = await window.axe.run();
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }

  it('moves a session that is dragged, tells what has become of it, and undoes it', async () => {
    const page = await open();
    const room = page.locator('[data-room="scc-convention-hall"]');

    await drag(page, card(page, 'exhibition-opening'), room, { x: 40, y: 150 });

    expect(await said(page, /Exhibition Opening.*Convention Hall/)).toBe(
      '“Exhibition Opening”: Mon 23 Oct, Convention Hall, 09:00–09:30. No conflicts.',
    );
    expect(await slotOf('exhibition-opening')).toMatchObject({
      roomId: 'scc-convention-hall',
      startsAt: new Date(`${date}T00:00:00Z`),
      endsAt: new Date(`${date}T00:30:00Z`),
    });
    expect(await room.locator('[data-s="exhibition-opening"]').count()).toBe(1);

    await page.getByRole('button', { name: 'Undo: Exhibition Opening' }).click();

    await said(page, /^Undone/);
    expect((await slotOf('exhibition-opening')).roomId).toBeNull();
    await close(page);
  });

  it('makes a session longer by its lower edge', async () => {
    const page = await open();
    const box = await card(page, 'exhibition-opening').boundingBox();
    if (!box) throw new Error('The session is not on the board');

    await page.mouse.move(box.x + 40, box.y + box.height - 3);
    await page.mouse.down();
    await page.mouse.move(box.x + 40, box.y + box.height + 33, { steps: 4 });
    await page.mouse.up();

    expect(await said(page, /Exhibition Opening/)).toContain('10:30–11:30');
    await close(page);
  });

  it('does all of it by keys, and says each step', async () => {
    const page = await open();
    const steps: string[] = [];
    const press = async (key: string, words: RegExp) => {
      await page.keyboard.press(key);
      steps.push(await said(page, words));
    };

    await link(page, 'road-safety').focus();
    await press('Enter', /picked up/);
    await press('ArrowRight', /Exhibition Hall/);
    await press('ArrowDown', /09:15/);
    await press('Alt+ArrowDown', /09:20/);
    await press('Shift+ArrowUp', /to 10:35/);
    await press('Enter', /road safety.*Exhibition Hall, 09:20–10:35/);

    const place = 'Monday, 23 October 2023, Exhibition Hall,';
    expect(steps.slice(0, 5)).toEqual([
      '“Urban road safety in Asia and the Pacific: providing access to safe transport systems for all” picked up. Monday, 23 October 2023, Convention Hall, 09:00 to 10:30. Arrow keys move it, Enter drops it, Escape puts it back.',
      `${place} 09:00 to 10:30`,
      `${place} 09:15 to 10:45`,
      `${place} 09:20 to 10:50`,
      `${place} 09:20 to 10:35`,
    ]);
    expect(await slotOf('road-safety')).toMatchObject({
      roomId: 'scc-exhibition-hall',
      startsAt: new Date(`${date}T00:20:00Z`),
      endsAt: new Date(`${date}T01:35:00Z`),
    });
    // The session keeps the focus, so that one can go on.
    await press('Space', /picked up/);
    await press('ArrowDown', /09:35/);
    await press('Escape', /back where it was/);
    await press('Delete', /in the tray/);
    expect((await slotOf('road-safety')).onDate).toBeNull();
    await press('Control+z', /^Undone/);
    expect((await slotOf('road-safety')).roomId).toBe('scc-exhibition-hall');
    await close(page);
  });

  it('swaps two sessions by keys', async () => {
    const page = await open();
    await link(page, 'opening').focus();
    await page.keyboard.press('s');
    await said(page, /Swap “Opening/);
    await link(page, 'post-pandemic-urban-development').focus();
    await page.keyboard.press('s');

    await said(page, /Directions and strategies.*No room yet, 09:00–10:30/);
    expect((await slotOf('opening')).roomId).toBe('scc-302');
    await close(page);
  });

  it('shows what a colleague moves, refuses to overwrite it, and applies it again at one click', async () => {
    const colleague = await signIn('colleague@apuf8.test');
    const theirs = await open(colleague);
    const page = await open();
    await link(page, 'hlp-1').focus();
    await page.keyboard.press('Enter');
    await said(page, /picked up/);
    await link(theirs, 'hlp-1').focus();
    for (const key of ['Enter', 'ArrowRight', 'Enter']) await theirs.keyboard.press(key);
    await said(theirs, /High-Level Panel 1.*Convention Hall/);

    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);

    const notice = page.locator('[data-disputed]');
    await notice.getByText('Somebody was faster').waitFor();
    expect(await notice.textContent()).toContain(
      'just now, from: Mon 23 Oct, No room yet, 11:00–12:30. It stands now: Mon 23 Oct, Convention Hall, 11:00–12:30. You wanted: Mon 23 Oct, No room yet, 11:15–12:45.',
    );
    expect(await page.locator('[data-room="scc-convention-hall"] [data-s="hlp-1"]').count()).toBe(1);
    await notice.getByRole('button', { name: 'Apply mine all the same' }).click();
    await said(page, /No room yet, 11:15–12:45/);
    await theirs.locator('[data-room=""] [data-s="hlp-1"][data-b="675"]').waitFor();
    expect(await said(theirs, /^Changed: /)).toContain('Plenary High-Level Panel 1');
    await close(theirs);
    await close(page);
    await colleague.close();
  });

  it('filters and zooms in place, and keeps both in the address', async () => {
    const page = await open();

    await page.getByLabel('Kind').selectOption('Plenary');
    await said(page, /^The filter fits 4 of \d+ sessions\.$/);
    expect(await card(page, 'hlp-1').getAttribute('class')).not.toContain('is-pale');
    expect(await card(page, 'opening').getAttribute('class')).toContain('is-pale');
    await page.getByRole('link', { name: 'Large' }).click();

    expect(new URL(page.url()).search).toBe('?zoom=4&kind=plenary');
    expect(await violations(page)).toEqual([]);
    await close(page);
  });

  it.each([
    ['wide', path, 1280],
    ['on a phone', path, 360],
    ['in Korean, all days', '/ko/organizer/board', 1280],
    ['as a form', '/en/organizer/board/sessions/hlp-1', 1280],
  ])('has nothing that axe-core finds, %s', async (_, address, width) => {
    const page = await open(organizer, address);
    await page.setViewportSize({ width, height: 900 });
    await page.locator('main a').last().focus();

    const found = await violations(page);

    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await close(page);
  });

  it('is a page of lists and forms without script', async () => {
    const plain = await signIn('plain@apuf8.test', { javaScriptEnabled: false });
    const page = await open(plain);

    await link(page, 'press-conference').click();
    await page.getByLabel('Room', { exact: true }).selectOption('Room 401');
    await page.locator('input[type=datetime-local]').nth(0).fill(`${date}T18:00`);
    await page.locator('input[type=datetime-local]').nth(1).fill(`${date}T18:45`);
    await page.getByRole('button', { name: 'Move', exact: true }).click();

    expect(new URL(page.url()).pathname).toBe(path);
    const shown = page.locator('[data-room="scc-401"] [data-s="press-conference"]');
    expect(await shown.textContent()).toBe('18:00–18:45 Press conference');
    await page.getByRole('button', { name: 'Undo: Press conference' }).click();
    expect(await page.locator('[data-all-day] [data-s="press-conference"]').count()).toBe(1);
    await plain.close();
  });

  it('prints each day that has something on a page of its own', async () => {
    const page = await open(organizer, '/en/organizer/board');
    const days = await page.locator('.board-day:has(.board-card)').count();

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');

    expect(days).toBeGreaterThan(5);
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(days);
    await close(page);
  });
});
