import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Conflict } from '../../src/kernel/errors.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { Delegation } from '../../src/people/delegation.entity.js';
import { Quota } from '../../src/registration/places/quota.entity.js';
import { Places } from '../../src/registration/places/places.service.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { FormPage } from '../support/form-page.js';
import { signInParticipant } from '../support/own-area.js';
import { textOf } from '../support/page-content.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import type { Visitor } from '../support/visitor.js';
import {
  approved,
  decide,
  decisionsOn,
  offersTo,
  setQuota,
  settled,
  standing,
  stateOf,
  takenIn,
  takenInDelegation,
  waiting,
} from './deciding.js';
import { openOwnArea } from './registrants.js';

const privateSector = 'category:private_sector';
const inPerson = 'mode:in-person';
const byNobody = { decidedBy: null, reason: null };

const isRefusal = (outcome: PromiseSettledResult<void>): boolean =>
  outcome.status === 'rejected' &&
  outcome.reason instanceof Conflict &&
  outcome.reason.code === 'decisions.quota-full';

describe('the places of the forum', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeEach(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterEach(() => forum.stop());

  const approval = (id: string) => organizer.post(`/en/organizer/registrations/${id}/approval`);
  const setOnPage = (id: string, capacity: string) =>
    organizer.post(`/en/organizer/quotas/${encodeURIComponent(id)}`, { capacity });

  it('count an approval in its category, its form of attendance and its delegation, all together', async () => {
    const { id } = await approved(forum, {
      category: 'member',
      memberId: 'fj',
      organizationName: null,
      delegationId: 'fj',
    });

    expect(await takenIn(forum, 'category:member')).toBe(1);
    expect(await takenIn(forum, inPerson)).toBe(1);
    expect(await takenInDelegation(forum, 'fj')).toBe(1);

    await decide(forum, (states, em) => states.decline(em, id, { ...byNobody, reason: 'No' }));

    expect(await takenIn(forum, 'category:member')).toBe(0);
    expect(await takenIn(forum, inPerson)).toBe(0);
    expect(await takenInDelegation(forum, 'fj')).toBe(0);
  });

  it('are never oversold by organizers who approve at the same moment', async () => {
    await setQuota(forum, privateSector, 3);
    const ids = await Promise.all(
      Array.from({ length: 8 }, async () => (await standing(forum, { state: 'submitted' })).id),
    );

    const answers = await Promise.all(ids.map(approval));

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 303, 303, 409, 409, 409, 409, 409]);
    expect(await takenIn(forum, privateSector)).toBe(3);
    expect(await takenIn(forum, inPerson)).toBe(3);
  });

  it('that are full are said with their figure, and the waiting list is offered instead', async () => {
    await setQuota(forum, privateSector, 1);
    await approved(forum);
    const { id } = await standing(forum, { state: 'submitted' });

    const { status, text } = await approval(id);

    expect(status).toBe(409);
    expect(textOf(text)).toContain(
      'All 1 places of this group are taken. You can place the registration on the waiting list instead.',
    );
    expect(text).toContain(`action="/en/organizer/registrations/${id}/waiting"`);
    expect([await stateOf(forum, id), await decisionsOn(forum, id)]).toEqual(['submitted', []]);
    expect(await takenIn(forum, inPerson)).toBe(1);
  });

  it('of a delegation have a quota of their own', async () => {
    const fijian = { category: 'member', memberId: 'fj', delegationId: 'fj' } as const;
    await forum.database.write((em) => em.update(Delegation, { id: 'fj' }, { quota: 1 }));
    await approved(forum, fijian);
    const { id } = await standing(forum, { ...fijian, state: 'submitted' });

    const { status, text } = await approval(id);

    expect(status).toBe(409);
    expect(textOf(text)).toContain('All 1 places of this delegation are taken.');
    expect([await takenIn(forum, 'category:member'), await takenInDelegation(forum, 'fj')]).toEqual([1, 1]);
  });

  it('of a delegation are never oversold when many are approved at the same moment', async () => {
    const fijian = { category: 'member', memberId: 'fj', delegationId: 'fj', state: 'submitted' } as const;
    await forum.database.write((em) => em.update(Delegation, { id: 'fj' }, { quota: 20 }));
    const asking = Array.from({ length: 64 }, () => buildParticipant(fijian));
    await forum.database.write((em) => insertParticipants(em, asking));

    const outcomes = await Promise.allSettled(
      asking.map(({ registration: { id } }) =>
        decide(forum, (states, em) => states.approve(em, id, byNobody)),
      ),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(outcomes.filter(isRefusal)).toHaveLength(44);
    expect([await takenInDelegation(forum, 'fj'), await takenIn(forum, 'category:member')]).toEqual([20, 20]);
    const isApproved = { delegationId: 'fj', state: 'approved' } as const;
    expect(await forum.count(Registration, isApproved)).toBe(20);
    expect(await forum.count(OutboxMessage)).toBe(20);
  });

  it('are given back by whoever withdraws', async () => {
    const { id } = await approved(forum, { email: 'leaving@delegate.example' });
    await forum.visitor().post('/en/my/link', { email: 'leaving@delegate.example' });
    const visitor = await openOwnArea(forum, 'leaving@delegate.example');

    await visitor.post('/en/my/withdrawal');

    expect(await stateOf(forum, id)).toBe('withdrawn');
    expect([await takenIn(forum, privateSector), await takenIn(forum, inPerson)]).toEqual([0, 0]);
  });

  it('move with a registration that is corrected, and only where there is room', async () => {
    const registration = await approved(forum);
    const place = { category: 'private_sector', delegationId: null } as const;
    const online = { ...place, mode: 'online' } as const;
    registration.state = 'approved';

    await decide(forum, (states, em) => states.movePlace(em, registration, online));

    expect([await takenIn(forum, inPerson), await takenIn(forum, 'mode:online')]).toEqual([0, 1]);
    expect(await takenIn(forum, privateSector)).toBe(1);

    await setQuota(forum, inPerson, 0);
    await expect(
      forum.database.write((em) => forum.app.get(Places).move(em, online, { ...place, mode: 'in-person' })),
    ).rejects.toMatchObject({ code: 'decisions.quota-full' });
    expect([await takenIn(forum, inPerson), await takenIn(forum, 'mode:online')]).toEqual([0, 1]);
  });

  it('are shown with what is taken, free and waited for', async () => {
    await setQuota(forum, privateSector, 1);
    await approved(forum);
    await waiting(forum);

    const { status, text } = await organizer.get('/en/organizer/quotas');

    expect(status).toBe(200);
    expect(textOf(text)).toMatch(/Private sector\s+1\s+0\s+1\s/);
    expect(text).toContain('placeholder="3,500"');
  });

  it('are set by an organizer, who is recorded, and the list moves up into what became free', async () => {
    await setQuota(forum, privateSector, 1);
    await approved(forum);
    const { id } = await waiting(forum);

    const { status, location } = await setOnPage(privateSector, '2');
    await settled(forum);

    expect([status, location]).toEqual([303, '/en/organizer/quotas?notice=saved']);
    expect(await offersTo(forum, id)).toMatchObject([{ state: 'open' }]);
    const [entry] = await forum.read((em) => em.findBy(AuditEntry, { about: `quota:${privateSector}` }));
    expect(entry).toMatchObject({ actorName: 'organizer@apuf8.test', details: { capacity: '2' } });
  });

  it('are never set below what is taken: the figures are said and nothing changes', async () => {
    await approved(forum);
    await approved(forum);

    const { status, text } = await setOnPage(privateSector, '1');

    const page = new FormPage(text);
    expect(status).toBe(409);
    expect(Object.values(page.errors)).toEqual([
      '2 places are taken already; a quota of 1 would be less. Decline or move somebody first, or choose at least 2.',
    ]);
    expect(page.summary).toHaveLength(1);
    expect(await forum.read((em) => em.findOneBy(Quota, { id: privateSector }))).toEqual({
      ...{ id: privateSector, capacity: null, taken: 2 },
    });
  });

  it('go back to what is declared when the field is emptied', async () => {
    await setOnPage(privateSector, '5');

    await setOnPage(privateSector, '');

    expect(await forum.read((em) => em.findOneBy(Quota, { id: privateSector }))).toMatchObject({
      capacity: null,
    });
  });

  it.each(['-1', '2.5', 'many', '99999999999'])('cannot be %j', async (capacity) => {
    const { status, text } = await setOnPage(inPerson, capacity);

    expect(status).toBe(422);
    expect(Object.values(new FormPage(text).errors)).toHaveLength(1);
    expect(text).toContain(`value="${capacity}"`);
    expect(await forum.count(Quota, { id: inPerson })).toBe(0);
  });

  it('of a delegation are set on the same page', async () => {
    const { status } = await organizer.post('/en/organizer/quotas/delegations', {
      delegation: 'fj',
      capacity: '4',
    });

    expect(status).toBe(303);
    expect(await forum.read((em) => em.findOneByOrFail(Delegation, { id: 'fj' }))).toMatchObject({
      quota: 4,
    });
  });

  it.each(['category:nobody', 'lost', 'delegation:fj'])('of %s do not exist', async (id) => {
    expect((await setOnPage(id, '3')).status).toBe(404);
    expect(await forum.count(Quota, { id })).toBe(0);
  });

  it('of a category that the edition does not declare any more are still counted and shown', async () => {
    await forum.database.write((em) =>
      em.insert(Quota, { id: 'category:pioneers', capacity: null, taken: 3 }),
    );

    const { text } = await organizer.get('/en/organizer/quotas');

    expect(textOf(text)).toMatch(/pioneers\s+3/);
    expect((await setOnPage('category:pioneers', '2')).status).toBe(409);
  });

  it('are for organizers only', async () => {
    const { visitor } = await signInParticipant(forum);

    expect((await visitor.get('/en/organizer/quotas')).status).toBe(401);
    expect((await visitor.post(`/en/organizer/quotas/${inPerson}`, { capacity: '9' })).status).toBe(401);
  });
});
