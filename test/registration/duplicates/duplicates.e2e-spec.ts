import { AuditEntry } from '../../../src/audit/audit-entry.entity.js';
import { Person } from '../../../src/people/person.entity.js';
import { DuplicatesWorker } from '../../../src/registration/duplicates/duplicates.worker.js';
import { Registration } from '../../../src/registration/registration.entity.js';
import { type TestForum, startForum } from '../../support/forum.js';
import { countQueries } from '../../support/count-queries.js';
import type { Visitor } from '../../support/visitor.js';
import { built, compared, kim, kimInHangul, pairOf, pairs } from './pairs.js';

let forum: TestForum;
let organizer: Visitor;

beforeEach(async () => {
  forum = await startForum({ seeded: false });
  organizer = await forum.organizer();
});
afterEach(() => forum.stop());

const list = '/en/organizer/duplicates';

describe('possible duplicates', () => {
  it('are found among registrations of different addresses, and say why', async () => {
    const [latin, hangul, other] = [kim(), kimInHangul(), built()];
    await compared(forum, latin, hangul, other);

    const { text } = await organizer.get(list);
    const found = await pairs(forum);

    expect(found).toMatchObject([{ state: 'open', score: 100 }]);
    expect(found[0]?.reasons).toEqual(['same-name', 'same-birth-date', 'same-group', 'same-country']);
    for (const shown of ['1 pair', 'Minji Kim', '김민지', 'Same birth date', latin.registration.reference]) {
      expect(text).toContain(shown);
    }
    expect(text).not.toContain(other.registration.reference);
  });

  it('are found again after a correction, and forgotten when it tells them apart', async () => {
    const [latin, hangul] = [kim(), kimInHangul({ birthDate: '1991-01-01' })];
    await compared(forum, latin, hangul);
    const before = await pairs(forum);

    await correct(hangul.registration.id, { birthDate: '1985-04-12' });
    const during = await pairs(forum);
    await correct(hangul.registration.id, { birthDate: '1990-02-02' });

    expect([before.length, during.length, (await pairs(forum)).length]).toEqual([0, 1, 0]);
  });

  async function correct(id: string, columns: Partial<Registration>): Promise<void> {
    const updatedAt = new Date(Date.now() + Math.round(Math.random() * 1e9));
    await forum.database.write((em) => em.update(Registration, { id }, { ...columns, updatedAt }));
    await forum.app.get(DuplicatesWorker).compareAll();
  }

  it('are not shown once somebody has said that they are two persons, also after a correction', async () => {
    const [latin, hangul] = [kim(), kimInHangul()];
    await compared(forum, latin, hangul);
    const { id } = await pairOf(forum, latin, hangul);

    const answer = await organizer.post(`${list}/${id}/difference`);
    const again = await organizer.post(`${list}/${id}/difference`);
    await correct(latin.registration.id, { functionTitle: 'Mayor' });

    expect([answer.status, again.status]).toEqual([303, 409]);
    expect(await pairs(forum)).toMatchObject([{ state: 'different' }]);
    expect((await organizer.get(list)).text).toContain('Nothing to look at');
    const entries = await forum.read((em) => em.findBy(AuditEntry, { action: 'duplicates.audit-different' }));
    expect(entries.map(({ about }) => about).sort()).toEqual(
      [latin, hangul].map(({ registration }) => `registration:${registration.id}`).sort(),
    );
  });

  it('do not include those who have withdrawn', async () => {
    await compared(forum, kim(), kimInHangul({ state: 'withdrawn' }));

    expect((await organizer.get(list)).text).toContain('Nothing to look at');
  });

  it('are listed with the same number of queries however many there are', async () => {
    await compared(forum, kim(), kimInHangul());
    const one = await countQueries(forum, () => organizer.get(list));
    await compared(forum, kim(), kimInHangul());
    const many = await countQueries(forum, () => organizer.get(list));

    expect((await pairs(forum)).length).toBe(6);
    expect(many).toBe(one);
  });

  it('are found in a crowd without comparing everybody with everybody', async () => {
    const crowd = Array.from({ length: 300 }, (_, index) =>
      built({
        names: { givenName: 'Wei', familyName: 'Li', displayName: 'Wei Li' },
        organizationName: `Organization ${String(index)}`,
      }),
    );
    const queries = await countQueries(forum, () => compared(forum, ...crowd, kim(), kimInHangul()));

    expect(await pairs(forum)).toHaveLength(1);
    // Seven pieces of fifty, each with its few queries.
    expect(queries).toBeLessThan(200);
  });

  it('are shown side by side, which is recorded where an answer is sensitive', async () => {
    const [latin, hangul] = [kim({ gender: 'female' }), kimInHangul({ accessNeeds: 'Step-free access' })];
    await compared(forum, latin, hangul);
    const { id } = await pairOf(forum, latin, hangul);

    const { text } = await organizer.get(`${list}/${id}`);
    const looks = await forum.read((em) => em.findBy(AuditEntry, { action: 'personal-data.looked-at' }));

    expect(text).toContain('Step-free access');
    expect(text).toMatch(/<h1>(Minji Kim and 김민지|김민지 and Minji Kim): one person\?/);
    expect(looks.map(({ about }) => about).sort()).toEqual(
      [latin, hangul].map(({ registration }) => `registration:${registration.id}`).sort(),
    );
    expect(looks[0]?.details['fields']).toContain('accessNeeds');
  });

  it('are for organizers', async () => {
    await compared(forum, kim(), kimInHangul());
    const id = (await pairs(forum))[0]?.id ?? '';
    const stranger = forum.visitor();

    const answers = [
      await stranger.get(list),
      await stranger.get(`${list}/${id}`),
      await stranger.post(`${list}/${id}/merge`, { keep: 'first' }),
      await stranger.post(`${list}/${id}/difference`),
      await organizer.get(`${list}/unknown`),
      await organizer.post(`${list}/unknown/difference`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 404, 404]);
    expect(await pairs(forum)).toMatchObject([{ state: 'open' }]);
    expect(await forum.count(Person)).toBe(2);
  });
});
