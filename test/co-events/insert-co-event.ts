import { edition } from '../../config/edition.js';
import type { CoEventContent } from '../../src/co-events/co-event-content.js';
import { CoEventOrganization } from '../../src/co-events/co-event-organization.entity.js';
import { columnsOf, organizationRows } from '../../src/co-events/co-event-rows.js';
import { CoEvent } from '../../src/co-events/co-event.entity.js';
import type { TestForum } from '../support/forum.js';
import { buildContent } from './build-content.js';

const stamp = new Date('2023-09-01T00:00:00Z');

/** A public co-event as it stands in the database; nobody is told of it. */
export async function insertCoEvent(
  forum: TestForum,
  content: Partial<CoEventContent>,
  row: Partial<CoEvent> & { id: string },
): Promise<void> {
  const said = buildContent(content);
  await forum.database.write(async (em) => {
    await em.insert(CoEvent, {
      ...columnsOf(said),
      uid: `co-event-${row.id}@${edition.uidDomain}`,
      state: 'approved',
      listed: true,
      source: 'host',
      sourceLinks: [],
      createdAt: stamp,
      changedAt: stamp,
      publishedAt: stamp,
      ...row,
    });
    await em.insert(CoEventOrganization, organizationRows(row.id, said));
  });
}
