import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InboundMessage } from '../../src/mail/inbound/inbound-message.entity.js';
import { receive } from '../support/arrivals.js';
import { startForum, type TestForum } from '../support/forum.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { otherMessage } from './clients.js';
import { letHoldPass } from './organizing.js';
import { Delegate } from './participants.js';

const threeOClock = ['DTSTART;TZID=Asia/Seoul:20231024T150000', 'DTEND;TZID=Asia/Seoul:20231024T160000'];
let people = 0;

describe('a proposal of another time', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum({ seeded: false });
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  /** Somebody who has a session of her own and would rather have it at another time. */
  const proposed = async (times: string[]) => {
    people += 1;
    const sessionId = await forum.database.write((em) =>
      insertSession(em, { title: { en: 'Water' }, slot: { venueId: null } }),
    );
    const delegate = await Delegate.approved(forum, organizer, {
      email: `proposer${String(people)}@delegate.example`,
    });
    await delegate.want('invitations');
    const [invitation] = await delegate.mailsOf(() => delegate.choose(sessionId));
    if (!invitation) throw new Error('Not invited');
    const given = { from: delegate.address, answer: 'TENTATIVE', invitation } as const;
    const { id } = await receive(
      forum,
      otherMessage('COUNTER', given, [...times, 'COMMENT:Could it be later?']),
    );
    return { delegate, sessionId, path: `/en/organizer/counter-proposals/${id}`, id };
  };
  const startOf = async (sessionId: string) =>
    /datetime="(\d{4}-\d\d-\d\dT[^"]+)"/.exec(
      (await forum.visitor().get(`/en/sessions/${sessionId}`)).text,
    )?.[1];
  const stateOf = (id: string) =>
    forum.read(async (em) => (await em.findOneByOrFail(InboundMessage, { id })).state);

  it('is accepted at a press of a button: the session moves, and everybody is told', async () => {
    const { delegate, sessionId, path, id } = await proposed(threeOClock);

    expect((await organizer.get(`/en/organizer/inbox/${id}`)).text).toContain(path);
    const { text } = await organizer.get(path);
    expect(text).toContain('Tuesday, 24 October 2023, 15:00–16:00, Korean Standard Time (UTC+09:00)');
    expect(text).toContain('Could it be later?');
    const [moved] = await delegate.mailsOf(async () => {
      expect((await organizer.post(`${path}/acceptance`)).location).toBe('/en/organizer/inbox');
      await letHoldPass(forum);
    });

    expect(await startOf(sessionId)).toBe('2023-10-24T15:00:00+09:00');
    expect([moved?.method, moved?.event?.sequence, moved?.event?.start]).toEqual([
      'REQUEST',
      1,
      '2023-10-24T06:00:00.000Z',
    ]);
    expect(await stateOf(id)).toBe('closed');
    expect((await organizer.post(`${path}/acceptance`)).status).toBe(404);
  });

  it('is declined: nothing moves, and who proposed it is told', async () => {
    const { delegate, sessionId, path, id } = await proposed(threeOClock);

    const [told] = await delegate.mailsOf(() => organizer.post(`${path}/refusal`));

    expect(told?.mail.subject).toBe('The time stays: Water');
    expect(await startOf(sessionId)).toBe('2023-10-24T09:00:00+09:00');
    expect(await stateOf(id)).toBe('closed');
  });

  it('of a day outside the forum is refused with the reason, and goes on waiting', async () => {
    const { sessionId, path, id } = await proposed([
      'DTSTART;TZID=Asia/Seoul:20231224T150000',
      'DTEND;TZID=Asia/Seoul:20231224T160000',
    ]);

    const answer = await organizer.post(`${path}/acceptance`);

    expect([answer.status, answer.text.includes('Keep the time and say so')]).toEqual([422, true]);
    expect(answer.text).toMatch(/class="notice[^>]*>.*day.*forum/is);
    expect(await startOf(sessionId)).toBe('2023-10-24T09:00:00+09:00');
    expect(await stateOf(id)).toBe('waiting');
  });

  it('that no program can read is left to the organizer', async () => {
    const { path } = await proposed(['DTSTART;TZID=Korea Standard Time:20231024T150000']);

    const { text } = await organizer.get(path);

    expect(text).toContain('To be read by a person: 20231024T150000 Korea Standard Time');
    expect(text).not.toContain('Move the session');
    expect((await organizer.post(`${path}/acceptance`)).status).toBe(409);
  });

  it('is nothing for others', async () => {
    const { delegate, path } = await proposed(threeOClock);

    for (const visitor of [forum.visitor(), delegate.visitor]) {
      expect((await visitor.get(path)).status).toBe(401);
      expect((await visitor.post(`${path}/acceptance`)).status).toBe(401);
    }
  });
});
