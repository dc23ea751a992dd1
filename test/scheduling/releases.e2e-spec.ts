import { In } from 'typeorm';
import { Account } from '../../src/auth/account.entity.js';
import { Favourite } from '../../src/sessions/favourite.entity.js';
import { ReleasesService } from '../../src/scheduling/releases/releases.service.js';
import { ScheduleVersion } from '../../src/scheduling/releases/schedule-version.entity.js';
import { ProgrammeQueries } from '../../src/scheduling/programme.queries.js';
import { readDraft } from '../../src/scheduling/draft.queries.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { typedOf } from '../../src/scheduling/web/edited-session.js';
import { newId } from '../../src/kernel/ids.js';
import { AgendaItem } from '../../src/sessions/agenda-item.entity.js';
import { SessionOrganization } from '../../src/sessions/session-organization.entity.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { cancelSession, editSession } from '../calendar/organizing.js';
import { startForum, type TestForum } from '../support/forum.js';
import { linksOf, mainOf, textOf } from '../support/page-content.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import { insertSession } from '../support/sessions.js';
import type { Answer, Visitor } from '../support/visitor.js';

describe('draft and release', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let id: string;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  beforeEach(async () => {
    await releaseAll();
    id = await forum.database.write((em) => insertSession(em, { title: { en: `As released ${newName()}` } }));
  });

  let names = 0;
  const newName = () => String((names += 1));
  const save = (changes: Record<string, string | string[]>, session = id) =>
    editSession(forum, organizer, session, { destination: 'draft', ...changes });
  const seenOn = (page: string) => /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const release = async (fields: Record<string, string> = {}, by = organizer): Promise<Answer> => {
    const seen = seenOn((await by.get('/en/organizer/release')).text);
    return by.post('/en/organizer/release', { seen, ...fields });
  };
  const releaseAll = async () => {
    if (seenOn((await organizer.get('/en/organizer/release')).text)) await release();
  };
  const latest = async () => (await forum.read((em) => em.maximum(ScheduleVersion, 'number', {}))) ?? 0;
  const sessionRow = () => forum.read((em) => em.findOneByOrFail(Session, { id }));
  const publicText = async (path: string) => (await forum.visitor().get(path)).text;
  /** Unfolded, because a line of a calendar breaks anywhere. */
  const everywhere = async (): Promise<[string, string][]> => {
    const paths = {
      page: `/en/sessions/${id}`,
      day: '/en/programme/2023-10-24',
      feed: '/calendar/programme.ics',
      xml: '/schedule.xml',
      json: '/schedule.json',
      api: '/api/v1/sessions',
    };
    return Promise.all(
      Object.entries(paths).map(async ([name, path]): Promise<[string, string]> => {
        const text = await publicText(path);
        return [name, text.replaceAll('\r\n ', '')];
      }),
    );
  };
  const showing = async (words: string) =>
    (await everywhere())
      .filter(([, text]) => text.includes(words))
      .map(([name]) => name)
      .sort();

  it('keeps an edit from everybody until it is released, and shows it everywhere then', async () => {
    await save({ titleEn: 'Known to organizers only' });

    expect(await showing('Known to organizers only')).toEqual([]);
    expect(textOf((await organizer.get('/en/organizer/release')).text)).toContain('Known to organizers only');
    const form = textOf((await organizer.get(`/en/organizer/sessions/${id}/edit`)).text);
    expect(form).toContain('Not public yet New title. Before: “As released');

    expect((await release()).location).toBe('/en/organizer/release?notice=released');

    expect(await showing('Known to organizers only')).toEqual(['api', 'day', 'feed', 'json', 'page', 'xml']);
  });

  it('publishes one session at once and leaves the others in the draft', async () => {
    const other = await forum.database.write((em) => insertSession(em));
    await save({ titleEn: 'Waits' }, other);

    await editSession(forum, organizer, id, { titleEn: 'Goes out', destination: 'public' });

    expect(textOf(await publicText(`/en/sessions/${id}`))).toContain('Goes out');
    expect(textOf(await publicText(`/en/sessions/${other}`))).not.toContain('Waits');
  });

  it('shows a new session once it is ready, and confirms it by that', async () => {
    id = await forum.database.write((em) =>
      insertSession(em, { state: 'draft', title: { en: 'Never seen' }, isReady: false }),
    );
    const other = await forum.database.write((em) => insertSession(em));
    await save({ titleEn: 'Released meanwhile' }, other);
    await release();
    expect((await forum.visitor().get(`/en/sessions/${id}`)).status).toBe(404);
    expect((await sessionRow()).state).toBe('draft');

    await forum.database.write((em) => em.update(Session, { id }, { isReady: true }));
    await release();

    expect((await sessionRow()).state).toBe('confirmed');
    expect(textOf(await publicText('/en/programme/changes'))).toContain(
      'Never seen New New in the programme',
    );
  });

  it('takes the wish to publish a new session at once as its readiness', async () => {
    id = await forum.database.write((em) => insertSession(em, { state: 'draft' }));

    await editSession(forum, organizer, id, { titleEn: 'At once', destination: 'public' });

    expect(await sessionRow()).toMatchObject({ state: 'confirmed', publishedState: 'confirmed' });
    expect(textOf(await publicText(`/en/sessions/${id}`))).toContain('At once');
  });

  it('does not let a cancellation in the draft leak: whoever signs up still can', async () => {
    await organizer.post(`/en/organizer/sessions/${id}/cancellation`, {
      reason: 'Perhaps.',
      destination: 'draft',
    });

    expect(await showing('Perhaps.')).toEqual([]);
    expect(await sessionRow()).toMatchObject({ state: 'cancelled', publishedState: 'confirmed' });

    await release();

    expect(await showing('Perhaps.')).toEqual(['api', 'feed', 'page']);
  });

  it('says what changes, in sentences with the zone, and lets a change be undone', async () => {
    await save({ startsAt: '2023-10-25T14:00', endsAt: '2023-10-25T15:30', roomId: 'scc-302' });

    const shown = textOf((await organizer.get('/en/organizer/release')).text);
    expect(shown).toContain(
      'Moved to Wednesday, 25 October 2023, 14:00–15:30, Korean Standard Time (UTC+09:00). Before: Tuesday, 24 October 2023, 09:00–10:30, Korean Standard Time (UTC+09:00).',
    );
    expect(shown).toContain('Place');

    const undone = await organizer.post('/en/organizer/release/discard', { sessionId: id });

    expect(undone.location).toBe('/en/organizer/release?notice=discarded');
    expect(textOf((await organizer.get('/en/organizer/release')).text)).toContain(
      'Nothing waits for release',
    );
    const item = await forum.read((em) => forum.app.get(ProgrammeQueries).byIdWithDrafts(em, id));
    expect(item).toMatchObject({ room: null, startsAt: new Date('2023-10-24T00:00:00Z') });
  });

  it('tells a block that moves with its sessions as one, and undoes it as one', async () => {
    const within = await forum.database.write(async (em) => [
      await insertSession(em, { title: { en: 'First in the block' }, blockId: id }),
      await insertSession(em, { title: { en: 'Second in the block' }, blockId: id }),
    ]);
    const block = [id, ...within];
    const later = { startsAt: new Date('2023-10-24T05:00:00Z'), endsAt: new Date('2023-10-24T06:30:00Z') };
    await forum.database.write((em) => em.update(Slot, { sessionId: In(block) }, later));

    const page = (await organizer.get('/en/organizer/release')).text;

    expect(textOf(page)).toContain('3 sessions change');
    expect(textOf(page)).toContain(
      '2 sessions of this block move with it First in the block Second in the block',
    );
    expect(page.match(/action="[^"]*discard"/g)).toHaveLength(1);
    await organizer.post('/en/organizer/release/discard', { sessionId: id });
    expect(textOf((await organizer.get('/en/organizer/release')).text)).toContain(
      'Nothing waits for release',
    );
  });

  it('brings back speakers, organizers and agenda when a change is undone, and asks nobody less', async () => {
    id = 'opening';
    const content = async () => (await forum.read((em) => readDraft(em, { id })))[0]?.content;
    const released = await content();
    const asked = {
      sessionId: id,
      role: 'panellist',
      position: 99,
      minutes: null,
      state: 'invited',
    } as const;
    await forum.database.write(async (em) => {
      await em.delete(SessionSpeaker, { sessionId: id });
      await em.delete(SessionOrganization, { sessionId: id });
      await em.insert(SessionSpeaker, { ...asked, speakerId: 'jean-todt' });
      await em.insert(AgendaItem, {
        id: newId(),
        sessionId: id,
        position: 0,
        title: { en: 'X' },
        minutes: 5,
      });
      await em.update(Slot, { sessionId: id }, { roomId: 'scc-401', endsAt: null });
    });
    expect(await content()).not.toEqual(released);

    await organizer.post('/en/organizer/release/discard', { sessionId: id });

    expect(await content()).toEqual(released);
    expect(released?.speakers.length).toBeGreaterThan(0);
    expect(await forum.count(SessionSpeaker, { sessionId: id, state: 'invited' })).toBe(1);
  });

  describe('of two organizers', () => {
    it('refuses the one who releases what she has not seen, and shows her what changed', async () => {
      await save({ titleEn: 'Seen' });
      const seen = seenOn((await organizer.get('/en/organizer/release')).text);
      await save({ titleEn: 'Not seen' });
      const before = await latest();

      const { status, text } = await organizer.post('/en/organizer/release', { seen, noteEn: 'My note' });

      expect(status).toBe(409);
      expect(textOf(text)).toContain('has changed since you opened this page');
      expect(mainOf(text)).toContain('My note</textarea>');
      expect(textOf(text)).toContain('Not seen');
      expect(await latest()).toBe(before);
    });

    it('names the colleague who edited meanwhile, or who has released', async () => {
      const colleague = await forum.organizer('colleague@apuf8.test');
      await forum.database.write((em) =>
        em.update(Account, { email: 'colleague@apuf8.test' }, { name: 'Colleague Kim' }),
      );
      await save({ titleEn: 'Seen by me' });
      const seen = seenOn((await organizer.get('/en/organizer/release')).text);
      await editSession(forum, colleague, id, { destination: 'draft', titleEn: 'Edited by her' });

      const edited = textOf((await organizer.post('/en/organizer/release', { seen })).text);
      await release({}, colleague);
      const released = textOf((await organizer.post('/en/organizer/release', { seen })).text);

      expect(edited).toContain('Colleague Kim has edited “Edited by her”.');
      expect(edited).not.toContain('has released');
      expect(released).toContain(`Colleague Kim has released version ${String(await latest())}.`);
      const forged = await organizer.post('/en/organizer/release', { seen: 'x 1.5 tomorrow' });
      expect(forged.status).toBe(409);
    });

    it('lets one win when both release at the same moment', async () => {
      await save({ titleEn: 'Released by one' });
      const other = await forum.organizer('other@apuf8.test');
      const seen = seenOn((await organizer.get('/en/organizer/release')).text);
      const before = await latest();

      const answers = await Promise.all(
        [organizer, other].map((each) => each.post('/en/organizer/release', { seen })),
      );

      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect(await latest()).toBe(before + 1);
    });

    it('tells whoever has nothing to release', async () => {
      const { text } = await organizer.get('/en/organizer/release');
      expect(textOf(text)).toContain('Nothing waits for release');

      expect((await organizer.post('/en/organizer/release', { seen: 'x' })).status).toBe(409);
    });

    it('needs the permission', async () => {
      expect((await forum.visitor().get('/en/organizer/release')).status).toBe(401);
      const actor = {
        kind: 'moderator',
        accountId: 'x',
        email: 'x',
        permissions: new Set<string>(),
      } as const;
      await expect(
        forum.database.write((em) => forum.app.get(ReleasesService).release(em, actor)),
      ).rejects.toMatchObject({ status: 403 });
    });
  });

  it('stays a short page however much changes and however many are told', async () => {
    const people = Array.from({ length: 60 }, () => buildParticipant());
    await forum.database.write(async (em) => {
      await insertParticipants(em, people);
      const ids: string[] = [];
      for (let number = 0; number < 60; number += 1) {
        ids.push(await insertSession(em, { title: { en: `Of many ${String(number)}` } }));
      }
      const addedAt = new Date('2023-09-18T00:00:00Z');
      const entries = people.map(({ account }, at) => ({ accountId: account.id, sessionId: ids[at] ?? '' }));
      await em.insert(
        Favourite,
        entries.map((entry) => ({ ...entry, id: newId(), addedAt })),
      );
      await em.update(
        Slot,
        { sessionId: In(ids) },
        { startsAt: new Date('2023-10-24T05:00:00Z'), endsAt: null },
      );
    });

    const first = await organizer.get('/en/organizer/release');
    const last = await organizer.get('/en/organizer/release?page=99');
    const told = textOf((await organizer.get('/en/organizer/release/people?page=2')).text);

    expect(first.bytes.length).toBeLessThan(60_000);
    expect(textOf(first.text)).toContain('60 people are told.');
    expect([first, last].map(({ text }) => text.match(/action="[^"]*discard"/g)?.length)).toEqual([25, 10]);
    expect(textOf(last.text)).toContain('Page 3 of 3');
    expect(told).toMatch(/By mail, for her programme or favourites Of many \d+ \(Moved\)/);
    expect(told).toContain('Page 2 of 2');
    const sessionId = /name="sessionId" value="([^"]*)"/.exec(last.text)?.[1] ?? '';
    const undone = await organizer.post('/en/organizer/release/discard', { sessionId, page: '3' });
    expect(undone.location).toBe('/en/organizer/release?notice=discarded&page=3');
  });

  describe('an earlier version', () => {
    it('stays readable as it was, and comparable', async () => {
      const before = await latest();
      await editSession(forum, organizer, id, { titleEn: 'Named anew', roomId: 'scc-302' });
      await editSession(forum, organizer, id, { titleEn: 'Named a third time' });

      const old = textOf((await organizer.get(`/en/organizer/versions/${String(before)}`)).text);
      expect(old).toContain('As released');
      expect(old).not.toContain('Named anew');
      const compared = textOf(
        (
          await organizer.get(
            `/en/organizer/versions/compare?from=${String(before + 2)}&to=${String(before)}`,
          )
        ).text,
      );
      expect(compared).toContain('Named a third time');
      expect(compared).toContain('New title. Before: “As released');
      expect(compared).toContain(
        'Now in Room 302, Suwon Convention Center. Before: Suwon Convention Center.',
      );
      expect((await organizer.get('/en/organizer/versions/9999')).status).toBe(404);
      expect((await organizer.get('/en/organizer/versions/compare?from=1&to=x')).status).toBe(404);
    });

    it('comes back into the draft, and from there to the public', async () => {
      const before = await latest();
      await editSession(forum, organizer, id, {
        titleEn: 'A mistake',
        startsAt: '2023-10-25T09:00',
        endsAt: '',
      });
      const path = `/en/organizer/versions/${String(before)}/rollback`;

      const drafted = await organizer.post(path, { destination: 'draft' });

      expect(drafted.location).toBe(`/en/organizer/release?notice=rolled-back:${String(before)}`);
      expect(textOf(await publicText(`/en/sessions/${id}`))).toContain('A mistake');
      expect((await organizer.post(path, { destination: 'draft' })).status).toBe(409);

      await release();

      expect(textOf(await publicText(`/en/sessions/${id}`))).toContain('As released');
      expect(textOf(await publicText(`/en/sessions/${id}`))).toContain('24 October 2023');
    });

    it('brings nobody back who has declined since', async () => {
      const speakers = await forum.read((em) => em.find(Speaker, { order: { id: 'ASC' }, take: 2 }));
      const [one, other] = speakers.map((speaker) => speaker.id);
      if (!one || !other) throw new Error('no speakers');
      const part = { sessionId: id, role: 'panellist', minutes: null, state: 'confirmed' as const };
      await forum.database.write((em) =>
        em.insert(
          SessionSpeaker,
          [one, other].map((speakerId, position) => ({ ...part, speakerId, position })),
        ),
      );
      await release();
      const before = await latest();
      await forum.database.write((em) =>
        em.update(
          SessionSpeaker,
          { sessionId: id, speakerId: one },
          { state: 'declined', role: 'moderator' },
        ),
      );
      await forum.database.write((em) => em.delete(SessionSpeaker, { sessionId: id, speakerId: other }));
      await release();

      await organizer.post(`/en/organizer/versions/${String(before)}/rollback`, { destination: 'draft' });

      const now = await forum.read((em) =>
        em.find(SessionSpeaker, { where: { sessionId: id }, order: { position: 'ASC' } }),
      );
      expect(now.map(({ speakerId, role, state }) => [speakerId, role, state])).toEqual([
        [one, 'panellist', 'declined'],
        [other, 'panellist', 'confirmed'],
      ]);
    });

    it('is released in one step, with a note that everybody reads', async () => {
      const before = await latest();
      await cancelSession(organizer, id, 'In error.');

      const { location } = await organizer.post(`/en/organizer/versions/${String(before)}/rollback`, {
        destination: 'public',
        noteEn: 'The cancellation was an error.',
        noteKo: '취소는 착오였습니다.',
      });

      expect(location).toBe(`/en/organizer/release?notice=released:${String(before + 2)}`);
      const log = textOf(await publicText('/en/programme/changes'));
      expect(textOf(await publicText('/ko/programme/changes'))).toContain('취소는 착오였습니다.');
      expect(await publicText('/fr/programme/changes')).toContain(
        '<p lang="en">The cancellation was an error.</p>',
      );
      expect(log).toContain('The cancellation was an error.');
      expect(log).toContain('Takes place after all: Tuesday, 24 October 2023, 09:00–10:30');
      expect(log).toContain('Cancelled: In error.');
    });
  });

  it('is logged for everybody, as a page in each language and as a feed', async () => {
    await editSession(forum, organizer, id, { titleEn: 'Logged <i>&</i>', startsAt: '2023-10-24T10:00' });

    const { text } = await forum.visitor().get('/ko/programme/changes');
    expect(linksOf(text, '/ko/sessions/')[0]).toBe(`/ko/sessions/${id}`);
    expect(textOf(text)).toContain('시간이 바뀌었습니다: 2023년 10월 24일 화요일, 10:00–10:30');
    const feed = await forum.visitor().get('/en/programme/changes.atom');
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(feed.text).toContain('Logged &lt;i&gt;&amp;&lt;/i&gt;');
    const number = String(await latest());
    expect(textOf(await publicText(`/en/programme/changes/${number}`))).toContain('Moved to Tuesday');
    expect((await forum.visitor().get('/en/programme/changes/9999')).status).toBe(404);
  });

  it('refuses a session that was edited meanwhile, in the form too', async () => {
    const item = await forum.read((em) => forum.app.get(ProgrammeQueries).byIdWithDrafts(em, id));
    if (!item) throw new Error('no session');
    await save({ titleEn: 'By the other' });

    const { status } = await organizer.post(`/en/organizer/sessions/${id}/edit`, {
      ...typedOf(item),
      titleEn: 'By me',
      destination: 'public',
    });

    expect(status).toBe(409);
    expect(textOf(await publicText(`/en/sessions/${id}`))).toContain('As released');
  });
});
