import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerClaim } from '../../src/calendar/answer-address.js';
import { Invitation } from '../../src/calendar/invitation.entity.js';
import { Tokens } from '../../src/kernel/tokens.js';
import { ProgrammeEntry } from '../../src/sessions/programme-entry.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { cancelSession, editSession, letHoldPass } from './organizing.js';
import { Delegate } from './participants.js';

let people = 0;

describe('an invitation answered by the link of its mail', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const invited = async (locale = 'en') => {
    people += 1;
    const id = await forum.database.write((em) =>
      insertSession(em, { capacity: 1, title: { en: 'Asked session' } }),
    );
    const delegate = await Delegate.approved(
      forum,
      organizer,
      { email: `asked${String(people)}@delegate.example` },
      locale,
    );
    await delegate.want('invitations');
    const [mail] = await delegate.mailsOf(() => delegate.choose(id));
    const links = [...(mail?.mail.text ?? '').matchAll(/http:\/\/forum\.test(\/\S+\/answer\/\S+)/g)];
    const [accept = '', maybe = '', decline = ''] = links.map(([, path]) => path);
    return { delegate, id, accept, maybe, decline, path: accept.replace(/\?.*/, '') };
  };
  const partstat = async ({ accountId }: Delegate, sessionId: string) =>
    (await forum.read((em) => em.findOneByOrFail(Invitation, { accountId, sessionId }))).partstat;
  const holds = ({ accountId }: Delegate, sessionId: string) =>
    forum.count(ProgrammeEntry, { accountId, sessionId });

  it('has three links, and opening one changes nothing', async () => {
    const { delegate, id, accept, maybe, decline } = await invited();

    const pages = await Promise.all([accept, maybe, decline].map((path) => forum.visitor().get(path)));

    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(textOf(pages[0]?.text ?? '')).toContain('You have not answered yet.');
    expect(await partstat(delegate, id)).toBe('NEEDS-ACTION');
    expect(pages[0]?.text).toContain('noindex');
  });

  it.each([
    ['ACCEPTED', 'You have accepted.', 1],
    ['TENTATIVE', 'You have answered “maybe”.', 1],
    ['DECLINED', 'Your place has been given back.', 0],
  ])('takes %s', async (answer, told, places) => {
    const { delegate, id, path } = await invited();

    const { location } = await forum.visitor().post(path, { answer, sequence: '0' });

    expect(location).toBe(`${path}?notice=saved`);
    expect([await partstat(delegate, id), await holds(delegate, id)]).toEqual([answer, places]);
    expect(textOf((await forum.visitor().get(`${path}?notice=saved`)).text)).toContain(told);
  });

  it('may be declined and accepted again, as often as she likes', async () => {
    const { delegate, id, path } = await invited();

    for (const answer of ['DECLINED', 'ACCEPTED', 'DECLINED', 'TENTATIVE']) {
      await forum.visitor().post(path, { answer, sequence: '0' });
    }

    expect([await partstat(delegate, id), await holds(delegate, id)]).toEqual(['TENTATIVE', 1]);
  });

  it('puts her on the waiting list when her place has gone', async () => {
    const [{ delegate, id, path }, other] = [await invited(), await invited()];
    await forum.visitor().post(path, { answer: 'DECLINED', sequence: '0' });
    await other.delegate.choose(id);

    await forum.visitor().post(path, { answer: 'ACCEPTED', sequence: '0' });

    expect(await holds(delegate, id)).toBe(0);
    expect(textOf((await forum.visitor().get(path)).text)).toContain('You are number 1 on the waiting list.');
    await other.delegate.drop(id);
    expect(await holds(delegate, id)).toBe(1);
  });

  it('is not taken for a version that she has not seen', async () => {
    const { delegate, id, accept, path } = await invited();
    await editSession(forum, organizer, id, { startsAt: '2023-10-24T16:00', endsAt: '2023-10-24T17:00' });
    await letHoldPass(forum);

    const late = await forum.visitor().post(path, { answer: 'ACCEPTED', sequence: '0' });

    expect(late.status).toBe(409);
    expect(textOf(late.text)).toContain('This has changed since the mail that you came from.');
    expect(textOf((await forum.visitor().get(accept)).text)).toContain('16:00–17:00');
    expect(await partstat(delegate, id)).toBe('NEEDS-ACTION');
    await forum.visitor().post(path, { answer: 'ACCEPTED', sequence: '1' });
    expect(await partstat(delegate, id)).toBe('ACCEPTED');
  });

  it('has nothing to answer when it has ended', async () => {
    const { id, path } = await invited();
    await cancelSession(organizer, id, 'Illness');

    expect(textOf((await forum.visitor().get(path)).text)).toContain('This invitation has ended');
    expect((await forum.visitor().post(path, { answer: 'ACCEPTED', sequence: '1' })).status).toBe(409);
  });

  it('is found by its own token only', async () => {
    const [{ path }, other] = [await invited(), await invited()];
    const id = path.split('/').at(-1) ?? '';
    const othersToken = other.path.split('/').at(-2) ?? '';

    const statuses = await Promise.all(
      [
        othersToken,
        forum.app.get(Tokens).derive(answerClaim({ id: 'nothing', address: 'x@x.example' })),
        'x',
      ].map(async (token) => (await forum.visitor().get(`/en/answer/${token}/${id}`)).status),
    );

    expect(statuses).toEqual([404, 404, 404]);
    expect((await forum.visitor().post(path, { answer: 'PERHAPS', sequence: '0' })).status).toBe(422);
  });

  it('is shown to organizers: who answered what to which version, and how many will come', async () => {
    const { delegate, id, path } = await invited();
    await forum.visitor().post(path, { answer: 'ACCEPTED', sequence: '0' });
    await editSession(forum, organizer, id, { startsAt: '2023-10-24T16:00', endsAt: '2023-10-24T17:00' });
    await letHoldPass(forum);

    const { status, text } = await organizer.get(`/en/organizer/sessions/${id}/answers`);

    expect(status).toBe(200);
    const shown = textOf(text);
    expect(shown).toContain(delegate.address);
    expect(shown).toContain('Accepted, to version 1 of 2, by link');
    expect(shown).toMatch(/No answer 1/);
    expect((await delegate.visitor.get(`/en/organizer/sessions/${id}/answers`)).status).not.toBe(200);
    expect((await organizer.get('/en/organizer/sessions/nothing/answers')).status).toBe(404);
  });

  it('asks in Korean whoever reads Korean', async () => {
    const { accept } = await invited('ko');

    expect(accept).toMatch(/^\/ko\/answer\//);
    expect(textOf((await forum.visitor().get(accept)).text)).toContain('아직 답하지 않으셨습니다.');
  });
});
