import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { OrganizerLinks } from '../../src/auth/organizer-links.js';
import { Clock } from '../../src/kernel/clock.js';
import { seedRehearsal } from '../../src/seed/rehearsal.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { startChromium } from './chromium.js';

const publicPages = [
  '/en/',
  '/ko/',
  '/ru/',
  '/en/programme',
  '/ko/programme/2023-10-23',
  '/en/programme/2023-10-23/grid',
  '/ko/programme/2023-10-24/grid',
  '/en/programme/now',
  '/fr/programme/search?q=urban',
  '/ko/programme/search?q=%EB%8F%84%E3%85%85&day=2023-10-24',
  '/en/programme/search?q=nowhere',
  '/en/programme/rooms',
  '/en/programme/tracks/urban-finance',
  '/en/programme/targets/11.2',
  '/ru/programme/changes',
  '/en/time-zone',
  '/en/sessions/post-pandemic-urban-development',
  '/ko/sessions/high-level-session',
  '/en/speakers',
  '/zh/speakers/brenda-perez-castro',
  '/en/calendar',
  '/en/co-events',
  '/ko/co-events?country=TR',
  '/en/co-events?q=nowhere',
  '/ko/co-events/geneva-urban-debate-2023-10-12',
  '/en/co-events/countries/kr',
  '/ko/register',
  '/en/register/civil_society',
  '/en/privacy',
  '/ko/statistics',
  '/en/sign-in',
  '/fr/my/link',
  '/en/nowhere',
];
const participantPages = [
  '/en/programme/2023-10-24',
  '/ru/programme/2023-10-23/grid',
  '/en/programme/search?q=urban',
  '/ko/sessions/hlp-2',
  '/ko/my/programme',
];
const organizerPages = [
  '/en/organizer',
  '/ko/organizer/registrations',
  '/en/organizer/registrations?q=nobody-of-that-name',
  '/en/organizer/sessions',
  '/en/organizer/sessions/hlp-2/edit',
  '/en/organizer/outbox',
];

/** What every page promises: nothing that axe-core finds, no sideways scrolling on a phone, and few bytes. */
describe('every page', () => {
  let browser: Browser;
  let forum: TestForum;
  let context: BrowserContext;
  let participant: BrowserContext;

  beforeAll(async () => {
    [browser, forum] = await Promise.all([startChromium(), startForum()]);
    await seedRehearsal(forum.database, forum.app.get(Clock));
    // axe-core is run inside the page, which the page's own policy forbids to strangers.
    context = await browser.newContext({ baseURL: forum.origin, bypassCSP: true });
    const link = new URL(await forum.app.get(OrganizerLinks).forEmail('organizer@apuf8.test', 'Organizer'));
    const page = await context.newPage();
    await page.goto(link.pathname);
    await page.locator('main').getByRole('button').click();
    // A page that is closed while its files are on their way may never answer that it is.
    await page.waitForURL('**/en/organizer', { waitUntil: 'networkidle' });
    await page.close();
    participant = await contextOfParticipant();
  });

  afterAll(async () => {
    await browser.close();
    await forum.stop();
  });

  /** Who keeps one session in mind. */
  async function contextOfParticipant(): Promise<BrowserContext> {
    const { visitor } = await signInParticipant(forum);
    await visitor.post('/en/my/favourites', { sessionId: 'hlp-2' });
    const own = await browser.newContext({ baseURL: forum.origin, bypassCSP: true });
    const values = visitor.cookieValues;
    await own.addCookies(
      visitor.cookieNames.map((name, index) => ({ name, value: values[index] ?? '', url: forum.origin })),
    );
    return own;
  }

  async function violations(page: Page): Promise<string[]> {
    await page.addScriptTag({ content: axe.source });
    return page.evaluate(async () => {
      const result = await window.axe.run();
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }

  const visits = [
    ...[...publicPages, ...organizerPages].map((path) => ({ path, by: () => context })),
    ...participantPages.map((path) => ({ path, by: () => participant })),
  ];

  it.each(visits)('$path is accessible and fits a phone', async ({ path, by }) => {
    const page = await by().newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.goto(path);
    const wide = await violations(page);
    await page.setViewportSize({ width: 360, height: 800 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    const narrow = await violations(page);
    await page.close();

    expect({ wide, narrow, width, refused }).toEqual({ wide: [], narrow: [], width: 360, refused: [] });
  });

  it.each(publicPages)('%s takes less than 60 kB on a first visit', async (path) => {
    const fresh = await browser.newContext({ baseURL: forum.origin });
    const page = await fresh.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await fresh.close();

    expect(total).toBeGreaterThan(1000);
    expect(total).toBeLessThan(60_000);
  });

  it.each(['/en/co-events/new', '/ko/co-events', '/en/programme', '/ko/organizer/registrations'])(
    '%s lets Tab visit whatever acts, in its order, and shows where it is',
    async (path) => {
      const page = await context.newPage();
      await page.goto(path, { waitUntil: 'networkidle' });
      const stops = await page.evaluate(markStops);

      // The parts of a date are stops of their own, within one field.
      const seen = new Map<string, boolean>();
      for (let tab = 0; tab < 4 * stops && !seen.has(String(stops - 1)); tab += 1) {
        await page.keyboard.press('Tab');
        const { stop = 'none', isSeen } = await page.evaluate(whereFocusIs);
        seen.set(stop, isSeen || seen.get(stop) === true);
      }
      await page.close();

      expect(stops).toBeGreaterThan(15);
      expect([...seen]).toEqual(Array.from({ length: stops }, (_, index) => [String(index), true]));
    },
  );

  it('can be filled in by keyboard alone', async () => {
    const page = await context.newPage();
    await page.goto('/en/register/private_sector');
    await page.getByRole('button', { name: 'Begin' }).press('Enter');
    await page.waitForURL('**/register/draft/designation');

    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to content');
    await page.keyboard.press('Enter');
    // The steps come first: one may go to any of them.
    const steps = await page.getByRole('navigation', { name: 'Steps' }).getByRole('link').count();
    for (let tab = 0; tab <= steps; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('Harbour Cranes Ltd');

    expect(await page.getByLabel('Organization', { exact: true }).inputValue()).toBe('Harbour Cranes Ltd');
    await page.close();
  });
});

/** Numbers what Tab should stop at, as the page is read; of a group of radio buttons only one. Runs in the page. */
function markStops(): number {
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const groups = new Set<string>();
  let count = 0;
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const isShut =
      element.matches(':disabled, [tabindex="-1"]') || !element.checkVisibility({ visibilityProperty: true });
    if (isShut) continue;
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const isOther = groups.has(element.name) || (!element.checked && chosenIn(element.name));
      if (isOther) continue;
      groups.add(element.name);
    }
    element.dataset['stop'] = String(count);
    count += 1;
  }
  return count;

  function chosenIn(name: string): boolean {
    return document.querySelector(`input[type=radio][name="${CSS.escape(name)}"]:checked`) !== null;
  }
}

/** Runs in the page. */
function whereFocusIs(): { stop: string | undefined; isSeen: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement))
    return { stop: undefined, isSeen: false };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {
    stop: element.dataset['stop'],
    isSeen: isInView && outlineStyle !== 'none' && outlineWidth !== '0px',
  };
}
