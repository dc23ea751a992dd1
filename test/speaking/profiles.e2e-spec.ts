import { zipSync } from 'fflate';
import sharp from 'sharp';
import { type EntityManager, In } from 'typeorm';
import { StoredFile } from '../../src/files/stored-file.entity.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { SpeakingInvitation } from '../../src/speaking/invitations/speaking-invitation.entity.js';
import { SpeakingStep } from '../../src/speaking/invitations/speaking-step.entity.js';
import { SpeakerMerge } from '../../src/speaking/merge/speaker-merge.entity.js';
import { SlideDeck } from '../../src/speaking/slides/slide-deck.entity.js';
import { RegistrationDraft } from '../../src/registration/drafts/registration-draft.entity.js';
import { jpegPhoto, pdf } from '../files/sample-files.js';
import { startForum, type TestForum } from '../support/forum.js';
import { structuredDataOf, textOf } from '../support/page-content.js';
import { buildSession, insertSession } from '../support/sessions.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { addNew, ask, linkTo } from './asking.js';

const address = 'siti@speaker.example';
const id = 'siti-rahma';
const profilePath = '/en/my/speaking/profile';

describe('a speaker', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let she: Visitor;
  let sessionId: string;

  beforeEach(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    sessionId = await forum.database.write((em) => insertSession(em));
    await addNew(organizer, sessionId);
    await ask(organizer, sessionId, id);
    she = forum.visitor();
    await she.post(`${await linkTo(forum, address, '/speaking/invitations/')}/acceptance`);
  });
  afterEach(() => forum.stop());

  const speaker = (speakerId = id) => forum.read((em) => em.findOneByOrFail(Speaker, { id: speakerId }));

  async function save(fields: Record<string, string>, photo?: Buffer, name = 'me.jpg'): Promise<Answer> {
    const body = new FormData();
    const { revision } = await speaker();
    const typed = { displayName: 'Siti Rahma', revision: String(revision), ...fields };
    for (const [field, value] of Object.entries(typed)) body.append(field, value);
    if (photo) body.append('photo', new Blob([new Uint8Array(photo)]), name);
    return she.request('POST', profilePath, { body, headers: { 'sec-fetch-site': 'same-origin' } });
  }

  function upload(visitor: Visitor, bytes: Uint8Array, name: string): Promise<Answer> {
    const body = new FormData();
    body.append('slides', new Blob([new Uint8Array(bytes)]), name);
    const path = `/en/my/speaking/sessions/${sessionId}/slides`;
    return visitor.request('POST', path, { body, headers: { 'sec-fetch-site': 'same-origin' } });
  }

  it('is public only after she has agreed, and found in whatever letters', async () => {
    const visitor = forum.visitor();
    expect((await visitor.get(`/en/speakers/${id}`)).status).toBe(404);
    expect((await visitor.get('/api/v1/speakers')).text).not.toContain(id);

    await save({
      publication: 'agreed',
      originalScriptName: '시티 라흐마',
      functionTitle: 'Directrice générale',
      biographyEn: '**Cities** <script>alert(1)</script>',
      links: 'https://siti.example My page',
    });

    const page = await visitor.get(`/en/speakers/${id}`);
    expect(page.text).toContain('<strong>Cities</strong>');
    expect(page.text).not.toContain('<script>alert');
    expect(structuredDataOf(page.text)).toMatchObject({
      '@type': 'Person',
      name: 'Siti Rahma',
      alternateName: '시티 라흐마',
      jobTitle: 'Directrice générale',
      sameAs: ['https://siti.example'],
    });
    const found = async (q: string) =>
      textOf((await visitor.get(`/en/speakers?q=${encodeURIComponent(q)}`)).text).includes('Siti Rahma');
    expect(await Promise.all(['generale', '시티라흐마', '라흐', 'nobody'].map(found))).toEqual([
      ...[true, true, true, false],
    ]);
    await save({ publication: 'refused' });
    expect((await visitor.get(`/en/speakers/${id}`)).status).toBe(404);
  });

  it('keeps those of the published programme in public unless they refuse', async () => {
    const path = '/en/speakers/lee-jae-joon';
    expect((await forum.visitor().get(path)).status).toBe(200);

    const { revision } = await speaker('lee-jae-joon');
    const answer = await organizer.post('/en/organizer/speakers/lee-jae-joon', {
      displayName: 'Lee Jae-joon',
      publication: 'refused',
      revision: String(revision),
    });

    expect(answer.status).toBe(303);
    expect((await forum.visitor().get(path)).status).toBe(404);
    expect((await forum.visitor().get('/en/speakers')).text).not.toContain('lee-jae-joon');
  });

  it('shows a photo in several sizes, without the place where it was taken and with words for it', async () => {
    const photo = await jpegPhoto();
    const untold = await save({ publication: 'agreed' }, photo);
    expect(untold.status).toBe(422);

    await save({ publication: 'agreed', photoAlt: 'Portrait before a wall' }, photo);

    const page = await forum.visitor().get(`/en/speakers/${id}`);
    const [, src = '', alt] = /<img class="portrait" src="([^"]+)" alt="([^"]*)"/.exec(page.text) ?? [];
    expect(alt).toBe('Portrait before a wall');
    const shown = await forum.visitor().get(src.replaceAll('&amp;', '&'));
    const { width, height, exif } = await sharp(Buffer.from(shown.bytes)).metadata();
    expect([shown.status, width, height, exif]).toEqual([200, 600, 800, undefined]);
    const strange = src.replace(/by-key\/[^/]+/, 'by-key/AAAAAAAAAAAAAAAAAAAAAA').replaceAll('&amp;', '&');
    expect((await forum.visitor().get(strange)).status).toBe(404);
  });

  it('is told at the field why a photo cannot be taken', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const huge = await sharp({
      create: { width: 10_000, height: 10_000, channels: 3, background: '#789' },
    })
      .png()
      .toBuffer();

    const answers = [await save({ photoAlt: 'Me' }, svg, 'me.svg'), await save({ photoAlt: 'Me' }, huge)];

    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
    expect(textOf(answers[0]?.text ?? '')).toContain('This is not a file of the kind JPEG, PNG, WebP.');
    expect(textOf(answers[1]?.text ?? '')).toContain('more than 60 million pixels');
    expect(answers[0]?.text).toContain('value="Me"');
  });

  it('does not overwrite what somebody else has changed meanwhile', async () => {
    const { revision } = await speaker();
    await organizer.post(`/en/organizer/speakers/${id}`, {
      displayName: 'Siti Rahma Dewi',
      revision: String(revision),
    });

    const answer = await save({ revision: String(revision), functionTitle: 'Chair' });

    expect(answer.status).toBe(422);
    expect(textOf(answer.text)).toContain('Somebody else has changed this profile meanwhile.');
    expect((await speaker()).functionTitle).toBeNull();
    const links = await save({ links: 'javascript:alert(1)' });
    expect(textOf(links.text)).toContain('“javascript:alert(1)” is no web address.');
  });

  it('declares her gender herself, and no organizer can for her', async () => {
    await save({ gender: 'female', stakeholderGroup: 'civil_society' });
    const { revision } = await speaker();

    await organizer.post(`/en/organizer/speakers/${id}`, {
      displayName: 'Siti Rahma',
      gender: 'male',
      revision: String(revision),
    });

    expect(await speaker()).toMatchObject({ gender: 'female', stakeholderGroup: 'civil_society' });
    expect((await organizer.get(`/en/organizer/speakers/${id}`)).text).not.toContain('name="gender"');
    const few = textOf((await organizer.get(`/en/organizer/balance?session=${sessionId}`)).text);
    expect(few).toContain('Fewer than 5 speakers: nothing is shown.');
    expect(few).not.toContain('Woman');
  });

  it('hands in slides in versions, which the organizers and the moderator see and nobody else', async () => {
    const pptx = zipSync({
      '[Content_Types].xml': Buffer.from(
        '<Types><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
      ),
      'ppt/presentation.xml': Buffer.from('<p/>'),
    });
    const macros = zipSync({
      'ppt/presentation.xml': Buffer.from('<p/>'),
      'ppt/vbaProject.bin': Buffer.from('x'),
    });
    expect((await upload(she, pdf(), 'talk.pdf')).status).toBe(303);
    expect((await upload(she, pptx, 'talk.pptx')).status).toBe(303);
    const [asText, withMacros] = [
      await upload(she, Buffer.from('hello'), 'talk.pdf'),
      await upload(she, macros, 'talk.pptx'),
    ];
    expect([asText.status, withMacros.status]).toEqual([422, 422]);
    expect(textOf(withMacros.text)).toContain('holds macros or controls');

    const decks = await forum.read((em) => em.find(SlideDeck, { order: { number: 'ASC' } }));
    expect(decks.map(({ number }) => number)).toEqual([1, 2]);
    const area = await she.get('/en/my/speaking');
    const files = [...area.text.matchAll(/href="(\/en\/files\/[^"]+)"/g)].map(([, href = '']) => href);
    expect(files).toHaveLength(2);
    const file = files[0] ?? '';
    expect((await she.get(file)).status).toBe(200);
    expect((await organizer.get(file)).status).toBe(200);
    const stranger = await anotherSpeaker('moderator');
    expect((await stranger.get(file)).status).toBe(200);
    await forum.database.write((em) =>
      em.update(SessionSpeaker, { speakerId: 'ana-rokotuivuna' }, { role: 'panellist' }),
    );
    expect((await stranger.get(file)).status).toBe(404);
    expect((await upload(forum.visitor(), pdf(), 'talk.pdf')).status).toBe(401);
  });

  it('is told when a draft is deleted that she had accepted, and her slides go with it', async () => {
    sessionId = await forum.database.write((em) => insertUnreleased(em));
    const part = { speakerId: id, role: 'panellist', minutes: '' };
    await organizer.post(`/en/organizer/sessions/${sessionId}/panel`, part);
    await ask(organizer, sessionId, id);
    await she.post(`${await linkTo(forum, address, '/speaking/invitations/')}/acceptance`);
    expect((await upload(she, pdf(), 'talk.pdf')).status).toBe(303);
    expect(await forum.count(StoredFile, { ownerKind: 'slides' })).toBe(1);

    const removed = await organizer.post(`/en/organizer/sessions/${sessionId}/removal`);

    expect(removed.status).toBe(303);
    const subjects = (await forum.mailsTo(address)).map(({ subject }) => subject);
    expect(subjects.at(-1)).toContain('Your invitation was withdrawn');
    expect(await forum.count(StoredFile, { ownerKind: 'slides' })).toBe(0);
    expect((await she.get('/en/my/speaking')).status).toBe(200);
  });

  it('sees her session with its briefing and co-speakers, and registers with what is known', async () => {
    await anotherSpeaker('moderator');
    await organizer.post(`/en/organizer/sessions/${sessionId}/panel/briefing`, {
      textEn: 'Come *early*.',
    });
    await save({ familyName: 'Rahma', functionTitle: 'Director' });

    const area = await she.get('/en/my/speaking');

    expect(textOf(area.text)).toMatch(/Come early ?\./);
    expect(textOf(area.text)).toContain('Ana Rokotuivuna');
    expect(textOf(area.text)).toContain('You are not registered as a participant yet');
    expect(textOf(area.text)).toContain('slides for');
    const begun = await she.post('/en/my/speaking/registration', { category: 'civil_society' });
    expect([begun.status, begun.location?.slice(0, 20)]).toEqual([303, '/en/register/resume/']);
    const [draft] = await forum.read((em) => em.find(RegistrationDraft));
    expect(draft?.content).toMatchObject({
      email: address,
      familyName: 'Rahma',
      functionTitle: 'Director',
      displayName: 'Siti Rahma',
    });
    expect((await forum.visitor().get('/en/my/speaking')).status).toBe(401);
  });

  it('says when she cannot come', async () => {
    const wrong = await she.post(`${profilePath}/absences`, {
      startsAt: '2023-10-24T12:00',
      endsAt: '2023-10-24T09:00',
      note: '',
    });
    const right = await she.post(`${profilePath}/absences`, {
      startsAt: '2023-10-24T09:00',
      endsAt: '2023-10-24T12:00',
      note: 'Flight',
    });

    expect([wrong.status, right.status]).toEqual([422, 303]);
    expect(textOf((await organizer.get(`/en/organizer/speakers/${id}`)).text)).toContain('(Flight)');
  });

  it('has two profiles made one without losing anything, and the old address leads to the new one', async () => {
    const other = await forum.database.write((em) => insertSession(em));
    await addNew(organizer, other, { displayName: 'S. Rahma', functionTitle: 'Chair', role: 'keynote' });
    await organizer.post(`/en/organizer/speakers/s-rahma`, {
      displayName: 'S. Rahma',
      country: 'ID',
      biographyKo: '도시',
      publication: 'agreed',
      revision: String((await speaker('s-rahma')).revision),
    });
    const preview = await organizer.get(`/en/organizer/speakers/${id}/merge?from=s-rahma`);
    expect(textOf(preview.text)).toContain('도시');

    const merged = await organizer.post(`/en/organizer/speakers/${id}/merge`, { from: 's-rahma' });

    expect(merged.status).toBe(303);
    expect(await speaker()).toMatchObject({
      country: 'ID',
      biography: { ko: '도시' },
      publication: 'agreed',
      functionTitle: 'Director',
    });
    const parts = await forum.read((em) => em.findBy(SessionSpeaker, { speakerId: id }));
    expect(parts.map((part) => [part.sessionId, part.role]).sort()).toEqual(
      [
        [sessionId, 'panellist'],
        [other, 'keynote'],
      ].sort(),
    );
    const old = await forum.visitor().get('/en/speakers/s-rahma');
    expect([old.status, old.location]).toEqual([301, `/en/speakers/${id}`]);
    const self = await organizer.post(`/en/organizer/speakers/${id}/merge`, { from: id });
    const again = await organizer.post(`/en/organizer/speakers/${id}/merge`, { from: 's-rahma' });
    expect([self.status, again.status]).toEqual([409, 404]);
  });

  it('is parted from another profile again with all that was hers, where the two were not one person', async () => {
    const [own, shared] = [await forum.database.write((em) => insertSession(em)), sessionId];
    await addNew(organizer, own, { displayName: 'S. Rahma', functionTitle: 'Chair', role: 'keynote' });
    const other = 'other@speaker.example';
    await ask(organizer, own, 's-rahma', { email: other });
    const [link, second] = [await linkTo(forum, other, '/speaking/invitations/'), forum.visitor()];
    await second.post(`${link}/acceptance`);
    const onShared = { speakerId: 's-rahma', role: 'moderator', minutes: '' };
    await organizer.post(`/en/organizer/sessions/${shared}/panel`, onShared);
    await ask(organizer, shared, 's-rahma', { email: other });
    await organizer.post('/en/organizer/speakers/s-rahma', {
      ...{ displayName: 'S. Rahma', country: 'ID', biographyKo: '도시', publication: 'agreed', email: other },
      revision: String((await speaker('s-rahma')).revision),
    });
    const rows = () =>
      forum.read(async (em) => ({
        profiles: (await em.find(Speaker, { where: { id: In([id, 's-rahma']) }, order: { id: 'ASC' } })).map(
          ({ revision: _revision, updatedAt: _updatedAt, ...said }) => said,
        ),
        parts: await em.find(SessionSpeaker, {
          where: { sessionId: In([own, shared]) },
          order: { sessionId: 'ASC', speakerId: 'ASC' },
        }),
        invitations: await em.find(SpeakingInvitation, { order: { id: 'ASC' } }),
        steps: await em.find(SpeakingStep, { order: { id: 'ASC' } }),
      }));
    const before = await rows();
    await organizer.post(`/en/organizer/speakers/${id}/merge`, { from: 's-rahma' });
    expect(await rows()).not.toEqual(before);
    const [merge] = await forum.read((em) => em.find(SpeakerMerge));
    const path = `/en/organizer/speakers/${id}/merges/${merge?.id ?? ''}`;
    expect((await organizer.get(`/en/organizer/speakers/${id}`)).text).toContain(path);
    expect((await organizer.get(path)).text).toContain(`${path}/undoing`);
    expect((await organizer.post(path.replace(id, 's-rahma') + '/undoing')).status).toBe(404);

    const answers = [await organizer.post(`${path}/undoing`), await organizer.post(`${path}/undoing`)];

    expect(answers.map(({ status }) => status)).toEqual([303, 409]);
    expect(await rows()).toEqual(before);
    expect((await second.get('/en/my/speaking')).status).toBe(200);
    expect((await forum.visitor().get('/en/speakers/s-rahma')).status).toBe(200);
    const entries = (await forum.mailsTo(other)).flatMap(({ calendarMethod }) => calendarMethod ?? []);
    const heirs = (await forum.mailsTo(address)).flatMap(({ calendarMethod }) => calendarMethod ?? []);
    expect([entries, heirs.slice(-2)]).toEqual([
      ['REQUEST', 'CANCEL', 'REQUEST'],
      ['REQUEST', 'CANCEL'],
    ]);
    const [kept] = await forum.read((em) => em.find(SpeakerMerge));
    expect([kept?.handed, kept?.kept]).toEqual([null, {}]);
  });

  it('has a session in one calendar only when both profiles had it, and in both again when they are parted', async () => {
    const other = 'other@speaker.example';
    await addNew(organizer, sessionId, { displayName: 'S. Rahma' });
    await ask(organizer, sessionId, 's-rahma', { email: other });
    await forum.visitor().post(`${await linkTo(forum, other, '/speaking/invitations/')}/acceptance`);
    const told = async (to: string) =>
      (await forum.mailsTo(to)).flatMap(({ calendarMethod }) => calendarMethod ?? []);

    await organizer.post(`/en/organizer/speakers/${id}/merge`, { from: 's-rahma' });

    expect([await told(address), await told(other)]).toEqual([['REQUEST'], ['REQUEST', 'CANCEL']]);
    const [merge] = await forum.read((em) => em.find(SpeakerMerge));
    await organizer.post(`/en/organizer/speakers/${id}/merges/${merge?.id ?? ''}/undoing`);
    expect([await told(address), await told(other)]).toEqual([['REQUEST'], ['REQUEST', 'CANCEL', 'REQUEST']]);
  });

  it('is parted without an address where its owner has had her data erased meanwhile', async () => {
    const other = 'other@speaker.example';
    await addNew(organizer, sessionId, { displayName: 'S. Rahma' });
    await ask(organizer, sessionId, 's-rahma', { email: other });
    const owner = forum.visitor();
    await owner.post(`${await linkTo(forum, other, '/speaking/invitations/')}/acceptance`);
    await organizer.post(`/en/organizer/speakers/${id}/merge`, { from: 's-rahma' });
    expect((await owner.post('/en/my/erasure', { confirmed: 'yes' })).location).toBe('/en/erased');
    const [merge] = await forum.read((em) => em.find(SpeakerMerge));

    const undone = await organizer.post(`/en/organizer/speakers/${id}/merges/${merge?.id ?? ''}/undoing`);

    expect(undone.status).toBe(303);
    expect(await speaker('s-rahma')).toMatchObject({ accountId: null, mergedIntoId: null });
  });

  it('stays merged where too long has passed, or what went over was not kept', async () => {
    await addNew(organizer, sessionId, { displayName: 'S. Rahma' });
    await organizer.post(`/en/organizer/speakers/${id}/merge`, { from: 's-rahma' });
    const [merge] = await forum.read((em) => em.find(SpeakerMerge));
    const path = `/en/organizer/speakers/${id}/merges/${merge?.id ?? ''}`;
    const become = (columns: Partial<SpeakerMerge>) =>
      forum.database.write((em) => em.update('speaker_merge', { id: merge?.id ?? '' }, columns));

    await become({ mergedAt: new Date('2023-08-01T00:00:00Z') });
    const late = await organizer.post(`${path}/undoing`);
    await become({ mergedAt: new Date('2023-09-17T00:00:00Z'), handed: null });
    const unknown = await organizer.post(`${path}/undoing`);

    expect([late.status, unknown.status]).toEqual([409, 409]);
    expect(textOf(late.text)).toContain('The time for undoing this merge is over.');
    expect(textOf(unknown.text)).toContain('it was not kept when they were merged');
    expect((await speaker('s-rahma')).mergedIntoId).toBe(id);
  });

  it('is found by organizers with what is missing, on the page and as a sheet without formulas', async () => {
    await addNew(organizer, sessionId, { displayName: '=1+1' });

    const list = textOf((await organizer.get('/en/organizer/speakers?state=accepted&missing=some')).text);
    const csv = (await organizer.get('/en/organizer/speakers.csv?q=1%2B1')).text;

    expect(list).toContain('1 speaker');
    expect(list).toContain('Siti Rahma');
    expect(csv.split('\r\n')[1]).toMatch(/^'=1\+1,/);
    expect((await she.get('/en/organizer/speakers')).status).toBe(401);
    expect((await organizer.get('/en/organizer/speakers/invitations')).text).toContain('Siti Rahma');
  });

  /** Somebody else on the same panel, confirmed and in her own area. */
  async function anotherSpeaker(role: string): Promise<Visitor> {
    const email = 'ana@speaker.example';
    await addNew(organizer, sessionId, { displayName: 'Ana Rokotuivuna', role });
    await ask(organizer, sessionId, 'ana-rokotuivuna', { email });
    const visitor = forum.visitor();
    await visitor.post(`${await linkTo(forum, email, '/speaking/invitations/')}/acceptance`);
    return visitor;
  }
});

/** A draft that no release has named. */
async function insertUnreleased(em: EntityManager): Promise<string> {
  const { session, slot } = buildSession({ state: 'draft' });
  await em.insert(Session, session);
  await em.insert(Slot, slot);
  return session.id;
}
