import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { OrganizerLinks } from '../../src/auth/organizer-links.js';
import type { TestForum } from '../support/forum.js';

/** A browser of her own, in which the organizer is signed in. */
export async function signInOrganizer(
  browser: Browser,
  forum: TestForum,
  email: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const viewport = { width: 1280, height: 1000 };
  const context = await browser.newContext({ baseURL: forum.origin, viewport, ...options });
  const link = new URL(await forum.app.get(OrganizerLinks).forEmail(email, 'Organizer'));
  const page = await context.newPage();
  await page.goto(link.pathname);
  await page.locator('main').getByRole('button').click();
  await page.waitForURL('**/en/organizer', { waitUntil: 'networkidle' });
  await page.close();
  return context;
}

export async function openBoard(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  const body = page.locator('.board-body');
  if ((await body.count()) > 0) await body.scrollIntoViewIfNeeded();
  return page;
}

/** A page that is closed while its files are on their way may never answer that it is. */
export async function close(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.close();
}

export const card = (page: Page, id: string): Locator => page.locator(`[data-s="${id}"]:not(.is-ghost)`);
export const link = (page: Page, id: string): Locator => card(page, id).locator('a');

/** What the board has said last, once it has said such words. */
export async function said(page: Page, words: RegExp): Promise<string> {
  const region = page.locator('[data-say]');
  await region.filter({ hasText: words }).waitFor({ state: 'attached' });
  return ((await region.textContent()) ?? '').trim();
}

/** Drags from a point of the card to one of the column, both in pixels from their upper left corners. */
export async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  at: { x: number; y: number },
): Promise<void> {
  await from.hover({ position: { x: 20, y: 6 } });
  await page.mouse.down();
  await to.hover({ position: { x: at.x, y: at.y - 40 }, force: true });
  await to.hover({ position: at, force: true });
  await page.mouse.up();
}
