import type { EntityManager } from 'typeorm';
import { Account } from '../../src/auth/account.entity.js';
import { Counter, nextValue } from '../../src/kernel/database/counter.entity.js';
import { isUniqueViolation } from '../../src/kernel/database/database-errors.js';
import { Conflict } from '../../src/kernel/errors.js';
import { DomainEvents } from '../../src/kernel/events/domain-events.js';
import { newId } from '../../src/kernel/ids.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { RegistrationSubmitted } from '../../src/registration/registration.events.js';
import { OwnProgrammeService } from '../../src/sessions/own-programme.service.js';
import { Session } from '../../src/sessions/session.entity.js';
import { ProgrammeEntryAdded } from '../../src/sessions/sessions.events.js';
import { bypassDoor } from '../support/bypass.js';
import { buildRegistrationFields } from '../support/fields.js';
import { startForum, type TestForum } from '../support/forum.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';

/** Calls `work` with 0 … count-1, at most `width` at a time. */
async function inParallel(
  count: number,
  width: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** Every statement waits for the network on PostgreSQL, and any handler may; other requests then come in between. */
const wait = () => new Promise<void>((resume) => setImmediate(resume));

describe('the door to the database', () => {
  let forum: TestForum;

  beforeEach(async () => {
    forum = await startForum();
    const events = forum.app.get(DomainEvents);
    events.on(ProgrammeEntryAdded, wait);
    events.on(RegistrationSubmitted, async (em, { accountId }) => {
      await wait();
      const { email } = await em.findOneByOrFail(Account, { id: accountId });
      if (email.startsWith('refused')) throw new Conflict('sessions.full');
    });
  });

  afterEach(() => forum.stop());

  async function withoutDoor<T>(work: () => Promise<T>): Promise<T> {
    const close = await bypassDoor(forum.database, forum.address);
    try {
      return await work();
    } finally {
      await close();
    }
  }

  describe('many registrations at once', () => {
    /** For every ten that register, another one is refused at the last moment, when its rows are written. */
    async function register(count: number) {
      const visitor = forum.visitor();
      const answers = new Map<number, number>();
      await inParallel((count / 10) * 11, 50, async (index) => {
        const email = `${index % 11 === 10 ? 'refused' : 'delegate'}${String(index)}@load.example`;
        const { status } = await visitor.post('/en/register', buildRegistrationFields({ email }));
        answers.set(status, (answers.get(status) ?? 0) + 1);
      });
      const counter = await forum.read((em) => em.findOneBy(Counter, { name: 'registration' }));
      return {
        answers: Object.fromEntries(answers),
        rows: await forum.count(Registration),
        mails: await forum.count(OutboxMessage),
        counter: counter?.value ?? 0,
      };
    }

    const exactly = (count: number) => ({
      answers: { 303: count, 409: count / 10 },
      rows: count,
      mails: count,
      counter: count,
    });

    it('leave 3,000 rows, 3,000 mails and a counter of 3,000 from 50 connections', async () => {
      expect(await register(3000)).toEqual(exactly(3000));
    }, 600_000);

    it('do not without the door', async () => {
      expect(await withoutDoor(() => register(300))).not.toEqual(exactly(300));
    }, 600_000);
  });

  describe('200 people for 20 places', () => {
    async function prepare() {
      const participants = Array.from({ length: 200 }, () => buildParticipant());
      await forum.database.write(async (em) => {
        await insertParticipants(em, participants);
        await em.update(Session, { id: 'hlp-2' }, { capacity: 20 });
      });
      return participants;
    }

    async function rush(participants: Awaited<ReturnType<typeof prepare>>) {
      const programme = forum.app.get(OwnProgrammeService);
      const tries = await Promise.allSettled(
        participants.map(({ account }) =>
          forum.database.write((em) => programme.add(em, account.id, 'hlp-2')),
        ),
      );
      const full = tries.filter(
        (each) =>
          each.status === 'rejected' &&
          each.reason instanceof Conflict &&
          each.reason.code === 'sessions.full',
      );
      const { taken } = await forum.read((em) => em.findOneByOrFail(Session, { id: 'hlp-2' }));
      return { placed: tries.filter((each) => each.status === 'fulfilled').length, full: full.length, taken };
    }

    it('leave 20 with a place and tell the other 180 that it is full', async () => {
      const result = await rush(await prepare());

      expect(result).toEqual({ placed: 20, full: 180, taken: 20 });
    });

    it('do not without the door', async () => {
      const participants = await prepare();

      const result = await withoutDoor(() => rush(participants));

      expect(result).not.toEqual({ placed: 20, full: 180, taken: 20 });
    });
  });

  describe('a failing writer', () => {
    /** Thirty writers, of whom every third fails after it has written. */
    async function writeWithFailures() {
      const tries = await Promise.allSettled(
        Array.from({ length: 30 }, (_, index) =>
          forum.database.write(async (em) => {
            await em.insert(Counter, { name: `writer-${String(index)}`, value: 1 });
            await nextValue(em, 'writers');
            if (index % 3 === 0) throw new Conflict('sessions.full');
          }),
        ),
      );
      const rows = await forum.read((em) => em.find(Counter));
      return {
        failed: tries.filter(({ status }) => status === 'rejected').length,
        written: rows.filter(({ name }) => name.startsWith('writer-')).length,
        counted: rows.find(({ name }) => name === 'writers')?.value,
      };
    }

    it('is told which of its rows was refused, whatever it does after it', async () => {
      const row = { name: 'taken', value: 1 };
      const writers: ((em: EntityManager) => Promise<unknown>)[] = [
        (em: EntityManager) => em.insert(Counter, row),
        (em: EntityManager) => em.insert(Counter, row),
        async (em: EntityManager) => {
          await em.insert(Counter, row);
          await em.findOneBy(Counter, { name: 'taken' });
        },
        async (em: EntityManager) => {
          await em.insert(Counter, row);
          throw new Conflict('sessions.full');
        },
        (em: EntityManager) => em.insert(Counter, { name: 'free', value: 1 }),
      ];

      const tries = await Promise.allSettled(writers.map((work) => forum.database.write(work)));

      expect(tries.map((each) => each.status === 'fulfilled' || isUniqueViolation(each.reason))).toEqual(
        writers.map(() => true),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      expect(await forum.count(Counter, { value: 1 })).toBe(2);
    });

    it('takes nobody else’s write with it', async () => {
      expect(await writeWithFailures()).toEqual({ failed: 10, written: 20, counted: 20 });
    });

    it('does without the door', async () => {
      expect(await withoutDoor(writeWithFailures)).not.toEqual({ failed: 10, written: 20, counted: 20 });
    });

    it('loses only its own events', async () => {
      const values = await Promise.all(
        Array.from({ length: 100 }, () => forum.database.write((em) => nextValue(em, 'together'))),
      );

      expect(values).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    });
  });

  describe('a write outside the door', () => {
    const insert = (em: EntityManager) => em.insert(Counter, { name: newId(), value: 1 });

    it('is refused by the reader', async () => {
      await expect(forum.database.read(insert)).rejects.toThrow(/read-?only/i);
      expect(await forum.count(Counter, { value: 1 })).toBe(0);
    });

    it('would go through on a connection that may write', async () => {
      await withoutDoor(() => forum.database.write(insert));

      expect(await forum.count(Counter, { value: 1 })).toBe(1);
    });

    it('is refused inside another write, which would wait for itself', async () => {
      const nested = forum.database.write(() => forum.database.write(insert));

      await expect(nested).rejects.toThrow('write() inside write()');
    });

    it('is refused with a manager whose write has ended', async () => {
      const leaked = await forum.database.write((em) => Promise.resolve(em));

      await expect(async () => insert(leaked)).rejects.toThrow('used after its write() had ended');
    });
  });
});
