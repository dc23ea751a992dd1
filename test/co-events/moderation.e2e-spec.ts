import { Account } from '../../src/auth/account.entity.js';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { CoEventChores } from '../../src/co-events/hosting/co-event-chores.worker.js';
import { ModeratorAssignment } from '../../src/co-events/moderator-assignment.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { FormPage } from '../support/form-page.js';
import { linksOf, textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import { buildCoEventFields, draftOf, linkInMail, postNew, send } from './hosts.js';

const host = 'minji@host.example';

describe('the moderation of co-events', () => {
  let forum: TestForum;
  let organizer: Visitor;
  const find = (id: string) => forum.read((em) => em.findOneByOrFail(CoEvent, { id }));
  const submit = async (overrides: Record<string, string | readonly string[]> = {}) => {
    const visitor = forum.visitor();
    await send(visitor, draftOf(await postNew(forum, visitor, overrides)));
    await visitor.post(await linkInMail(forum, host, '/hosts/confirm/'));
    const rows = await forum.read((em) => em.findBy(CoEvent, { source: 'host', state: 'submitted' }));
    const title = overrides['title-ko'] ?? '화성 성곽길 걷기';
    return rows.find((row) => row.title.ko === title)?.id ?? '';
  };
  const invite = (scope: string, email = 'mod@region.example') =>
    organizer.post('/en/organizer/moderators', { name: 'Mo Derator', email, locale: 'en', scope });
  const signIn = async (email = 'mod@region.example') => {
    const visitor = forum.visitor();
    await visitor.post('/en/sign-in', { email });
    const { location } = await visitor.post(await linkInMail(forum, email, '/sign-in/'));
    expect(location).toBe('/en/moderation');
    return visitor;
  };
  const decide = async (by: Visitor, id: string, deed: string, fields: Record<string, string> = {}) => {
    const { revision } = await find(id);
    return by.post(`/en/moderation/co-events/${id}/${deed}`, { revision: String(revision), ...fields });
  };

  beforeEach(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterEach(() => forum.stop());

  it('is by region: who is invited is told by mail, signs in, and sees what waits there', async () => {
    const korean = await submit();
    const peruvian = await submit({ 'title-ko': '리마', country: 'PE', city: 'Lima', zone: 'America/Lima' });
    expect((await invite('asia-pacific')).location).toBe('/en/organizer/moderators?notice=invited');

    const moderator = await signIn();
    const queue = await moderator.get('/en/moderation');

    expect(linksOf(queue.text, '/en/moderation/co-events/')).toEqual([`/en/moderation/co-events/${korean}`]);
    expect((await moderator.get(`/en/moderation/co-events/${peruvian}`)).status).toBe(403);
    expect((await decide(moderator, peruvian, 'approval')).status).toBe(403);
    expect((await moderator.get('/en/organizer/moderators')).status).toBe(401);
    expect(linksOf((await organizer.get('/en/moderation')).text, '/en/moderation/co-events/')).toHaveLength(
      2,
    );
    const mails = await forum.mailsTo('mod@region.example');
    expect(mails[0]?.subject).toBe('You are invited to moderate co-events');
  });

  it('invites nobody twice for the same, and ends with the last region', async () => {
    await invite('KR');
    expect((await invite('KR')).status).toBe(422);
    await invite('europe');
    const moderator = await signIn();
    const account = await forum.read((em) => em.findOneByOrFail(Account, { email: 'mod@region.example' }));
    const remove = (scope: string) =>
      organizer.post(`/en/organizer/moderators/${account.id}/removal`, { scope });

    expect((await remove('KR')).status).toBe(303);
    expect((await remove('KR')).status).toBe(404);
    expect((await moderator.get('/en/moderation')).status).toBe(200);
    expect((await remove('europe')).status).toBe(303);

    expect((await moderator.get('/en/moderation')).status).toBe(401);
    expect(await forum.count(ModeratorAssignment)).toBe(0);
    expect(await forum.count(AuditEntry, { about: `moderator:${account.id}` })).toBe(4);
  });

  it.each([
    ['no name', { name: '' }, 'name'],
    ['an address that is none', { email: 'mod' }, 'email'],
    ['a region that is none', { scope: 'atlantis' }, 'scope'],
  ])('refuses an invitation with %s', async (_, overrides, field) => {
    const fields = { name: 'Mo', email: 'mod@region.example', locale: 'en', scope: 'KR', ...overrides };

    const answer = await organizer.post('/en/organizer/moderators', fields);

    expect([answer.status, Object.keys(new FormPage(answer.text).errors)]).toEqual([422, [field]]);
    expect(await forum.count(ModeratorAssignment)).toBe(0);
  });

  it('publishes at once in list, page and calendar, and tells the host', async () => {
    const id = await submit();

    expect((await decide(organizer, id, 'approval')).location).toBe(
      `/en/moderation/co-events/${id}?notice=approved`,
    );

    expect(await find(id)).toMatchObject({ state: 'approved', waitingSince: null });
    expect((await forum.visitor().get(`/ko/co-events/${id}`)).status).toBe(200);
    expect((await forum.mailsTo(host)).at(-1)?.subject).toBe('공개되었습니다: 화성 성곽길 걷기');
    expect(
      await forum.count(AuditEntry, { action: 'moderation.done.approved', about: `co-event:${id}` }),
    ).toBe(1);
    expect(linksOf((await organizer.get('/en/moderation')).text, '/en/moderation/co-events/')).toEqual([]);
  });

  it('publishes a series with its parts by one decision and one mail', async () => {
    const visitor = forum.visitor();
    const draft = draftOf(await postNew(forum, visitor));
    const part = {
      ...buildCoEventFields({ 'title-ko': '둘째 날', startsOn: '2023-11-01' }),
      step: 'preview',
    };
    await visitor.post(`${draft}/parts/1`, part);
    await send(visitor, draft);
    await visitor.post(await linkInMail(forum, host, '/hosts/confirm/'));
    const series = await forum.read((em) =>
      em.findOneByOrFail(CoEvent, { source: 'host', onDate: '2023-10-31' }),
    );

    await decide(organizer, series.id, 'approval', { withParts: 'yes' });

    expect(await forum.count(CoEvent, { source: 'host', state: 'approved' })).toBe(2);
    expect((await forum.mailsTo(host)).filter(({ subject }) => subject.startsWith('공개'))).toHaveLength(1);
    expect(textOf((await forum.visitor().get(`/ko/co-events/${series.id}`)).text)).toContain('둘째 날');
  });

  it('tells the second of two moderators, and decides once', async () => {
    const id = await submit();
    const second = await forum.organizer('second@apuf8.test');
    const { revision } = await find(id);
    const seen = { revision: String(revision) };

    const answers = [
      await organizer.post(`/en/moderation/co-events/${id}/approval`, seen),
      await second.post(`/en/moderation/co-events/${id}/declination`, { ...seen, reason: 'Spam' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([303, 409]);
    expect(textOf(answers[1]?.text ?? '')).toContain('Test organizer was faster');
    expect(await find(id)).toMatchObject({ state: 'approved' });
    expect(await forum.mailsTo(host)).toHaveLength(3);
  });

  it('returns and declines only with words for the host', async () => {
    const id = await submit();

    for (const [deed, field] of [
      ['return', 'questions'],
      ['declination', 'reason'],
    ] as const) {
      const answer = await decide(organizer, id, deed, { [field]: ' ' });
      expect([answer.status, Object.keys(new FormPage(answer.text).errors)]).toEqual([422, [field]]);
    }
    await decide(organizer, id, 'return', { questions: 'Where do people meet?' });
    expect(await find(id)).toMatchObject({ state: 'returned', waitingSince: null });
    await decide(organizer, id, 'declination', { reason: 'Not about cities' });

    expect(await find(id)).toMatchObject({ state: 'declined', listed: false });
    const mails = await forum.mailsTo(host);
    expect(mails.slice(-2).map(({ subject }) => subject)).toEqual([
      '문의가 있습니다: 화성 성곽길 걷기',
      '공개되지 않았습니다: 화성 성곽길 걷기',
    ]);
    expect(mails.at(-1)?.text).toContain('Not about cities');
    expect((await decide(organizer, id, 'approval')).status).toBe(303);
  });

  it('mends an entry, and tells the host', async () => {
    const id = await submit();
    const path = `/en/moderation/co-events/${id}`;
    const { revision = '' } = new FormPage((await organizer.get(`${path}/edit`)).text).fields;

    const answer = await organizer.post(path, {
      ...buildCoEventFields({ venue: 'Paldalmun' }),
      revision,
      step: 'send',
    });
    const stale = await organizer.post(path, { ...buildCoEventFields(), revision, step: 'send' });

    expect([answer.status, stale.status]).toEqual([303, 409]);
    expect(await find(id)).toMatchObject({ venue: 'Paldalmun', state: 'submitted' });
    expect((await forum.mailsTo(host)).at(-1)?.subject).toBe('수정되었습니다: 화성 성곽길 걷기');
    const bad = await organizer.post(path, {
      ...buildCoEventFields({ endTime: '08:00' }),
      revision,
      step: 'send',
    });
    expect([bad.status, Object.keys(new FormPage(bad.text).errors)]).toEqual([422, ['endTime']]);
  });

  it('shows what could be the same, what is doubtful, and whom to ask', async () => {
    const first = await submit({ 'title-ko': '성곽길 걷기' });
    const second = await submit({ websiteUrl: 'http://walk.example/' });

    const { text } = await organizer.get(`/en/moderation/co-events/${second}`);

    expect(linksOf(text, '/en/moderation/co-events/')).toContain(`/en/moderation/co-events/${first}`);
    for (const words of ['not encrypted', 'minji@host.example', '김민지', '한국어'])
      expect(textOf(text)).toContain(words);
    expect((await forum.visitor().get(`/ko/co-events/${second}`)).status).toBe(404);
  });

  it('has no page for what nobody has confirmed', async () => {
    const visitor = forum.visitor();
    await send(visitor, draftOf(await postNew(forum, visitor)));
    const { id } = await forum.read((em) => em.findOneByOrFail(CoEvent, { source: 'host' }));

    expect((await organizer.get(`/en/moderation/co-events/${id}`)).status).toBe(404);
    expect((await decide(organizer, id, 'approval')).status).toBe(404);
  });

  it('reminds of an ageing queue, once in a while', async () => {
    await invite('KR');
    await invite('east-and-north-east-asia');
    await invite('PE', 'lima@region.example');
    const id = await submit();
    const chores = forum.app.get(CoEventChores);
    const reminders = async (address: string) =>
      (await forum.mailsTo(address)).filter(({ subject }) => subject.includes('wait')).length;
    await chores.run();
    expect(await reminders('mod@region.example')).toBe(0);

    await forum.database.write((em) =>
      em.update(CoEvent, { id }, { waitingSince: new Date('2023-09-14T00:00:00Z') }),
    );
    await chores.run();
    await chores.run();

    expect([await reminders('mod@region.example'), await reminders('lima@region.example')]).toEqual([1, 0]);
    expect(textOf((await organizer.get('/en/moderation')).text)).toContain('4 days late');
  });
});
