import { Consent } from '../../src/personal-data/consent.entity.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { textOf } from '../support/page-content.js';

describe('the privacy notice', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum({ seeded: false });
  });
  afterAll(() => forum.stop());

  it('is readable in the version in force and in earlier ones, and says what changed', async () => {
    const visitor = forum.visitor();

    const now = await visitor.get('/en/privacy');
    const before = await visitor.get('/en/privacy/2023-09-01');

    expect(textOf(now.text)).toContain('What changed');
    expect(now.text).toContain('href="/en/privacy/2023-09-01"');
    expect(textOf(before.text)).toContain('There is a newer version.');
    expect(textOf(before.text)).toContain('Nothing about you is published');
    expect(textOf(now.text)).not.toContain('Nothing about you is published');
    expect((await visitor.get('/en/privacy/2023-09-02')).status).toBe(404);
  });

  it('asks whoever agreed to an earlier meaning again, and records what she says', async () => {
    const { visitor, accountId } = await signInParticipant(forum, { consentVersion: '2023-09-01' });
    expect((await visitor.get('/en/my/privacy')).text).toContain('/my/privacy/consent');

    const unticked = await visitor.post('/en/my/privacy/consent', { version: '2023-09-15' });
    const { status } = await visitor.post('/en/my/privacy/consent', {
      version: '2023-09-15',
      consent: 'yes',
    });

    expect([unticked.status, status]).toEqual([422, 303]);
    expect((await visitor.get('/en/my/privacy')).text).not.toContain('/my/privacy/consent');
    expect(await forum.read((em) => em.findBy(Consent, { accountId }))).toEqual([
      expect.objectContaining({ kind: 'notice', value: '2023-09-15', locale: 'en' }),
    ]);
    const { consentVersion } = await forum.read((em) => em.findOneByOrFail(Registration, { accountId }));
    expect(consentVersion).toBe('2023-09-15');
  });

  it('asks whom somebody else has registered for her first consent', async () => {
    const { visitor, accountId } = await signInParticipant(forum, { consentVersion: 'none' });
    expect(textOf((await visitor.get('/en/my')).text)).toContain('Somebody else has registered you');
    const before = textOf((await visitor.get('/en/my/privacy')).text);

    await visitor.post('/en/my/privacy/consent', { version: '2023-09-15', consent: 'yes' });

    expect(before).not.toContain('You agreed to');
    expect(before).toContain('shown to nobody but the organizers');
    expect(textOf((await visitor.get('/en/my/privacy')).text)).toContain('You agreed to');
    expect(textOf((await visitor.get('/en/my')).text)).not.toContain('Somebody else has registered you');
    expect(await forum.read((em) => em.countBy(Consent, { accountId, kind: 'notice' }))).toBe(1);
  });

  it('lets a participant choose who may see her, and keeps each choice', async () => {
    const { visitor, accountId } = await signInParticipant(forum);

    expect((await visitor.post('/en/my/privacy/publication', { publication: 'friends' })).status).toBe(422);
    await visitor.post('/ko/my/privacy/publication', { publication: 'public' });
    await visitor.post('/ko/my/privacy/publication', { publication: 'participants' });

    const { publication } = await forum.read((em) => em.findOneByOrFail(Registration, { accountId }));
    expect(publication).toBe('participants');
    const consents = await forum.read((em) => em.findBy(Consent, { accountId, kind: 'publication' }));
    expect(consents.map(({ value }) => value).sort()).toEqual(['participants', 'public']);
  });
});
