import { type EntityManager, EntityNotFoundError, In, type ObjectLiteral, QueryFailedError } from 'typeorm';
import { SignInLink } from '../../src/auth/sign-in-link.entity.js';
import { sendUpdate } from '../../src/kernel/database/send-statement.js';
import { newId } from '../../src/kernel/ids.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { buildRegistrationFields } from '../support/fields.js';
import { startForum, type TestForum } from '../support/forum.js';

describe('single rows inside write()', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
    const { status } = await forum.visitor().post('/en/register', buildRegistrationFields());
    if (status !== 303) throw new Error(`Registering answered ${String(status)}`);
  });
  afterAll(() => forum.stop());

  /** Runs the work and takes it back. */
  const rehearse = async (work: (em: EntityManager) => Promise<void>): Promise<void> => {
    const end = new Error('taken back');
    const rehearsal = forum.database.write(async (em) => {
      await work(em);
      throw end;
    });
    await rehearsal.catch((error: unknown) => {
      if (error !== end) throw error;
    });
  };

  it('are read as TypeORM reads them', async () => {
    await rehearse(async (em) => {
      for (const entity of [SignInLink, OutboxMessage, Registration, Session]) {
        const [byTypeOrm] = await em.find<ObjectLiteral>(entity, { take: 1 });

        const found = await em.findOneBy<ObjectLiteral>(entity, { id: byTypeOrm?.['id'] });

        expect(found).toBeInstanceOf(entity);
        expect(found).toEqual(byTypeOrm);
      }
    });
  });

  it('are found by all conditions together', async () => {
    await rehearse(async (em) => {
      const { id, reference } = await em.findOneOrFail(Registration, { where: {} });

      expect(await em.existsBy(Registration, { id, reference })).toBe(true);
      expect(await em.existsBy(Registration, { id, reference: 'another' })).toBe(false);
      expect(await em.findOneBy(Registration, { id, reference: 'another' })).toBeNull();
      expect(await em.findOneByOrFail(Registration, { id })).toMatchObject({ id, reference });
      await expect(em.findOneByOrFail(Registration, { id: 'another' })).rejects.toThrow(EntityNotFoundError);
    });
  });

  it('are inserted as TypeORM inserts them', async () => {
    await rehearse(async (em) => {
      for (const entity of [SignInLink, OutboxMessage, Registration]) {
        const row = await em.findOneOrFail<ObjectLiteral>(entity, { where: {} });
        const stored = () => em.query(`SELECT * FROM ${em.dataSource.getMetadata(entity).tableName}`);
        await em.delete(entity, { id: row['id'] });
        // A copy: TypeORM writes columns with a default back as the database has them, not as the entity does.
        await em
          .createQueryBuilder()
          .insert()
          .into(entity)
          .values({ ...row })
          .execute();
        const byTypeOrm = await stored();
        await em.delete(entity, { id: row['id'] });

        await em.insert(entity, row);

        expect(await stored()).toEqual(byTypeOrm);
      }
    });
  });

  it('are inserted a few at once as one after the other', async () => {
    await rehearse(async (em) => {
      const { accountId, scope, worksOnce, expiresAt, usedAt, createdAt } = await em.findOneOrFail(
        SignInLink,
        {
          where: {},
        },
      );
      const rows = ['1', '2', '3'].map((number) =>
        em.create(SignInLink, {
          ...{ id: number, tokenHash: number, accountId, scope, worksOnce, expiresAt, usedAt, createdAt },
        }),
      );

      await em.insert(SignInLink, rows);

      const ids = rows.map(({ id }) => id);
      expect(await em.find(SignInLink, { where: { id: In(ids) }, order: { id: 'ASC' } })).toEqual(rows);
    });
  });

  it('are changed as TypeORM changes them', async () => {
    await rehearse(async (em) => {
      const { id, accountId } = await em.findOneOrFail(Registration, { where: {} });
      const stored = () => em.query(`SELECT * FROM registration ORDER BY id`);
      const changes = { answers: { dietaryNeeds: 'none' }, state: 'approved', birthDate: undefined } as const;
      const before = await stored();
      await em.createQueryBuilder().update(Registration).set(changes).where({ id }).execute();
      const byTypeOrm = await stored();
      await em.update(Registration, { id }, { answers: {}, state: 'submitted' });
      expect(await stored()).toEqual(before);

      const { affected } = await em.update(Registration, { id, accountId, fictitious: false }, changes);

      expect(affected).toBe(1);
      expect(await stored()).toEqual(byTypeOrm);
    });
  });

  it('are changed alike where nobody asks how many, and tell what they break at the end', async () => {
    await rehearse(async (em) => {
      const { id } = await em.findOneOrFail(Registration, { where: {} });

      await sendUpdate(em, Registration, { id }, { functionTitle: 'Without an answer' });
      await sendUpdate(em, Registration, { id: In([id]) }, { state: 'approved' });

      expect(await em.findOneBy(Registration, { id })).toMatchObject({
        functionTitle: 'Without an answer',
        state: 'approved',
      });
    });
    const broken = forum.database.write((em) =>
      sendUpdate(em, Registration, { fictitious: false }, { personId: 'nobody' }),
    );
    await expect(broken).rejects.toThrow(QueryFailedError);
  });

  it('stay as they are where one of the conditions is not met', async () => {
    await rehearse(async (em) => {
      const { id } = await em.findOneOrFail(Registration, { where: {} });

      const { affected } = await em.update(Registration, { id, state: 'declined' }, { state: 'withdrawn' });

      expect(affected).toBe(0);
      expect(await em.existsBy(Registration, { id, state: 'submitted' })).toBe(true);
    });
  });

  it('keep the values that they are inserted with', async () => {
    await rehearse(async (em) => {
      const personId = newId();
      const row = { id: 'left-open', personId, biography: { en: 'Left open.' } };
      await em.insert(Person, { id: personId, displayName: 'Mei Tan' });

      await em.insert(Speaker, row);

      expect(row).toEqual({ id: 'left-open', personId, biography: { en: 'Left open.' } });
    });
  });

  it('get the defaults of what is left open', async () => {
    await rehearse(async (em) => {
      const { taken: _, revision: __, ...row } = await em.findOneOrFail(Session, { where: {} });

      await em.insert(Session, { ...row, id: 'left-open' });

      const stored = await em.findOneByOrFail(Session, { id: 'left-open' });
      expect(stored).toMatchObject({ taken: 0, revision: 1 });
    });
  });
});
