import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ChangeNoticesWorker } from '../../src/calendar/change-mails/change-notices.worker.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { letHoldPass } from '../calendar/organizing.js';
import { Delegate } from '../calendar/participants.js';
import { startForum, type TestForum } from '../support/forum.js';
import { card, close, drag, link, openBoard, said, signInOrganizer } from './board-hands.js';
import { startChromium } from './chromium.js';

const monday = '/en/organizer/board/2023-10-23';

/** From an empty board to the mails of those whom it concerns, in one sitting. */
describe('the programme', () => {
  let browser: Browser;
  let forum: TestForum;
  let organizer: BrowserContext;
  let [invited, reader, other]: Delegate[] = [];

  beforeAll(async () => {
    [browser, forum] = await Promise.all([startChromium(), startForum()]);
    organizer = await signInOrganizer(browser, forum, 'organizer@apuf8.test');
    const desk = await forum.organizer('desk@apuf8.test');
    const delegate = (givenName: string) =>
      Delegate.approved(forum, desk, { givenName, email: `${givenName}@delegate.example` });
    [invited, reader, other] = [await delegate('invited'), await delegate('reader'), await delegate('other')];
    await invited.want('invitations');
    for (const id of ['opening', 'hlp-1']) {
      await invited.choose(id);
      await reader.choose(id);
    }
    await other.choose('hlp-4');
  });

  afterAll(async () => {
    await browser.close();
    await forum.stop();
  });

  const slots = () => forum.read((em) => em.find(Slot, { order: { sessionId: 'ASC' } }));
  const isPlaced = ({ onDate }: Slot) => onDate !== null;

  async function takeAllOff(page: Page): Promise<void> {
    for (const { sessionId } of (await slots()).filter(isPlaced)) {
      // One of several days stands in each of them.
      await link(page, sessionId).first().focus();
      await page.keyboard.press('Delete');
      await said(page, /in the tray/);
      await page.locator(`.board-tray [data-s="${sessionId}"]`).waitFor();
    }
  }

  /** Presses the key until the board says where one wants to be. */
  async function carry(page: Page, key: string, goal: RegExp): Promise<void> {
    const region = page.locator('[data-say]');
    for (let steps = 0; steps < 40; steps += 1) {
      const place = (await region.textContent()) ?? '';
      if (goal.test(place)) return;
      await page.keyboard.press(key);
      await page.waitForFunction(
        (before) => document.querySelector('[data-say]')?.textContent !== before,
        place,
      );
    }
    throw new Error(`${key} never led to ${String(goal)}`);
  }

  it('is planned on an empty board by mouse and by keys, and released with a note', async () => {
    const all = await openBoard(organizer, '/en/organizer/board');
    await takeAllOff(all);
    expect((await slots()).filter(isPlaced)).toEqual([]);
    await close(all);
    const page = await openBoard(organizer, monday);

    await drag(page, card(page, 'opening'), page.locator('[data-room="scc-convention-hall"]'), {
      x: 40,
      y: 150,
    });
    await said(page, /“Opening Session.*Convention Hall, 09:00/);
    await link(page, 'hlp-1').focus();
    await page.keyboard.press('Enter');
    await said(page, /picked up/);
    await carry(page, 'ArrowRight', /Exhibition Hall,/);
    await carry(page, 'ArrowDown', /, 12:00 to/);
    await page.keyboard.press('Enter');
    await said(page, /“Plenary High-Level Panel 1”: .*Exhibition Hall, 12:00/);
    await page.getByRole('link', { name: 'Release the draft' }).click();
    await page.getByRole('link', { name: 'By name' }).click();
    const told = await page.locator('main tbody tr').allInnerTexts();
    await page.goBack();
    await page.getByLabel('Note, English').fill('The halls are known.');
    await page.getByRole('button', { name: /^Release version/ }).click();

    await page.getByText('Version 2 is public.').waitFor();
    expect(told.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^invited Tan By the invitation in her calendar Opening.*Panel 1/),
      expect.stringMatching(/^other Tan By mail, for her programme or favourites .*Moved/),
      expect.stringMatching(/^reader Tan By mail, for her programme or favourites Opening.*Panel 1/),
    ]);
    await page.goto('/en/programme/changes');
    expect(await page.locator('main').innerText()).toContain('The halls are known.');
    await close(page);
  });

  it('reaches each of them once, by the way that was foretold', async () => {
    if (!invited || !reader || !other) throw new Error('Nobody has registered');
    await letHoldPass(forum);
    await forum.app.get(ChangeNoticesWorker).tellDue(new Date(Date.now() + 600_000));

    const updates = (await invited.mails()).filter(({ event }) => (event?.sequence ?? 0) > 0);
    const mails = await Promise.all(
      [reader, other].map(async (each) => (await each.mails()).filter(({ method }) => !method).slice(-1)),
    );

    expect(updates.map(({ method, event }) => [method, event?.uid, event?.start]).sort()).toEqual([
      ['REQUEST', 'session-hlp-1@apuf8.org', '2023-10-23T03:00:00.000Z'],
      ['REQUEST', 'session-opening@apuf8.org', '2023-10-23T00:00:00.000Z'],
    ]);
    expect(mails.flat().map(({ mail }) => mail.subject)).toEqual([
      '2 of your sessions have changed',
      expect.stringMatching(/^Moved: /),
    ]);
  });
});
