import { StoredFile } from '../../../src/files/stored-file.entity.js';
import { jpegPhoto } from '../../files/sample-files.js';
import { FormPage } from '../../support/form-page.js';
import { startForum, type TestForum } from '../../support/forum.js';
import type { Visitor } from '../../support/visitor.js';
import { openOwnArea, registrationOf } from '../registrants.js';
import { draftOf, fillIn, fillInAll } from './filling-in.js';

describe('a photo in a draft', () => {
  let forum: TestForum;
  let photo: Buffer;

  beforeAll(async () => {
    forum = await startForum();
    photo = await jpegPhoto();
  });
  afterAll(() => forum.stop());

  function upload(visitor: Visitor, bytes: Buffer, name = 'mei.jpg') {
    const body = new FormData();
    body.append('category', 'private_sector');
    body.append('go', 'next');
    body.append('publication', 'public');
    body.append('photo', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
    const headers = { 'sec-fetch-site': 'same-origin' };
    return visitor.request('POST', '/en/register/draft/appearance', { body, headers });
  }

  const filesOf = (ownerKind: string, ownerId: string) =>
    forum.read((em) => em.findBy(StoredFile, { ownerKind, ownerId }));

  it('is shown again, goes with the registration, and is seen by her, by organizers and by nobody else', async () => {
    const visitor = forum.visitor();
    const email = 'photo@delegate.example';
    await fillInAll(visitor, { email });
    const { location } = await upload(visitor, photo);
    const draft = await draftOf(forum, visitor);
    const review = await visitor.get('/en/register/draft/review');
    const [, picture = ''] = /<img class="photo-preview" src="([^"]+)"/.exec(review.text) ?? [];
    const shown = await visitor.get(picture);
    await visitor.post('/en/register/draft/submission', { consent: 'yes' });

    expect(location).toBe('/en/register/draft/review');
    expect(picture).toMatch(/mei\.jpg\?size=thumb$/);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const { registration } = await registrationOf(forum, email);
    expect(await filesOf('registration-draft', draft?.id ?? '')).toEqual([]);
    const [file] = await filesOf('registration', registration.id);
    expect(file).toMatchObject({ purpose: 'photo', name: 'mei.jpg' });
    const address = `/en/files/${file?.id ?? ''}/mei.jpg`;
    const stranger = await openOwnAreaOfAnother();
    const area = await openOwnArea(forum, email);
    expect((await area.get(address)).status).toBe(200);
    expect((await area.get('/en/my')).text).toContain(
      `<img class="photo-preview" src="${address}?size=thumb"`,
    );
    expect((await (await forum.organizer()).get(address)).status).toBe(200);
    expect((await stranger.get(address)).status).toBe(404);
  });

  it('that is none is refused at the field, and the other answers of the step are kept', async () => {
    const visitor = forum.visitor();
    await fillInAll(visitor, { email: 'none@delegate.example' });

    const { status, text } = await upload(visitor, Buffer.from('<script>alert(1)</script>'));

    expect(status).toBe(422);
    expect(Object.keys(new FormPage(text).errors)).toEqual(['photo']);
    expect((await draftOf(forum, visitor))?.content).toMatchObject({ publication: 'public' });
  });

  it('of a stranger does not come into the registration of the address that she typed', async () => {
    const email = 'victim@delegate.example';
    await register(email);
    const visitor = forum.visitor();
    await fillInAll(visitor, { email });
    await upload(visitor, photo);
    await visitor.post('/en/register/draft/submission', { consent: 'yes' });

    const { registration } = await registrationOf(forum, email);
    expect(await filesOf('registration', registration.id)).toEqual([]);
    expect(await forum.count(StoredFile, { ownerKind: 'registration-draft' })).toBe(0);
  });

  it('goes with the draft that is thrown away', async () => {
    const visitor = forum.visitor();
    await fillInAll(visitor, { email: 'thrown@delegate.example' });
    await upload(visitor, photo);
    const draft = await draftOf(forum, visitor);
    expect(await filesOf('registration-draft', draft?.id ?? '')).toHaveLength(1);

    await visitor.post('/en/register/draft/removal');

    expect(await filesOf('registration-draft', draft?.id ?? '')).toEqual([]);
  });

  it('is kept through a correction, and taken away by it on demand', async () => {
    const email = 'corrects@delegate.example';
    const visitor = forum.visitor();
    await fillInAll(visitor, { email });
    await upload(visitor, photo);
    await visitor.post('/en/register/draft/submission', { consent: 'yes' });
    const { registration } = await registrationOf(forum, email);
    const area = await openOwnArea(forum, email);
    const { fields } = new FormPage((await area.get('/en/my/registration/edit')).text);

    await area.post('/en/my/registration', { ...fields, functionTitle: 'Mayor' });
    expect(await filesOf('registration', registration.id)).toHaveLength(1);
    await area.post('/en/my/registration', { ...fields, 'photo-remove': 'yes' });
    expect(await filesOf('registration', registration.id)).toEqual([]);
  });

  async function register(email: string): Promise<void> {
    const visitor = forum.visitor();
    await fillInAll(visitor, { email });
    await fillIn(visitor, 'person', { familyName: 'Lee', email });
    await visitor.post('/en/register/draft/submission', { consent: 'yes' });
  }

  async function openOwnAreaOfAnother(): Promise<Visitor> {
    await register('another@delegate.example');
    return openOwnArea(forum, 'another@delegate.example');
  }
});
