import { Delegation } from '../../src/people/delegation.entity.js';
import { RegistrationStatesService } from '../../src/registration/registration-states.service.js';
import { buildRegistrationFields } from '../support/fields.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import {
  approved,
  decide,
  decisionsOn,
  setQuota,
  standing,
  stateOf,
  takenIn,
  takenInDelegation,
} from './deciding.js';
import { registrationOf, sentText } from './registrants.js';

const byNobody = { decidedBy: null, reason: null };
const other = { category: 'other_stakeholder', kind: 'academia', mode: 'online' } as const;

describe('the moves of a registration', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeEach(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterEach(() => forum.stop());

  const register = async (email: string, fields: Record<string, string> = {}) => {
    await forum.visitor().post('/en/register', buildRegistrationFields({ email, ...fields }));
    return (await registrationOf(forum, email)).registration;
  };
  const subjects = async (email: string) => (await forum.mailsTo(email)).map(({ subject }) => subject);

  it('approve by themselves where the edition says so, with one record, one place and one mail', async () => {
    const { id } = await register('at.once@delegate.example', other);

    expect(await stateOf(forum, id)).toBe('approved');
    expect(await decisionsOn(forum, id)).toMatchObject([
      { fromState: 'submitted', toState: 'approved', decidedBy: null },
    ]);
    expect(await takenIn(forum, 'mode:online')).toBe(1);
    expect(await subjects('at.once@delegate.example')).toEqual([expect.stringMatching(/is confirmed$/)]);
  });

  it('wait for the secretariat everywhere else', async () => {
    const { id } = await register('by.hand@delegate.example', { ...other, mode: 'in-person' });

    expect([await stateOf(forum, id), await decisionsOn(forum, id)]).toEqual(['submitted', []]);
    expect(await subjects('by.hand@delegate.example')).toEqual([expect.stringMatching(/was received$/)]);
  });

  it('lead to the waiting list where automatic approval finds no place, and behind whoever waits', async () => {
    await setQuota(forum, 'mode:online', 0);
    const first = await register('first@delegate.example', other);
    const second = await register('second@delegate.example', other);

    expect([await stateOf(forum, first.id), await stateOf(forum, second.id)]).toEqual(['waiting', 'waiting']);
    expect(await subjects('first@delegate.example')).toEqual([
      expect.stringMatching(/is on the waiting list$/),
    ]);
    const [mail] = await forum.mailsTo('second@delegate.example');
    expect(mail && sentText(forum, mail).text).toContain('Your place on the list: 2');
  });

  it('go to the secretariat when the focal point confirms, with a mail', async () => {
    const { id } = await standing(forum, {
      ...{ state: 'awaiting_focal_point', email: 'mine@delegate.example' },
    });

    await decide(forum, (states, em) => states.acceptByFocalPoint(em, id, byNobody));

    expect(await stateOf(forum, id)).toBe('submitted');
    expect(await decisionsOn(forum, id)).toMatchObject([
      { fromState: 'awaiting_focal_point', toState: 'submitted' },
    ]);
    expect(await subjects('mine@delegate.example')).toEqual([
      expect.stringMatching(/^Your focal point has confirmed/),
    ]);
  });

  it('are declined when the focal point does not, with her reason', async () => {
    const { id } = await standing(forum, {
      ...{ state: 'awaiting_focal_point', email: 'not.mine@delegate.example' },
    });

    await decide(forum, (states, em) =>
      states.returnByFocalPoint(em, id, { decidedBy: null, reason: 'Not of our ministry' }),
    );

    const [mail] = await forum.mailsTo('not.mine@delegate.example');
    expect(await stateOf(forum, id)).toBe('declined');
    expect(mail?.subject).toMatch(/was returned by the focal point$/);
    expect(mail && sentText(forum, mail).text).toContain('Not of our ministry');
  });

  it('are not approved past the focal point; an organizer takes them up first', async () => {
    const { id } = await standing(forum, { state: 'awaiting_focal_point', email: 'slow@delegate.example' });
    const page = `/en/organizer/registrations/${id}`;

    expect((await organizer.post(`${page}/approval`)).status).toBe(409);
    expect((await organizer.post(`${page}/review`, { seen: 'awaiting_focal_point' })).status).toBe(303);
    expect((await organizer.post(`${page}/approval`, { seen: 'under_review' })).status).toBe(303);

    expect(await decisionsOn(forum, id)).toMatchObject([
      { toState: 'under_review', decidedBy: expect.any(String) },
      { toState: 'approved', decidedBy: expect.any(String) },
    ]);
    expect(await subjects('slow@delegate.example')).toEqual([
      expect.stringMatching(/is under review$/),
      expect.stringMatching(/is confirmed$/),
    ]);
  });

  it('put on the waiting list by an organizer, who reads it on the page', async () => {
    const { id } = await standing(forum, { state: 'submitted' });
    const page = `/en/organizer/registrations/${id}`;

    const { status, location } = await organizer.post(`${page}/waiting`, { seen: 'submitted' });

    expect([status, location]).toEqual([303, `${page}?notice=waiting`]);
    expect(await stateOf(forum, id)).toBe('waiting');
  });

  it('let a substitute take over the place, past everybody who waits', async () => {
    const fijian = { category: 'member', memberId: 'fj', delegationId: 'fj', country: 'FJ' } as const;
    await forum.database.write((em) => em.update(Delegation, { id: 'fj' }, { quota: 1 }));
    const leaving = await approved(forum, { ...fijian, email: 'leaving@delegate.example' });
    const coming = await standing(forum, {
      ...{ ...fijian, state: 'submitted', mode: 'online', email: 'coming@delegate.example' },
    });

    await decide(forum, (states, em) =>
      states.substitute(em, { leaving: leaving.id, coming: coming.id, decidedBy: null, reason: 'Illness' }),
    );

    expect([await stateOf(forum, leaving.id), await stateOf(forum, coming.id)]).toEqual([
      'withdrawn',
      'approved',
    ]);
    expect(await takenInDelegation(forum, 'fj')).toBe(1);
    expect([await takenIn(forum, 'mode:in-person'), await takenIn(forum, 'mode:online')]).toEqual([0, 1]);
    expect((await subjects('leaving@delegate.example')).at(-2)).toMatch(/is withdrawn$/);
    expect((await subjects('coming@delegate.example')).at(-1)).toMatch(/is confirmed$/);
  });

  it('keep what two decide at once apart: the place is taken once', async () => {
    const { id } = await standing(forum, { state: 'submitted' });
    const states = forum.app.get(RegistrationStatesService);

    const outcomes = await Promise.allSettled(
      [1, 2].map(() => forum.database.write((em) => states.approve(em, id, byNobody))),
    );

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await takenIn(forum, 'mode:in-person')).toBe(1);
    expect(textOf((await organizer.get(`/en/organizer/registrations/${id}`)).text)).toContain('Approved');
  });
});
