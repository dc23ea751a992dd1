import { startForum, type TestForum } from '../support/forum.js';
import { buildMemberFields } from '../support/fields.js';
import { invalidFieldsOf, textOf } from '../support/page-content.js';
import { registrationOf } from '../registration/registrants.js';
import type { Visitor } from '../support/visitor.js';
import { buildDelegateFields, signInFocalPoint } from './focal-points.js';

let forum: TestForum;
let focal: Visitor;
let stranger: Visitor;
const focalAddress = 'focal.fj@gov.example';

beforeEach(async () => {
  forum = await startForum();
  const organizer = await forum.organizer();
  focal = await signInFocalPoint(forum, organizer, 'fj');
  stranger = await signInFocalPoint(forum, organizer, 'ws');
});
afterEach(() => forum.stop());

/** Registers by herself and names the delegation of a member. */
async function register(overrides: Record<string, string> = {}) {
  const fields = buildMemberFields(overrides);
  await forum.visitor().post('/en/register', fields);
  return (await registrationOf(forum, fields['email'] ?? '')).registration;
}
const stateOf = async (email: string) => (await registrationOf(forum, email)).registration.state;
const email = 'sela.vakaloloma@gov.example';

describe('somebody who names a delegation', () => {
  it('waits for its focal point, who is told, and then for the secretariat', async () => {
    const { id, state } = await register();
    const [, asked] = await forum.mailsTo(focalAddress);
    const page = await focal.get('/en/delegation/fj');
    const accepted = await focal.post(`/en/delegation/fj/requests/${id}/acceptance`, { role: 'adviser' });

    expect(state).toBe('awaiting_focal_point');
    expect(asked?.subject).toBe('Fiji: somebody asks to be in your delegation');
    expect(textOf(page.text)).toContain('Waiting for your answer');
    expect(accepted.status).toBe(303);
    expect((await registrationOf(forum, email)).registration).toMatchObject({
      ...{ state: 'submitted', delegationId: 'fj', delegationRole: 'adviser' },
    });
  });

  it('waits for the secretariat alone where nobody answers for the delegation', async () => {
    expect((await register({ member: 'to' })).state).toBe('submitted');
  });

  it('is returned with a reason, which she reads in a mail', async () => {
    const { id } = await register();
    const path = `/en/delegation/fj/requests/${id}/return`;
    const without = await focal.post(path, { reason: '' });
    const returned = await focal.post(path, { reason: 'Not of our ministry' });
    const again = await focal.post(path, { reason: 'Once more' });

    expect([without.status, invalidFieldsOf(without.text)]).toEqual([422, ['reason']]);
    expect([returned.status, again.status]).toEqual([303, 409]);
    expect(await stateOf(email)).toBe('declined');
    expect((await forum.mailsTo(email)).at(-1)?.text).toContain('Not of our ministry');
  });

  it('is answered for by nobody else’s focal point', async () => {
    const { id } = await register();

    const answers = [
      await stranger.post(`/en/delegation/fj/requests/${id}/acceptance`, { role: 'delegate' }),
      await stranger.post(`/en/delegation/ws/requests/${id}/acceptance`, { role: 'delegate' }),
      await stranger.post(`/en/delegation/ws/requests/${id}/return`, { reason: 'x' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await stateOf(email)).toBe('awaiting_focal_point');
  });

  it('does not become a second head', async () => {
    await focal.post('/en/delegation/fj/delegates', buildDelegateFields({ role: 'head' }));
    const { id } = await register();

    const answer = await focal.post(`/en/delegation/fj/requests/${id}/acceptance`, { role: 'head' });

    expect(answer.status).toBe(422);
    expect(await stateOf(email)).toBe('awaiting_focal_point');
  });
});
