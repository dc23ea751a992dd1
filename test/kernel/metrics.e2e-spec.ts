import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startForum, type TestForum } from '../support/forum.js';
import { eventually } from '../mail/mail-server.js';
import { buildMail, Outbox } from '../mail/mails.js';

const metricsToken = 'a-token-of-the-tests-that-opens-the-figures-only';
const viaProxy = { 'x-forwarded-for': '192.0.2.1' };

describe('/metrics', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum({ settings: { metricsToken } });
  });
  afterAll(() => forum.stop());

  const get = (headers: Record<string, string> = {}) => forum.visitor().get('/metrics', headers);

  it('tells this machine of the outbox and the feeds', async () => {
    const outbox = new Outbox(forum.app);
    await outbox.queue(buildMail('a@example.org'), buildMail('b@example.org'));
    await eventually('both are sent', () => outbox.isAll('sent'));
    await forum.visitor().get('/calendar/programme.ics');
    await forum.visitor().get('/calendar/rooms/nowhere.ics');

    const { status, headers, text } = await get();

    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(text.split('\n').filter((line) => /^forum_(mail|outbox|feed)/.test(line))).toEqual([
      'forum_mail_attempts_total{outcome="sent"} 2',
      ...['queued', 'sending', 'retrying', 'withheld'].map(
        (state) => `forum_outbox_mails{state="${state}"} 0`,
      ),
      'forum_outbox_mails{state="sent"} 2',
      ...['bounced', 'failed', 'aborted'].map((state) => `forum_outbox_mails{state="${state}"} 0`),
      'forum_outbox_held 0',
      'forum_feed_answers_total{status="200"} 1',
      'forum_feed_answers_total{status="404"} 1',
    ]);
  });

  it('tells how people are answered, and how the process is', async () => {
    for (const path of ['/en/', '/en/', '/en/nowhere']) await forum.visitor().get(path);

    const { text } = await get();

    expect(text).toContain('forum_answers_total{status="404"} 1\n');
    const [, memory] = /^forum_process_memory_bytes (\d+)$/m.exec(text) ?? [];
    expect(Number(memory)).toBeGreaterThan(10_000_000);
    expect(text).toMatch(/^forum_event_loop_delay_seconds [\d.e-]+$/m);
  });

  it('is not there for others, who come through a proxy', async () => {
    expect((await get(viaProxy)).status).toBe(404);
    expect((await get({ ...viaProxy, authorization: 'Bearer wrong' })).status).toBe(404);
  });

  it('is there for whoever has the token', async () => {
    expect((await get({ ...viaProxy, authorization: `Bearer ${metricsToken}` })).status).toBe(200);
  });
});
