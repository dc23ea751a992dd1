import { startForum, type TestForum } from '../support/forum.js';

describe('an address with control characters', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });

  afterAll(() => forum.stop());

  it.each([
    '/en/sessions/%00',
    '/en/speakers/a%0d%0aX-Evil:1',
    '/en/programme?day=%00',
    '/api/v1/sessions?%7f',
  ])('%s is nowhere', async (path) => {
    expect((await forum.visitor().get(path)).status).toBe(404);
  });

  it('is nowhere for an organizer who searches either', async () => {
    const organizer = await forum.organizer();

    expect((await organizer.get('/en/organizer/registrations?q=%00')).status).toBe(404);
    expect((await organizer.post('/en/organizer/sessions/%00/cancellation')).status).toBe(404);
    expect((await organizer.get('/en/organizer/registrations?q=%ED%95%9C')).status).toBe(200);
  });
});
