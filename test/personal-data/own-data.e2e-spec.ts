import { strFromU8, unzipSync } from 'fflate';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { SensitiveReads } from '../../src/audit/sensitive-reads.service.js';
import type { SignedIn } from '../../src/kernel/actor.js';
import { FileBytes } from '../../src/files/file-bytes.js';
import { StoredFile } from '../../src/files/stored-file.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { RegistrationStatesService } from '../../src/registration/registration-states.service.js';
import { SpeakerAbsence } from '../../src/speakers/speaker-absence.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { Account } from '../../src/auth/account.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import { signInParticipant } from '../support/own-area.js';

describe('a person’s own data', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum({ seeded: false });
  });
  afterAll(() => forum.stop());

  it('hold her profile as a speaker, and when she cannot come', async () => {
    const { visitor, accountId } = await signInParticipant(forum);
    await forum.database.write(async (em) => {
      const names = {
        displayName: 'Sari Rahma',
        givenName: null,
        familyName: null,
        originalScriptName: null,
      };
      await em.insert(Person, { id: 'sari', ...names });
      const profile = { biography: { en: 'Plans wetlands' }, accessNeeds: 'Ramp', updatedAt: new Date(0) };
      await em.insert(Speaker, { id: 'sari-rahma', personId: 'sari', accountId, ...profile });
      const hours = { startsAt: new Date('2023-10-24T00:00Z'), endsAt: new Date('2023-10-24T03:00Z') };
      await em.insert(SpeakerAbsence, { id: 'away', speakerId: 'sari-rahma', ...hours });
    });

    const { bytes } = await visitor.get('/en/my/data');
    const text = strFromU8(unzipSync(bytes)['data.json'] ?? new Uint8Array());

    expect(JSON.parse(text)).toMatchObject({
      data: {
        speaker: [{ id: 'sari-rahma', biography: { en: 'Plans wetlands' }, accessNeeds: 'Ramp' }],
        speaker_absence: [{ startsAt: '2023-10-24T00:00:00.000Z' }],
      },
    });
  });

  it('say of each answer and each file who sees it, and hold two files of one name', async () => {
    const { visitor, accountId } = await signInParticipant(forum, {
      answers: { passportNumber: 'M1234567' },
    });
    const owner = await forum.read((em) => em.findOneByOrFail(Registration, { accountId }));
    const photos = { badge: ['registration', owner.id], stage: ['speaker', 'mei-tan'] } as const;
    await forum.database.write(async (em) => {
      const profile = { biography: {}, accessNeeds: null, updatedAt: new Date(0) };
      await em.insert(Speaker, { id: 'mei-tan', personId: owner.personId, accountId, ...profile });
      for (const [id, [ownerKind, ownerId]] of Object.entries(photos))
        await em.insert(StoredFile, { ...photo, id, ownerKind, ownerId });
    });
    for (const id of Object.keys(photos)) await forum.app.get(FileBytes).put(id, Buffer.from(id));

    const { bytes } = await visitor.get('/en/my/data');
    const parts = unzipSync(bytes);

    expect(JSON.parse(strFromU8(parts['data.json'] ?? new Uint8Array()))).toMatchObject({
      about: { passportNumber: { name: 'Passport number' }, photo: { name: 'Photo for your badge' } },
    });
    const files = Object.entries(parts).filter(([name]) => name.endsWith('/me.jpg'));
    expect(files.map(([, content]) => strFromU8(content)).sort()).toEqual(['badge', 'stage']);
  });

  it('hold everything that is kept of her, mails included, and nothing by which another is told', async () => {
    const organizer = await forum.organizer('boss@apuf8.test');
    expect(organizer.cookieNames).toHaveLength(1);
    const other = buildParticipant({ state: 'submitted', email: 'other@delegate.example' });
    const { visitor, accountId } = await signInParticipant(forum, {
      state: 'submitted',
      accessNeeds: 'Captions',
    });
    const own = await forum.read((em) => em.findOneByOrFail(Registration, { accountId }));
    await forum.database.write(async (em) => {
      await insertParticipants(em, [other]);
      const boss = await em.findOneByOrFail(Account, { email: 'boss@apuf8.test' });
      const decision = { decidedBy: boss.id, reason: 'Because we like her' };
      await forum.app.get(RegistrationStatesService).decline(em, own.id, decision);
      await forum.app.get(OutboxService).enqueue(em, {
        to: { name: 'Other', address: 'other@delegate.example' },
        locale: 'en',
        about: `registration:${other.registration.id}`,
        content: { subject: 'Not for her', title: 'Not for her', blocks: [] },
      });
      await forum.app
        .get(SensitiveReads)
        .record(em, staff(boss), `registration:${own.id}`, ['accessNeeds', 'category']);
    });

    const { headers, bytes } = await visitor.get('/en/my/data');
    const text = strFromU8(unzipSync(bytes)['data.json'] ?? new Uint8Array());
    const parsed: unknown = JSON.parse(text);

    expect(headers.get('content-type')).toBe('application/zip');
    expect(parsed).toMatchObject({
      data: {
        account: [{ id: accountId }],
        audit_entry: [{ action: 'personal-data.looked-at', details: { fields: 'accessNeeds' } }],
        outbox_message: [{ about: `registration:${own.id}` }],
        person: [{ id: own.personId }],
        registration: [{ id: own.id, accessNeeds: 'Captions' }],
      },
    });
    expect(text).toContain('Because we like her');
    for (const foreign of [
      'boss@apuf8.test',
      'other@delegate.example',
      'Not for her',
      other.registration.id,
    ]) {
      expect(text).not.toContain(foreign);
    }
  });

  it('show her who looked at what is sensitive, and nobody else', async () => {
    const { visitor, accountId } = await signInParticipant(forum);
    const { id } = await forum.read((em) => em.findOneByOrFail(Registration, { accountId }));
    const about = `registration:${id}`;
    const looker = await forum.read((em) => em.findOneByOrFail(Account, { email: 'boss@apuf8.test' }));
    await forum.database.write((em) =>
      forum.app.get(SensitiveReads).record(em, staff(looker), about, ['birthDate', 'familyName']),
    );

    const own = await visitor.get('/en/my/privacy');

    expect(await forum.read((em) => em.findBy(AuditEntry, { about }))).toEqual([
      expect.objectContaining({ action: 'personal-data.looked-at', details: { fields: 'birthDate' } }),
    ]);
    expect(own.text).toContain('Date of birth');
    expect((await forum.visitor().get('/en/my/privacy')).status).not.toBe(200);
    expect((await forum.visitor().get('/en/my/data')).status).not.toBe(200);
  });
});

const photo = {
  ...({ purpose: 'photo', name: 'me.jpg', kind: 'jpeg', size: 5, contentHash: 'a' } as const),
  ...{
    width: 1,
    height: 1,
    crop: '0,0,1,1',
    uploadedBy: null,
    uploadedAt: new Date(0),
    storedAt: new Date(0),
  },
};

const staff = ({ id, email }: Account): SignedIn => ({
  kind: 'organizer',
  accountId: id,
  email,
  permissions: new Set(),
});
