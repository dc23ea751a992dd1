import { RosterImportWorker } from '../../src/delegations/imports/roster-import.worker.js';
import { RosterImport } from '../../src/delegations/imports/roster-import.entity.js';
import { multipart } from '../files/upload-desk.js';
import type { TestForum } from '../support/forum.js';
import type { Answer, Visitor } from '../support/visitor.js';

/** Sends a file as the import form does. */
export const sendTable = (
  visitor: Visitor,
  delegation: string,
  bytes: Buffer,
  { name = 'delegation.csv', locale = 'en', encoding = '' } = {},
): Promise<Answer> =>
  visitor.request('POST', `/${locale}/delegation/${delegation}/imports`, {
    body: multipart([
      ['pasted', ''],
      ['encoding', encoding],
      ['sheet', bytes, name],
    ]),
    headers: { 'sec-fetch-site': 'same-origin' },
  });

/** Confirms a table and waits until it is written. */
export async function confirmTable(
  forum: TestForum,
  visitor: Visitor,
  address: string,
): Promise<RosterImport> {
  const answer = await visitor.post(`${address}/confirmation`, { declared: 'yes' });
  if (answer.status !== 303) throw new Error(`Confirming answered ${String(answer.status)}`);
  await forum.app.get(RosterImportWorker).task.idle();
  return forum.read((em) => em.findOneByOrFail(RosterImport, { id: address.split('/').at(-1) ?? '' }));
}
