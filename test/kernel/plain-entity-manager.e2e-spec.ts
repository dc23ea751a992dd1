import type { EntityManager, ObjectLiteral } from 'typeorm';
import { SignInLink } from '../../src/auth/sign-in-link.entity.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
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

  it('get the defaults of what is left open', async () => {
    await rehearse(async (em) => {
      const { taken: _, revision: __, ...row } = await em.findOneOrFail(Session, { where: {} });

      await em.insert(Session, { ...row, id: 'left-open' });

      const stored = await em.findOneByOrFail(Session, { id: 'left-open' });
      expect(stored).toMatchObject({ taken: 0, revision: 1 });
    });
  });
});
