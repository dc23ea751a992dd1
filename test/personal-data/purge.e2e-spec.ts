import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { Account } from '../../src/auth/account.entity.js';
import { SpeakerInvitation } from '../../src/calendar/speakers/speaker-invitation.entity.js';
import { withSnapshot } from '../../src/kernel/database/whole-database.js';
import { emailKey } from '../../src/kernel/folded-text.js';
import { newId } from '../../src/kernel/ids.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Purge } from '../../src/personal-data/purge.service.js';
import { PurgeReport } from '../../src/personal-data/purge-report.js';
import { PurgeRun } from '../../src/personal-data/purge-run.entity.js';
import { heldTables, removalPlan } from '../../src/personal-data/removal-plan.js';
import { Removals } from '../../src/personal-data/removals.service.js';
import { RegistrationMerge } from '../../src/registration/duplicates/registration-merge.entity.js';
import { RegistrationDecision } from '../../src/registration/registration-decision.entity.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { schema } from '../../src/schema.js';
import { KeptCount } from '../../src/reporting/statistics/kept-count.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { SpeakerMerge } from '../../src/speaking/merge/speaker-merge.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';

/** The forum ends on 27 October 2023, 24:00 in Suwon. */
const at = (local: string) => ({ rehearsalClock: new Date(`${local}T12:00:00+09:00`) });
const sensitive = { accessNeeds: 'Step-free access', answers: { diet: ['halal'], phone: '+82 31 000 0000' } };

const merges = ['registration_merge', 'speaker_merge'];

/** The keys of every row of every table. */
async function everyRow(forum: TestForum): Promise<Set<string>> {
  return forum.read(async (em) => {
    const rows = new Set<string>();
    for (const { declared, metadata } of heldTables(em)) {
      for (const row of await em.find(declared.entity)) {
        const key = metadata.primaryColumns.map(({ propertyName }) => String(row[propertyName])).join(' ');
        rows.add(`${metadata.tableName} ${key}`);
      }
    }
    return rows;
  });
}

const mail = (address: string) => ({
  to: { name: 'Mei Tan', address },
  locale: 'en' as const,
  content: { subject: 'A secret subject', title: 'A secret', blocks: [] },
  about: 'registration:x',
});

