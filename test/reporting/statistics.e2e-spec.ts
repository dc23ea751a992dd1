import readXlsxFile from 'read-excel-file/node';
import { AccountsService } from '../../src/auth/accounts.service.js';
import { SignInLinksService } from '../../src/auth/sign-in-links.service.js';
import { Tokens } from '../../src/kernel/tokens.js';
import { KeptCount } from '../../src/reporting/statistics/kept-count.entity.js';
import { RegistrationDraft } from '../../src/registration/drafts/registration-draft.entity.js';
import { newId } from '../../src/kernel/ids.js';
import { countTables } from '../../src/reporting/statistics/count-tables.js';
import { StatisticsQueries } from '../../src/reporting/statistics/statistics.queries.js';
import { countQueries } from '../support/count-queries.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import type { Visitor } from '../support/visitor.js';

const many = (count: number, columns: Parameters<typeof buildParticipant>[0]) =>
  Array.from({ length: count }, () => buildParticipant(columns));

describe('statistics', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
    const member = { category: 'member', organizationName: null } as const;
    await forum.database.write(async (em) => {
      await insertParticipants(em, [
        ...many(12, { ...member, memberId: 'np', country: 'NP', gender: 'female', state: 'approved' }),
        ...many(2, { ...member, memberId: 'np', country: 'NP', gender: 'undisclosed', state: 'declined' }),
        ...many(20, { ...member, memberId: 'fj', country: 'FJ', gender: 'male', state: 'approved' }),
        ...many(8, { state: 'submitted', mode: 'online', days: '2023-10-23,2023-10-24' }),
        ...many(9, { state: 'approved', mode: 'online' }),
        ...many(1, { state: 'waiting', waitingNumber: 1 }),
      ]);
      await em.insert(KeptCount, [
        { dimension: 'all', value: 'all', stage: 'withdrawn', count: 6 },
        { dimension: 'category', value: 'private_sector', stage: 'withdrawn', count: 6 },
      ]);
      await em.insert(RegistrationDraft, {
        ...{ id: newId(), tokenHash: 'x', category: 'member', mode: 'online', locale: 'en', content: {} },
        ...{ emailKey: null, invitationId: null, createdAt: new Date(0), updatedAt: new Date(0) },
        expiresAt: new Date('2030-01-01'),
      });
    });
  });
  afterAll(() => forum.stop());

  const rowIn = async (dimension: string, key: string) => {
    const { counts, members } = await forum.read((em) => forum.app.get(StatisticsQueries).source(em));
    const table = countTables(counts, members).find((each) => each.dimension === dimension);
    return table?.rows.find((row) => row.key === key)?.counts;
  };

  it('count every stage, by what the person is and whom she represents', async () => {
    expect(await rowIn('all', 'all')).toEqual({
      ...{ draft: 1, registered: 58, submitted: 8, awaiting_focal_point: 0, under_review: 0 },
      ...{ approved: 41, waiting: 1, declined: 2, withdrawn: 6 },
    });
    expect(await rowIn('category', 'private_sector')).toMatchObject({
      registered: 24,
      withdrawn: 6,
      draft: 0,
    });
    expect(await rowIn('member', 'np')).toMatchObject({ registered: 14, approved: 12, declined: 2 });
    expect(await rowIn('subregion', 'SSWA')).toMatchObject({ registered: 14, draft: undefined });
    expect(await rowIn('special-needs', 'LLDC')).toMatchObject({ approved: 12 });
    expect(await rowIn('special-needs', 'SIDS')).toMatchObject({ approved: 20 });
    expect(await rowIn('gender', 'undisclosed')).toMatchObject({ declined: 2 });
    expect(await rowIn('gender', 'unstated')).toMatchObject({ registered: 18 });
    expect(await rowIn('attends-on', '2023-10-24')).toMatchObject({ submitted: 8 });
    expect(await rowIn('registered-on', '2023-09-17')).toMatchObject({ registered: 52 });
  });

  it('say on the page what was counted and when, in both languages of the organizers', async () => {
    const organizer = await forum.organizer();

    const { status, text } = await organizer.get('/en/organizer/statistics?by=gender');
    const korean = await organizer.get('/ko/organizer/statistics?by=member');

    expect(status).toBe(200);
    for (const said of ['Counted at 18 September 2023', 'Asia/Seoul', 'I prefer not to say', 'Not asked']) {
      expect(textOf(text)).toContain(said);
    }
    expect(textOf(korean.text)).toContain('네팔');
    expect(Buffer.byteLength(korean.text)).toBeLessThan(60_000);
  });

  it('hide small counts, and what they follow from, from whoever may not see persons', async () => {
    const moderator = await signInModerator(forum);

    const reduced = await moderator.get('/en/organizer/statistics.csv');
    const full = await (await forum.organizer()).get('/en/organizer/statistics.csv');

    const line = (text: string, start: string) => text.split('\r\n').find((each) => each.startsWith(start));
    expect(line(full.text, 'Member,Nepal')).toBe('Member,Nepal,,14,0,0,0,12,0,2,0');
    expect(line(reduced.text, 'Member,Nepal')).not.toContain(',2,');
    expect(line(reduced.text, 'Member,Nepal')).not.toContain(',14,0,0,0,12,');
    expect(line(full.text, 'Gender,I prefer not to say')).toBe('Gender,I prefer not to say,,2,0,0,0,0,0,2,0');
  });

  it('are open to everybody in part: registered and approved, without members and days', async () => {
    const { status, text } = await forum.visitor().get('/ko/statistics');
    const file = await forum.visitor().get('/en/statistics.xlsx');
    const sheets = await readXlsxFile(Buffer.from(file.bytes));

    expect(status).toBe(200);
    expect(textOf(text)).toContain('무엇을 셉니까');
    expect(textOf(text)).not.toContain('네팔');
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect(JSON.stringify(sheets)).toContain('Small island developing States');
    expect(JSON.stringify(sheets)).not.toContain('Nepal');
    expect((await forum.visitor().get('/en/organizer/statistics')).status).not.toBe(200);
  });

  it('do not tell everybody by subtraction how few were not approved', async () => {
    const { text } = await forum.visitor().get('/en/statistics.csv');

    const line = text.split('\r\n').find((each) => each.startsWith('Group,Member of ESCAP,'));
    // 34 registered, 32 approved.
    expect(line?.split(',').slice(2)).toEqual(['34', '·']);
  });

  it('take as many queries for many registrations as for few', async () => {
    const count = () => countQueries(forum, () => rowIn('all', 'all'));
    const before = await count();
    await forum.database.write((em) => insertParticipants(em, many(30, { state: 'submitted' })));

    expect(await count()).toBe(before);
  });
});

async function signInModerator(forum: TestForum): Promise<Visitor> {
  const claim = await forum.database.write(async (em) => {
    const wanted = {
      email: 'moderator@apuf8.test',
      name: 'Moderator',
      locale: 'en',
      role: 'moderator',
    } as const;
    const { id } = await forum.app.get(AccountsService).ensure(em, wanted);
    return forum.app.get(SignInLinksService).issueSignInLink(em, id, 'moderator');
  });
  const visitor = forum.visitor();
  await visitor.post(`/en/sign-in/${forum.app.get(Tokens).derive(claim)}`);
  return visitor;
}
