import { Delegation } from '../../src/people/delegation.entity.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import type { Visitor } from '../support/visitor.js';

let forum: TestForum;
let organizer: Visitor;

const accredited = ['fj', 'au', 'mo', 'escap'];

beforeAll(async () => {
  forum = await startForum();
  organizer = await forum.organizer();
  await forum.database.write(async (em) => {
    await em.insert(Delegation, {
      ...{ id: 'escap', kind: 'organization', organizationId: 'escap', name: 'ESCAP' },
      ...{ taken: 0, accreditation: 'accepted' },
    });
    for (const id of accredited) await em.update(Delegation, { id }, { accreditation: 'accepted' });
    const member = (id: string, columns: Partial<Registration>) =>
      buildParticipant({
        ...{
          category: 'member',
          memberId: id,
          delegationId: id,
          organizationName: null,
          country: id.toUpperCase(),
        },
        ...{ publication: 'participants', ...columns },
      });
    await insertParticipants(em, [
      member('fj', { functionTitle: 'Fiji adviser', delegationRole: 'adviser', precedence: 1 }),
      member('fj', { functionTitle: 'Fiji delegate 2', delegationRole: 'delegate', precedence: 2 }),
      member('fj', { functionTitle: 'Fiji delegate 1', delegationRole: 'delegate', precedence: 1 }),
      member('fj', { functionTitle: 'Fiji head', delegationRole: 'head', publication: 'public' }),
      member('fj', { functionTitle: 'Fiji discreet', delegationRole: 'observer', publication: 'nobody' }),
      member('fj', { functionTitle: 'Fiji waiting', delegationRole: 'delegate', state: 'submitted' }),
      member('au', { functionTitle: 'Australia head', delegationRole: 'head' }),
      member('ws', { functionTitle: 'Samoa unaccredited', delegationRole: 'head' }),
      member('mo', { functionTitle: 'Macao head', delegationRole: 'head', category: 'associate_member' }),
      buildParticipant({
        ...{ category: 'international_organization', kind: 'un_entity', delegationId: 'escap' },
        ...{ functionTitle: 'UN officer', publication: 'participants' },
      }),
      buildParticipant({ functionTitle: 'Private individual', publication: 'public' }),
    ]);
  });
});
afterAll(() => forum.stop());

const page = async (query = '', locale = 'en') =>
  textOf((await organizer.get(`/${locale}/organizer/participants${query}`)).text);
const named = (text: string) =>
  [
    ...['Fiji head', 'Fiji delegate 1', 'Fiji delegate 2', 'Fiji adviser', 'Fiji discreet', 'Fiji waiting'],
    ...['Australia head', 'Samoa unaccredited', 'Macao head', 'UN officer', 'Private individual'],
  ]
    .filter((title) => text.includes(title))
    .sort((one, other) => text.indexOf(one) - text.indexOf(other));

describe('the list of participants', () => {
  it('names the approved of accredited delegations in protocol order', async () => {
    expect(named(await page('?for=organizers'))).toEqual([
      'Australia head',
      ...['Fiji head', 'Fiji delegate 1', 'Fiji delegate 2', 'Fiji adviser', 'Fiji discreet'],
      'Macao head',
      'UN officer',
    ]);
  });

  it('says how many are approved and stand not in it', async () => {
    expect(await page()).toContain('2 approved persons are not listed');
  });

  it('names nobody to more people than she agreed to, and counts her', async () => {
    const forParticipants = await page();
    const forPublic = await page('?for=public');

    expect(named(forParticipants)).not.toContain('Fiji discreet');
    expect(forParticipants).toContain('and one person who is not named');
    expect(named(forPublic)).toEqual(['Fiji head']);
    expect(await page('?for=everybody')).toBe(forParticipants);
  });

  it.each([
    ['fr', 'Membres associés'],
    ['ru', 'Ассоциированные члены'],
    ['zh', '准成员'],
    ['ko', '준회원'],
  ])('is written in %s, in the order of the English names', async (locale, group) => {
    const text = await page('?for=organizers', locale);

    expect(text).toContain(group);
    expect(named(text).slice(0, 2)).toEqual(['Australia head', 'Fiji head']);
  });

  it('is a file with the same people', async () => {
    const { bytes, headers } = await organizer.get('/ko/organizer/participants.xlsx?for=organizers');

    const { rows } = await readSheet(bytes);
    expect(headers.get('content-disposition')).toContain('participants-ko-2023-09-18.xlsx');
    expect(rows).toHaveLength(9);
    expect(rows[1]?.cells.slice(0, 3)).toEqual(['회원국', '오스트레일리아', '단장']);
  });
});