describe('the purge before the forum', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum({ settings: at('2023-10-10') });
  });
  afterAll(() => forum.stop());

  it('takes what is sensitive from whoever does not come, a week later, and leaves those who come alone', async () => {
    const declined = buildParticipant({ state: 'declined', ...sensitive });
    const lately = buildParticipant({ state: 'declined', ...sensitive });
    const coming = buildParticipant(sensitive);
    await forum.database.write(async (em) => {
      await insertParticipants(em, [declined, lately, coming]);
      for (const [{ registration }, decidedAt] of [
        [declined, '2023-10-01T00:00:00Z'],
        [lately, '2023-10-09T00:00:00Z'],
      ] as const) {
        await em.insert(RegistrationDecision, {
          ...{ id: newId(), registrationId: registration.id, fromState: 'submitted', toState: 'declined' },
          ...{ decidedBy: null, reason: null, decidedAt: new Date(decidedAt) },
        });
      }
    });

    await forum.app.get(Purge).runToday();

    const kept = (id: string) => forum.read((em) => em.findOneByOrFail(Registration, { id }));
    expect(await kept(declined.registration.id)).toMatchObject({
      accessNeeds: null,
      answers: { phone: '+82 31 000 0000' },
      organizationName: 'Harbour Cranes Ltd',
    });
    expect(await kept(lately.registration.id)).toMatchObject(sensitive);
    expect(await kept(coming.registration.id)).toMatchObject(sensitive);
  });

  it('leaves nothing of it in the bytes of the file', async () => {
    if (forum.database.engine !== 'sqlite') return;
    const secret = 'A bed that can be raised, on the ground floor';
    const declined = buildParticipant({ state: 'declined', accessNeeds: secret });
    await forum.database.write(async (em) => {
      await insertParticipants(em, [declined]);
      await em.insert(RegistrationDecision, {
        ...{ id: newId(), registrationId: declined.registration.id, fromState: 'submitted' },
        ...{
          toState: 'declined',
          decidedBy: null,
          reason: null,
          decidedAt: new Date('2023-10-01T00:00:00Z'),
        },
      });
    });
    const file = await forum.read((em) => Promise.resolve(String(em.dataSource.options.database)));
    const holding = () =>
      [file, `${file}-wal`].filter((name) => existsSync(name) && readFileSync(name).includes(secret));
    expect(holding()).not.toEqual([]);
    await forum.database.write((em) => em.deleteAll(PurgeRun));
    let purged: Promise<unknown> | undefined;

    // A backup is made meanwhile.
    await withSnapshot(forum.testDatabase.address, schema, async () => {
      purged = forum.app.get(Purge).runToday();
      await Promise.race([purged, pause(1_000)]);
    });
    await purged;

    expect(holding()).toEqual([]);
  });

  it('forgets what a mail said 120 days after it was sent, and not that it was sent', async () => {
    const sent = { 'long.ago@delegate.example': '2023-06-01', 'lately@delegate.example': '2023-10-01' };
    await forum.database.write(async (em) => {
      await em.delete(PurgeRun, { onDate: '2023-10-10' });
      for (const [address, date] of Object.entries(sent)) {
        const { id } = await forum.app.get(OutboxService).enqueue(em, mail(address));
        await em.update(OutboxMessage, { id }, { state: 'sent', sentAt: new Date(date) });
      }
    });

    await forum.app.get(Purge).runToday();

    const [old] = await forum.mailsTo('long.ago@delegate.example');
    const [young] = await forum.mailsTo('lately@delegate.example');
    expect(old).toMatchObject({ subject: 'A secret subject', text: '', html: '', claims: {} });
    expect(young?.text).toContain('A secret');
    const organizer = await forum.organizer();
    const again = await organizer.post(`/en/organizer/outbox/${old?.id ?? ''}/resend`);
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('is deleted by now')]);
  });

  it('takes what merged records say as soon as one answer in them is due, and with it the way to part them', async () => {
    const [kept, merged] = [buildParticipant(), buildParticipant()];
    const due = new Date('2023-11-11T00:00:00Z');
    await forum.database.write(async (em) => {
      await insertParticipants(em, [kept, merged]);
      const [from, into] = await em.find(Speaker, { take: 2 });
      const open = { mergedBy: kept.account.id, mergedAt: due, undoneAt: null, undoneBy: null };
      await em.insert('registration_merge', {
        ...{ id: newId(), keptId: kept.registration.id, mergedId: merged.registration.id, ...open },
        ...{ before: { kept: { accessNeeds: 'Captions' }, merged: {} }, takenOver: [], handed: {} },
      });
      await em.insert('speaker_merge', {
        ...{ id: newId(), fromId: from?.id, intoId: into?.id, ...open },
        ...{
          kept: { speaker: { accessNeeds: 'Captions' } },
          handed: { before: { accessNeeds: 'Captions' } },
        },
      });
      const steps = removalPlan(em, due).filter(({ table }) => merges.includes(table.metadata.tableName));
      for (const step of steps) await forum.app.get(Removals).remove(em, step, 10);
    });

    const rows = await forum.read(async (em) => [
      ...(await em.find(RegistrationMerge)),
      ...(await em.find(SpeakerMerge)),
    ]);
    expect(rows.map(({ handed }) => handed)).toEqual([null, null]);
    expect(JSON.stringify(rows)).not.toContain('Captions');
  });

  it('runs once a day, whichever process asks', async () => {
    const purge = forum.app.get(Purge);

    expect(await purge.runToday()).toBeUndefined();
    expect(await forum.count(PurgeRun)).toBe(1);
  });

  it('goes on with what a process that died has left, and not before its lease is over', async () => {
    await forum.database.write((em) =>
      em.update(PurgeRun, { onDate: '2023-10-10' }, { finishedAt: null, leaseUntil: new Date('2999-01-01') }),
    );
    expect(await forum.app.get(Purge).runToday()).toBeUndefined();

    await forum.database.write((em) =>
      em.update(PurgeRun, { onDate: '2023-10-10' }, { leaseUntil: new Date('2000-01-01') }),
    );
    const taken = await Promise.all([1, 2].map(() => forum.app.get(Purge).runToday()));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });
});

