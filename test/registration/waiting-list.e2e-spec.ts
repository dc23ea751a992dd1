import { Delegation } from '../../src/people/delegation.entity.js';
import { Quota } from '../../src/registration/places/quota.entity.js';
import type { Registration } from '../../src/registration/registration.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import {
  approved,
  decide,
  decisionsOn,
  letOfferLapse,
  offerLink,
  offersTo,
  setQuota,
  settled,
  stateOf,
  takenIn,
  takenInDelegation,
  waiting,
} from './deciding.js';
import { openOwnArea, sentText } from './registrants.js';

const privateSector = 'category:private_sector';
const declined = { decidedBy: null, reason: 'No' };

describe('the waiting list', () => {
  let forum: TestForum;
  let holder: Registration;

  /** One place, and somebody who has it. */
  beforeEach(async () => {
    forum = await startForum();
    await setQuota(forum, privateSector, 1);
    holder = await approved(forum);
  });
  afterEach(() => forum.stop());

  const free = async () => {
    await decide(forum, (states, em) => states.decline(em, holder.id, declined));
    await settled(forum);
  };
  const offeredTo = async (registration: Registration) =>
    (await offersTo(forum, registration.id)).map(({ state }) => state);

  it('tells her that she waits, and shows her position in her own area', async () => {
    await waiting(forum, { email: 'first@delegate.example' });
    const { id } = await waiting(forum, { email: 'second@delegate.example', locale: 'ko' });

    const [mail] = await forum.mailsTo('second@delegate.example');
    expect(mail?.subject).toMatch(/^대기자 명단에 올랐습니다/);
    expect(mail && sentText(forum, mail).text).toMatch(/대기 순번:? 2/);
    const visitor = await openOwnArea(forum, 'second@delegate.example');
    const page = textOf((await visitor.get('/en/my')).text);
    expect(page).toContain('On the waiting list');
    expect(page).toContain('You are number 2 of those who wait for the same places.');
    expect(await decisionsOn(forum, id)).toMatchObject([{ fromState: 'submitted', toState: 'waiting' }]);
  });

  it('offers a place that was freed to whoever has waited longest, and holds it for her', async () => {
    const first = await waiting(forum, { email: 'first@delegate.example' });
    const second = await waiting(forum);

    await free();

    const visitor = await openOwnArea(forum, 'first@delegate.example');
    expect(textOf((await visitor.get('/en/my')).text)).not.toContain('All places are taken');
    expect([await offeredTo(first), await offeredTo(second)]).toEqual([['open'], []]);
    expect(await takenIn(forum, privateSector)).toBe(1);
    const mail = (await forum.mailsTo('first@delegate.example')).at(-1);
    expect(mail?.subject).toMatch(/^A place for you: please answer/);
    // Forty-eight hours of the rehearsal's clock, with the zone.
    expect(mail && sentText(forum, mail).text).toMatch(
      /Please answer before:? Wednesday,? 20 September 2023 at 09:\d\d\s+\(Asia\/Seoul\)/,
    );
  });

  it('approves her who takes the place, with the confirmation', async () => {
    const { id } = await waiting(forum, { email: 'first@delegate.example' });
    await free();
    const link = await offerLink(forum, 'first@delegate.example');
    const visitor = forum.visitor();

    const page = await visitor.get(link);
    expect(page.status).toBe(200);
    expect(await stateOf(forum, id)).toBe('waiting');
    const { status, location } = await visitor.post(`${link}/acceptance`);

    expect([status, location]).toEqual([303, link]);
    expect([await stateOf(forum, id), await takenIn(forum, privateSector)]).toEqual(['approved', 1]);
    expect(textOf((await visitor.get(link)).text)).toContain('You have taken the place.');
    const subjects = (await forum.mailsTo('first@delegate.example')).map(({ subject }) => subject);
    expect(subjects.at(-1)).toMatch(/is confirmed$/);
  });

  it('says of a link that is used twice what became of the offer', async () => {
    const { id } = await waiting(forum, { email: 'first@delegate.example' });
    await free();
    const link = await offerLink(forum, 'first@delegate.example');
    await forum.visitor().post(`${link}/acceptance`);

    const { status, text } = await forum.visitor().post(`${link}/refusal`);

    expect(status).toBe(409);
    expect(textOf(text)).toContain('This offer has been answered or taken back already.');
    expect(await stateOf(forum, id)).toBe('approved');
  });

  it('offers the place to the next when she declines, and withdraws her', async () => {
    const first = await waiting(forum, { email: 'first@delegate.example' });
    const second = await waiting(forum);
    await free();
    const link = await offerLink(forum, 'first@delegate.example');

    const { status } = await forum.visitor().post(`${link}/refusal`);
    await settled(forum);

    expect(status).toBe(303);
    expect(await stateOf(forum, first.id)).toBe('withdrawn');
    expect([await offeredTo(first), await offeredTo(second)]).toEqual([['declined'], ['open']]);
    expect(await takenIn(forum, privateSector)).toBe(1);
  });

  it('shows whoever was sent a forwarded link nothing but for whom the place is', async () => {
    await waiting(forum, { email: 'first@delegate.example' });
    await free();

    const { text } = await forum.visitor().get(await offerLink(forum, 'first@delegate.example'));

    expect(textOf(text)).toContain('and cannot be passed on.');
    expect(text).not.toContain('first@delegate.example');
  });

  it('answers a link that was tampered with by 404, and does nothing', async () => {
    const first = await waiting(forum, { email: 'first@delegate.example' });
    await free();
    const link = await offerLink(forum, 'first@delegate.example');

    for (const wrong of [`${link}x`, link.replace(/[^/]{3}$/, 'abc')]) {
      expect((await forum.visitor().get(wrong)).status).toBe(404);
      expect((await forum.visitor().post(`${wrong}/acceptance`)).status).toBe(404);
    }
    expect(await stateOf(forum, first.id)).toBe('waiting');
  });

  it('gives the place on when the time is over, and keeps her at the end of the list', async () => {
    const first = await waiting(forum, { email: 'first@delegate.example' });
    const second = await waiting(forum, { email: 'second@delegate.example' });
    await free();
    await letOfferLapse(forum, first.id);

    await settled(forum);

    expect([await offeredTo(first), await offeredTo(second)]).toEqual([['lapsed'], ['open']]);
    expect([await stateOf(forum, first.id), await takenIn(forum, privateSector)]).toEqual(['waiting', 1]);
    const visitor = await openOwnArea(forum, 'first@delegate.example');
    expect(textOf((await visitor.get('/en/my')).text)).toContain('You are number 2 of those');
    expect((await forum.mailsTo('first@delegate.example')).at(-1)?.subject).toMatch(/has been given on/);
  });

  it('takes no answer after the deadline, though the timer has not come yet', async () => {
    const first = await waiting(forum, { email: 'first@delegate.example' });
    await free();
    const link = await offerLink(forum, 'first@delegate.example');
    await letOfferLapse(forum, first.id);

    const { status, text } = await forum.visitor().post(`${link}/acceptance`);

    expect(status).toBe(409);
    expect(textOf(text)).toContain('The time for an answer is over');
    expect(await stateOf(forum, first.id)).toBe('waiting');
  });

  it('passes over whoever has let as many offers lapse as the edition allows', async () => {
    const first = await waiting(forum);
    await free();
    await letOfferLapse(forum, first.id);
    await settled(forum);
    await letOfferLapse(forum, first.id);
    await settled(forum);

    await settled(forum);

    expect(await offeredTo(first)).toEqual(['lapsed', 'lapsed']);
    expect(await takenIn(forum, privateSector)).toBe(0);
  });

  it('gives back the place of her who withdraws while her offer is open', async () => {
    const first = await waiting(forum, { email: 'first@delegate.example' });
    const second = await waiting(forum);
    await free();
    const visitor = await openOwnArea(forum, 'first@delegate.example');

    await visitor.post('/en/my/withdrawal');
    await settled(forum);

    expect(await stateOf(forum, first.id)).toBe('withdrawn');
    expect([await offeredTo(first), await offeredTo(second)]).toEqual([['cancelled'], ['open']]);
    expect(await takenIn(forum, privateSector)).toBe(1);
  });

  it('lets whoever has places of another kind pass, and keeps the number of her who waits', async () => {
    await setQuota(forum, 'mode:online', 0);
    const first = await waiting(forum, { mode: 'online' });
    const second = await waiting(forum);

    await free();

    expect([await offeredTo(first), await offeredTo(second)]).toEqual([[], ['open']]);
    await setQuota(forum, privateSector, 2);
    await setQuota(forum, 'mode:online', 5);
    await settled(forum);
    expect(await offeredTo(first)).toEqual(['open']);
  });

  it('moves a delegation up only when there is a place for all of it that waits', async () => {
    const fijian = { category: 'member', memberId: 'fj', delegationId: 'fj', country: 'FJ' } as const;
    await setQuota(forum, 'category:member', 0);
    const [one, two] = [await waiting(forum, fijian), await waiting(forum, fijian)];
    const tongan = await waiting(forum, { category: 'member', memberId: 'to', delegationId: 'to' });

    await setQuota(forum, 'category:member', 1);
    await settled(forum);
    expect([await offeredTo(one), await offeredTo(two), await offeredTo(tongan)]).toEqual([[], [], ['open']]);

    await setQuota(forum, 'category:member', 3);
    await settled(forum);
    expect([await offeredTo(one), await offeredTo(two)]).toEqual([['open'], ['open']]);
    expect(await forum.read((em) => em.findOneByOrFail(Delegation, { id: 'fj' }))).toMatchObject({
      taken: 2,
    });
  });

  it('moves up as many of a delegation as its own quota has room for', async () => {
    const organizer = await forum.organizer();
    const samoan = { category: 'member', memberId: 'ws', delegationId: 'ws', country: 'WS' } as const;
    const quota = (figure: string) => organizer.post('/en/organizer/delegations/ws/quota', { quota: figure });
    await quota('0');
    const line = [await waiting(forum, samoan), await waiting(forum, samoan), await waiting(forum, samoan)];

    await quota('2');
    await settled(forum);

    expect(await Promise.all(line.map(offeredTo))).toEqual([['open'], ['open'], []]);
    expect(await takenInDelegation(forum, 'ws')).toBe(2);
  });

  it('oversells nothing when fifty answer and decide at the same moment', async () => {
    const organizer = await forum.organizer();
    const addresses = Array.from({ length: 25 }, (_, each) => `number${String(each)}@delegate.example`);
    const line: Registration[] = [];
    for (const email of addresses) line.push(await waiting(forum, { email }));
    await setQuota(forum, privateSector, 11);
    await settled(forum);
    const links = await Promise.all(addresses.slice(0, 10).map((email) => offerLink(forum, email)));

    await Promise.all([
      ...[...links, ...links].map((link, index) =>
        forum.visitor().post(`${link}/${index % 3 === 0 ? 'refusal' : 'acceptance'}`),
      ),
      ...[...line, ...line.slice(0, 5)].map(({ id }) =>
        organizer.post(`/en/organizer/registrations/${id}/approval`),
      ),
    ]);
    await settled(forum);

    const states = await Promise.all(line.map(({ id }) => stateOf(forum, id)));
    const offers = (await Promise.all(line.map(offeredTo))).flat();
    const admitted = states.filter((state) => state === 'approved').length;
    const open = offers.filter((state) => state === 'open').length;
    expect(await takenIn(forum, privateSector)).toBe(11);
    expect(1 + admitted + open).toBe(11);
    expect(await forum.read((em) => em.findOneByOrFail(Quota, { id: 'mode:in-person' }))).toMatchObject({
      taken: 11,
    });
  });

  it('offers as many places as became free, however many they are, and no more', async () => {
    const line: Registration[] = [];
    for (let each = 0; each < 30; each += 1) line.push(await waiting(forum));

    await setQuota(forum, privateSector, 26);
    await settled(forum);

    const offers = await Promise.all(line.map(offeredTo));
    expect(offers.map((states) => states.length)).toEqual([...Array(25).fill(1), ...Array(5).fill(0)]);
    expect(await takenIn(forum, privateSector)).toBe(26);
  });

  it('offers nobody a place once the forum is over', async () => {
    await forum.stop();
    forum = await startForum({ settings: { rehearsalClock: new Date('2023-10-28T00:00:00+09:00') } });
    await setQuota(forum, privateSector, 1);
    holder = await approved(forum);
    const first = await waiting(forum);

    await free();

    expect(await offeredTo(first)).toEqual([]);
  });

  it('does by itself what another process has left undone', async () => {
    const first = await waiting(forum);
    await forum.database.write(async (em) => {
      await em.query(`UPDATE quota SET taken = 0 WHERE id = 'category:private_sector'`);
    });
    expect(await offeredTo(first)).toEqual([]);

    await settled(forum);

    expect(await offeredTo(first)).toEqual(['open']);
  });
});
