import { HeldUpdatesWorker } from '../../src/calendar/held-updates.worker.js';
import { ProgrammeQueries } from '../../src/scheduling/programme.queries.js';
import { typedOf } from '../../src/scheduling/web/edited-session.js';
import type { TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';

/** Saves and publishes the form of a session with these fields changed, as an organizer does. */
export async function editSession(
  forum: TestForum,
  organizer: Visitor,
  id: string,
  changes: Record<string, string | string[]>,
): Promise<void> {
  const item = await forum.read((em) => forum.app.get(ProgrammeQueries).byIdWithDrafts(em, id));
  if (!item) throw new Error(`No session ${id}`);
  const fields = { ...typedOf(item), allowConflict: 'yes', destination: 'public', ...changes };
  await expectRedirect(organizer.post(`/en/organizer/sessions/${id}/edit`, fields));
}

export const cancelSession = (organizer: Visitor, id: string, reason: string): Promise<void> =>
  expectRedirect(
    organizer.post(`/en/organizer/sessions/${id}/cancellation`, { reason, destination: 'public' }),
  );

export const reinstateSession = (organizer: Visitor, id: string): Promise<void> =>
  expectRedirect(organizer.post(`/en/organizer/sessions/${id}/reinstatement`, { destination: 'public' }));

export async function expectRedirect(answering: ReturnType<Visitor['post']>): Promise<void> {
  const { status, text } = await answering;
  if (status !== 303) throw new Error(`Answered ${String(status)}: ${text.slice(0, 2000)}`);
}

/** Lets the time pass in which changes of a session are gathered. */
export const letHoldPass = (forum: TestForum): Promise<void> =>
  forum.app.get(HeldUpdatesWorker).tellDue(new Date(Date.now() + 600_000));
