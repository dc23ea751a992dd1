import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { CoEventImages } from '../../src/co-events/submission/co-event-images.js';
import { StoredFile } from '../../src/files/stored-file.entity.js';
import { pngPicture } from '../files/sample-files.js';
import { startForum, type TestForum } from '../support/forum.js';
import { FormPage } from '../support/form-page.js';
import { mainOf } from '../support/page-content.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { buildCoEventFields, buildContactFields, draftOf, linkInMail, oldStamp, send } from './hosts.js';

describe('the image of a co-event', () => {
  let forum: TestForum;
  const stored = () => forum.read((em) => em.findBy(StoredFile, { ownerKind: 'co-event-image' }));

  beforeEach(async () => {
    forum = await startForum();
  });
  afterEach(() => forum.stop());

  function post(
    visitor: Visitor,
    path: string,
    overrides: Record<string, string | readonly string[]>,
    image?: Buffer,
  ): Promise<Answer> {
    const body = new FormData();
    const fields = {
      ...buildCoEventFields(),
      ...buildContactFields(),
      stamp: oldStamp(forum),
      step: 'preview',
      'imageAlt-ko': '팔달문의 아침',
      ...overrides,
    };
    for (const [name, value] of Object.entries(fields))
      for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
    if (image) body.append('image', new Blob([new Uint8Array(image)], { type: 'image/png' }), 'gate.png');
    return visitor.request('POST', path, { body, headers: { 'sec-fetch-site': 'same-origin' } });
  }

  const imageIn = (html: string) =>
    /<img class="co-event-image" src="([^"]+)" alt="([^"]*)"/.exec(mainOf(html));

  it('goes from the form to the public page, with what it shows for those who do not see it', async () => {
    const visitor = forum.visitor();
    const draft = draftOf(await post(visitor, '/ko/co-events/drafts', {}, await pngPicture(800, 600)));
    expect(imageIn((await visitor.get(`${draft}/preview`)).text)?.[2]).toBe('팔달문의 아침');
    await send(visitor, draft);
    await visitor.post(await linkInMail(forum, 'minji@host.example', '/hosts/confirm/'));
    const { id, revision } = await forum.read((em) => em.findOneByOrFail(CoEvent, { source: 'host' }));
    const organizer = await forum.organizer();
    await organizer.post(`/en/moderation/co-events/${id}/approval`, { revision: String(revision) });

    const [, src = '', alt] = imageIn((await forum.visitor().get(`/en/co-events/${id}`)).text) ?? [];

    expect(alt).toBe('팔달문의 아침');
    const shown = await forum.visitor().get(src);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(
      (await forum.visitor().get(src.replace(/by-key\/[^/]+/, 'by-key/AAAAAAAAAAAAAAAAAAAAAA'))).status,
    ).toBe(404);
  });

  it('survives mistakes elsewhere, and needs words for what it shows', async () => {
    const visitor = forum.visitor();
    const answer = await post(
      visitor,
      '/ko/co-events/drafts',
      { endTime: '08:00', 'imageAlt-ko': '' },
      await pngPicture(800, 600),
    );

    const form = new FormPage(answer.text);
    expect([answer.status, Object.keys(form.errors).sort()]).toEqual([422, ['endTime', 'imageAlt-ko']]);
    const [, draft = ''] = /<form class="form" action="([^"]+)"/.exec(mainOf(answer.text)) ?? [];
    const again = await post(visitor, draft, {});
    expect(imageIn((await visitor.get(again.location ?? '')).text)?.[2]).toBe('팔달문의 아침');
    expect(await stored()).toHaveLength(1);
  });

  it('is refused when it is none', async () => {
    const answer = await post(
      forum.visitor(),
      '/ko/co-events/drafts',
      {},
      Buffer.from('<svg onload=alert(1)>'),
    );

    expect([answer.status, Object.keys(new FormPage(answer.text).errors)]).toEqual([422, ['image']]);
    expect(await stored()).toEqual([]);
  });

  it('is never one that a form merely names', async () => {
    const first = forum.visitor();
    await post(first, '/ko/co-events/drafts', {}, await pngPicture(800, 600));
    const [{ id: imageId } = { id: '' }] = await stored();

    const visitor = forum.visitor();
    const draft = draftOf(await post(visitor, '/ko/co-events/drafts', { imageId }));

    expect(imageIn((await visitor.get(`${draft}/preview`)).text)).toBeNull();
  });

  it('is swept a day after nothing has it any more', async () => {
    const visitor = forum.visitor();
    const draft = draftOf(await post(visitor, '/ko/co-events/drafts', {}, await pngPicture(800, 600)));
    const sweep = () => forum.database.write((em) => forum.app.get(CoEventImages).sweep(em));
    await forum.database.write((em) =>
      em.update(StoredFile, { ownerKind: 'co-event-image' }, { storedAt: new Date('2020-01-01T00:00:00Z') }),
    );
    await sweep();
    expect(await stored()).toHaveLength(1);

    await visitor.post(`${draft}/removal`);
    await sweep();

    expect(await stored()).toEqual([]);
  });
});
