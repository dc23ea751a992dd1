import { AddressTrouble } from '../../src/mail/address-trouble.entity.js';
import { Delegation } from '../../src/people/delegation.entity.js';
import { BulkDecision } from '../../src/registration/bulk/bulk-decision.entity.js';
import { BulkDecisionsWorker } from '../../src/registration/bulk/bulk-decisions.worker.js';
import { BulkItem } from '../../src/registration/bulk/bulk-item.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { FormPage } from '../support/form-page.js';
import { signInParticipant } from '../support/own-area.js';
import { textOf } from '../support/page-content.js';
import { insertParticipants, buildParticipant } from '../support/participants.js';
import type { Visitor } from '../support/visitor.js';
import { decide, decisionsOn, setQuota, standing, stateOf, takenIn } from './deciding.js';
import { sentText } from './registrants.js';

const path = '/en/organizer/bulk-decisions';

describe('a decision about many', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeEach(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterEach(() => forum.stop());

  const draft = async (fields: Record<string, string | string[]>) => {
    const { status, location, text } = await organizer.post(path, {
      kind: 'approve',
      which: 'chosen',
      ...fields,
    });
    if (status !== 303 || !location) throw new Error(`${String(status)} ${textOf(text)}`);
    return location;
  };
  const confirmed = async (fields: Record<string, string | string[]>) => {
    const page = await draft(fields);
    expect((await organizer.post(`${page}/confirmation`)).status).toBe(303);
    return page;
  };
  /** As if the hold were over. */
  const run = async () => {
    await forum.database.write((em) =>
      em.update(BulkDecision, { state: 'held' }, { dueAt: new Date('2020-01-01T00:00:00Z') }),
    );
    await forum.app.get(BulkDecisionsWorker).task.idle();
  };
  const submitted = (columns: Partial<Parameters<typeof standing>[1]> = {}) =>
    standing(forum, { ...columns, state: 'submitted' });

  it('is previewed: who gets which mail in which language, and nothing is decided', async () => {
    const { id } = await submitted({ email: 'first@delegate.example' });

    const { status, text } = await organizer.get(await draft({ chosen: id }));

    expect(status).toBe(200);
    const page = textOf(text);
    expect(page).toContain('A preview: nothing is decided yet.');
    expect(page).toContain('Waiting for a decision → Approved');
    expect(page).toContain('Confirmation with invitation: first@delegate.example');
    expect(page).toContain('English');
    expect(page).toContain('Decide about 1 registration');
    expect([await stateOf(forum, id), await forum.mailsTo('first@delegate.example')]).toEqual([
      'submitted',
      [],
    ]);
  });

  it('shows who cannot get it and why', async () => {
    const withdrawn = await standing(forum, { state: 'withdrawn' });
    const unreachable = await submitted({ email: 'gone@delegate.example' });
    await forum.database.write((em) =>
      em.insert(AddressTrouble, {
        ...{ addressKey: 'gone@delegate.example', address: 'gone@delegate.example', isSuppressed: true },
        ...{ bounces: 1, delays: 0, lastStatus: '5.1.1', lastReason: 'unknown', lastAt: new Date(0) },
      }),
    );

    const { text } = await organizer.get(await draft({ chosen: [withdrawn.id, unreachable.id] }));

    const page = textOf(text);
    expect(page).toContain('No mail: The registration stands in a state from which this is not possible.');
    expect(page).toContain('Kept back: mail to this address came back.');
    expect(page).toContain('Decide about 1 registration');
  });

  it('is held: nobody is decided about and nobody is mailed before its time', async () => {
    const { id } = await submitted({ email: 'first@delegate.example' });
    const page = await confirmed({ chosen: id });

    await forum.app.get(BulkDecisionsWorker).task.idle();

    expect(await stateOf(forum, id)).toBe('submitted');
    expect(await forum.mailsTo('first@delegate.example')).toEqual([]);
    const { text, headers } = await organizer.get(page);
    const record = await organizer.get(`/en/organizer/registrations/${id}`);
    expect(textOf(record.text)).toContain('A bulk decision about this registration is held: Approve');
    expect(record.text).toContain(`href="${page}"`);
    expect(textOf(text)).toMatch(/It begins in (29\d|300) seconds\. Until then one click undoes all of it\./);
    expect(headers.get('refresh')).toBe('5');
  });

  it('is undone by one click, and nothing of it ever happens', async () => {
    const { id } = await submitted();
    const page = await confirmed({ chosen: id });

    const { status } = await organizer.post(`${page}/undoing`);
    await run();

    expect(status).toBe(303);
    expect(textOf((await organizer.get(page)).text)).toMatch(/Undone in time.*Not decided/);
    expect([await stateOf(forum, id), await decisionsOn(forum, id)]).toEqual(['submitted', []]);
    expect(textOf((await organizer.get(`/en/organizer/registrations/${id}`)).text)).not.toContain('is held');
  });

  it('is worked off when its hold is over: each has its record, its place and its mail', async () => {
    const [one, two] = [await submitted({ email: 'one@delegate.example' }), await submitted()];
    const page = await confirmed({ chosen: [one.id, two.id] });

    await run();

    expect([await stateOf(forum, one.id), await stateOf(forum, two.id)]).toEqual(['approved', 'approved']);
    expect(await decisionsOn(forum, one.id)).toMatchObject([
      { fromState: 'submitted', toState: 'approved', decidedBy: expect.any(String) },
    ]);
    expect(await takenIn(forum, 'category:private_sector')).toBe(2);
    expect((await forum.mailsTo('one@delegate.example')).at(-1)?.subject).toMatch(/is confirmed$/);
    expect(textOf((await organizer.get(page)).text)).toContain('Decided by Test organizer: 2 registrations.');
  });

  it('cannot be undone once it has run', async () => {
    const { id } = await submitted();
    const page = await confirmed({ chosen: id });
    await run();

    const { status, text } = await organizer.post(`${page}/undoing`);

    expect(status).toBe(409);
    expect(textOf(text)).toContain('It is too late for that');
    expect(await stateOf(forum, id)).toBe('approved');
  });

  it('is confirmed once, however often the button is pressed', async () => {
    const { id } = await submitted();
    const page = await draft({ chosen: id });

    const answers = await Promise.all([1, 2].map(() => organizer.post(`${page}/confirmation`)));
    await run();

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await decisionsOn(forum, id)).toHaveLength(1);
  });

  it('leaves alone whom somebody has decided about meanwhile, and says so', async () => {
    const { id } = await submitted({ email: 'first@delegate.example' });
    const page = await confirmed({ chosen: id });
    await decide(forum, (states, em) => states.decline(em, id, { decidedBy: null, reason: 'Late' }));
    const before = textOf((await organizer.get(page)).text);

    await run();

    expect(before).toContain('No mail: Somebody had decided about it meanwhile.');
    expect(before).not.toContain('Confirmation with invitation: first@delegate.example');

    expect(await stateOf(forum, id)).toBe('declined');
    expect(await forum.mailsTo('first@delegate.example')).toHaveLength(1);
    expect(textOf((await organizer.get(page)).text)).toContain('Somebody had decided about it meanwhile.');
  });

  it.each(['chosen', 'all'])(
    'gives the last place to whoever came first, warns before, and leaves the others as they are (%s)',
    async (which) => {
      await setQuota(forum, 'category:private_sector', 1);
      const later = await submitted({ submittedAt: new Date('2023-09-12T00:00:00Z') });
      const earlier = await submitted({ submittedAt: new Date('2023-09-11T00:00:00Z') });

      const page = await draft({ which, chosen: [later.id, earlier.id] });
      expect(textOf((await organizer.get(page)).text)).toContain('Private sector: 2 asked for, 1 free');
      await organizer.post(`${page}/confirmation`);
      await run();

      const states = [await stateOf(forum, earlier.id), await stateOf(forum, later.id)];
      expect(states).toEqual(['approved', 'submitted']);
      expect(await takenIn(forum, 'category:private_sector')).toBe(1);
      expect(textOf((await organizer.get(page)).text)).toContain('No mail: All places were taken.');
    },
  );

  it('comes to those on the waiting list before all others, in the order of the list', async () => {
    const fresh = await submitted({ submittedAt: new Date('2023-09-01T00:00:00Z') });
    const waits = await submitted({ submittedAt: new Date('2023-09-12T00:00:00Z') });
    await decide(forum, (states, em) =>
      states.placeOnWaitingList(em, waits.id, { decidedBy: null, reason: null }),
    );

    const page = await draft({ which: 'all' });

    const items = await forum.read((em) => em.find(BulkItem, { order: { position: 'ASC' } }));
    expect(page).toContain(items[0]?.decisionId);
    expect(items.map(({ registrationId }) => registrationId)).toEqual([waits.id, fresh.id]);
  });

  it('warns where a delegation has fewer places than are asked for', async () => {
    await forum.database.write((em) => em.update(Delegation, { id: 'fj' }, { quota: 1 }));
    const columns = { memberId: 'fj', delegationId: 'fj', category: 'member' } as const;
    const [one, two] = [await submitted(columns), await submitted(columns)];

    const { text } = await organizer.get(await draft({ chosen: [one.id, two.id] }));

    expect(textOf(text)).toContain('Fiji: 2 asked for, 1 free');
  });

  it('can be about all that the list has found, many hundreds too', async () => {
    const many = Array.from({ length: 1_050 }, () =>
      buildParticipant({ state: 'submitted', mode: 'online' }),
    );
    for (let from = 0; from < many.length; from += 350) {
      await forum.database.write((em) => insertParticipants(em, many.slice(from, from + 350)));
    }
    const other = await submitted();

    await confirmed({ which: 'all', filter: 'mode=online&sort=reference', kind: 'take-up' });
    await run();

    expect(await forum.count(BulkItem, { outcome: 'done' })).toBe(1_050);
    expect(await stateOf(forum, other.id)).toBe('submitted');
    expect(await stateOf(forum, many[0]?.registration.id ?? '')).toBe('under_review');
  });

  it('can be about a whole page of boxes', async () => {
    const many = Array.from({ length: 50 }, () => buildParticipant({ state: 'submitted' }));
    await forum.database.write((em) => insertParticipants(em, many));

    await draft({ chosen: many.map(({ registration }) => registration.id) });

    expect(await forum.count(BulkItem, { outcome: 'open' })).toBe(50);
  });

  it('declines with a reason that each reads in her own language', async () => {
    const { id } = await standing(forum, {
      ...{ state: 'submitted', email: 'told@delegate.example', locale: 'ko' },
    });
    await confirmed({ chosen: id, kind: 'decline', reason: 'No room' });

    await run();

    const mail = (await forum.mailsTo('told@delegate.example')).at(-1);
    expect(mail?.subject).toMatch(/승인되지 않았습니다/);
    expect(mail && sentText(forum, mail).text).toContain('No room');
  });

  it.each([
    [{ kind: 'decline' }, 'reason', 'Please fill in this field.'],
    [{ chosen: [] }, 'which', 'Please tick at least one registration in the list.'],
    [{ chosen: 'nobody' }, 'which', 'Please tick at least one registration in the list.'],
    [
      { which: 'all', filter: 'q=nobody-at-all' },
      'which',
      'Please tick at least one registration in the list.',
    ],
    [{ kind: 'promote' }, 'kind', 'Please choose one of the options.'],
  ])('is refused with what is missing, and keeps what was typed: %j', async (fields, field, problem) => {
    const { id } = await submitted();

    const { status, text } = await organizer.post(path, {
      ...{ kind: 'approve', which: 'chosen', chosen: id },
      ...fields,
    });

    const page = new FormPage(text);
    expect(status).toBe(422);
    expect(page.errors).toEqual({ [field]: problem });
    expect(page.summary.map((each) => each.field)).toEqual([field]);
    expect(await forum.count(BulkDecision)).toBe(0);
  });

  it('goes on where a process has died in the middle of it', async () => {
    const [one, two] = [await submitted(), await submitted()];
    await confirmed({ chosen: [one.id, two.id] });
    await forum.database.write(async (em) => {
      await em.update(BulkDecision, { state: 'held' }, { state: 'running' });
      await em.update(BulkItem, { registrationId: one.id }, { outcome: 'done' });
    });

    await forum.app.get(BulkDecisionsWorker).task.idle();

    expect([await stateOf(forum, one.id), await stateOf(forum, two.id)]).toEqual(['submitted', 'approved']);
    expect(await forum.count(BulkDecision, { state: 'done' })).toBe(1);
  });

  it('that does not exist is 404', async () => {
    for (const action of ['', '/confirmation', '/undoing']) {
      const answer = action ? organizer.post(`${path}/some-id${action}`) : organizer.get(`${path}/some-id`);
      expect((await answer).status).toBe(404);
    }
  });

  it('is for organizers only', async () => {
    const { visitor } = await signInParticipant(forum);

    expect((await visitor.get(path)).status).toBe(401);
    expect((await visitor.post(path, { kind: 'approve', which: 'all' })).status).toBe(401);
    expect(await forum.count(BulkDecision)).toBe(0);
  });
});