describe('the purge half a year after the forum', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum({ settings: at('2024-04-26') });
    await forum.organizer();
  });
  afterAll(() => forum.stop());

  it('removes exactly what the dry run lists: people, mails and all, but no speaker and no organizer', async () => {
    const [first, second] = [buildParticipant(sensitive), buildParticipant({ state: 'withdrawn' })];
    await forum.database.write(async (em) => {
      await insertParticipants(em, [first, second]);
      await forum.app.get(OutboxService).enqueue(em, mail(first.account.email));
      await em.update(OutboxMessage, { toKey: emailKey(first.account.email) }, { state: 'sent' });
      await em.insert(SpeakerInvitation, await invitationToSpeak(em));
    });
    const before = await everyRow(forum);

    const dryRun = await forum.app.get(PurgeReport).listDue();
    expect(await everyRow(forum)).toEqual(before);
    await forum.app.get(Purge).runToday();

    const after = await everyRow(forum);
    const listed = [...dryRun.matchAll(/^ {2}(\S+ [^(:]+) \(/gm)].map(([, row = '']) => row).sort();
    const gone = [...before].filter((row) => !after.has(row)).sort();
    expect(gone).toEqual(listed);
    expect(gone).toEqual(
      expect.arrayContaining([`registration ${first.registration.id}`, `person ${second.person.id}`]),
    );
    expect(await forum.count(Registration)).toBe(0);
    expect(await forum.count(OutboxMessage)).toBe(0);
    expect(await forum.read((em) => em.find(Account))).toEqual([
      expect.objectContaining({ role: 'organizer' }),
    ]);
    expect(await forum.count(Person)).toBe(await forum.count(Speaker));
    expect(await forum.count(Speaker)).toBeGreaterThan(40);
  });

  it('keeps their numbers', async () => {
    const kept = await forum.read((em) => em.findBy(KeptCount, { dimension: 'category' }));

    expect(kept.sort((a, b) => a.stage.localeCompare(b.stage))).toEqual([
      { dimension: 'category', value: 'private_sector', stage: 'approved', count: 1 },
      { dimension: 'category', value: 'private_sector', stage: 'withdrawn', count: 1 },
    ]);
  });
});

/** A row with two keys, a stamp and JSON. */
async function invitationToSpeak(em: EntityManager): Promise<SpeakerInvitation> {
  const [speaker] = await em.find(Speaker, { take: 1 });
  const [session] = await em.find(Session, { take: 1 });
  const when = { kind: 'all-day', from: '2023-10-24', until: '2023-10-25' } as const;
  return em.create(SpeakerInvitation, {
    ...{ sessionId: session?.id ?? '', speakerId: speaker?.id ?? '', uid: 'speaking-1@apuf8.test' },
    ...{ sequence: 0, stampedAt: new Date('2023-10-01T00:00:00Z'), state: 'requested' },
    ...{ partstat: 'ACCEPTED', answerStampedAt: null, askedBack: [], timeAndPlace: '@' },
    content: { entry: { uid: 'speaking-1@apuf8.test', when, summary: 'Water' }, facts: [] },
    ...{ address: 'speaker@speaker.example', firstMessageId: '<1@apuf8.test>' },
  });
}
