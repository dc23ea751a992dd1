import { buildRegistrationFields } from '../support/fields.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import { registrationOf } from './registrants.js';

const path = '/en/organizer/proposed-organizations';

describe('organizations that registrants have named', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  async function register(email: string, organizationName: string): Promise<void> {
    await forum.visitor().post('/en/register', buildRegistrationFields({ email, organizationName }));
  }

  it('are told apart by ear where two have one name', async () => {
    for (const country of ['SG', 'KR']) {
      const fields = { email: `${country}@delegate.example`, organizationName: 'Twin Harbours', country };
      await forum.visitor().post('/en/register', buildRegistrationFields(fields));
    }

    const { text } = await organizer.get(path);

    for (const name of ['Twin Harbours (Republic of Korea)', 'Twin Harbours (Singapore)']) {
      expect(text.split(`aria-label="${name} is"`)).toHaveLength(2);
      expect(text.split(`<span class="visually-hidden">: ${name}</span>`)).toHaveLength(3);
    }
  });

  it('are listed with how often they were named, and offered once they are added', async () => {
    for (const person of ['one', 'two']) await register(`${person}@delegate.example`, 'Harbour Cranes Ltd');
    expect(textOf((await organizer.get(path)).text)).toContain('Harbour Cranes Ltd Singapore 2');

    const added = await organizer.post(path, { name: 'Harbour Cranes Ltd', country: 'SG' });
    await register('three@delegate.example', 'harbour cranes LTD');

    expect(added.location).toBe(`${path}?notice=added`);
    const ids = [];
    for (const person of ['one', 'two', 'three']) {
      const { registration } = await registrationOf(forum, `${person}@delegate.example`);
      expect(registration.organizationName).toBe('Harbour Cranes Ltd');
      ids.push(registration.organizationId);
    }
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^harbour-cranes-ltd-/);
    expect(textOf((await organizer.get(path)).text)).not.toContain('Harbour Cranes Ltd Singapore');
  });

  it('can be recognized as one that is known, by whose name they are found then', async () => {
    await register('city@delegate.example', 'City Net');

    await organizer.post(path, { name: 'City Net', country: 'SG', as: 'CityNet' });

    const { registration } = await registrationOf(forum, 'city@delegate.example');
    expect(registration.organizationName).toBe('CityNet');
    expect(registration.organizationId).not.toBeNull();
    expect(registration.searchText).toContain('citynet');
  });

  it('stay proposed when what they are said to be is not known, or they were settled meanwhile', async () => {
    await register('other@delegate.example', 'Unheard Of Inc');

    const unknown = await organizer.post(path, { name: 'Unheard Of Inc', country: 'SG', as: 'Nobody' });
    await organizer.post(path, { name: 'Unheard Of Inc', country: 'SG' });
    const late = await organizer.post(path, { name: 'Unheard Of Inc', country: 'SG' });

    expect(unknown.status).toBe(422);
    expect(textOf(unknown.text)).toContain('Please choose one of the known organizations.');
    expect(late.status).toBe(409);
    expect(textOf(late.text)).toContain('Another organizer has settled this name already.');
  });

  it('are for organizers to settle', async () => {
    expect((await forum.visitor().get(path)).status).toBe(401);
    expect((await forum.visitor().post(path, { name: 'City Net', country: 'SG' })).status).toBe(401);
  });
});
