import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileStore } from '../../src/files/file-store.entity.js';
import { FilesService } from '../../src/files/files.service.js';
import { FilesSweeper } from '../../src/files/files.sweeper.js';
import { StoredFile } from '../../src/files/stored-file.entity.js';
import type { TestForum } from '../support/forum.js';
import { jpegPhoto, pdf } from './sample-files.js';
import { type DeskAnswer, multipart, startDesk } from './upload-desk.js';

let forum: TestForum;
let directory: string;
const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour);

beforeAll(async () => {
  forum = await startDesk();
  const { id } = await forum.read((em) => em.findOneByOrFail(FileStore, {}));
  directory = join(forum.testDatabase.files, id);
});
afterAll(() => forum.stop());

async function send(name: string, field: string, bytes: Buffer): Promise<string> {
  const { text } = await forum.visitor().request('POST', '/en/desk', {
    body: multipart([
      ['name', name],
      [field, bytes, 'file'],
    ]),
    headers: { 'sec-fetch-site': 'none', accept: 'application/json' },
  });
  const { uploads }: DeskAnswer = JSON.parse(text);
  return uploads[field]?.id ?? '';
}

async function namesOf(id: string): Promise<string[]> {
  const names = await readdir(join(directory, id.slice(0, 2)));
  return names.filter((name) => name.startsWith(id)).sort();
}

describe('the sweeper', () => {
  it('deletes the bytes of a removed file in every size, and leaves those that have their row', async () => {
    const [gone, stays] = [
      await send('gone', 'photo', await jpegPhoto()),
      await send('stays', 'letter', pdf()),
    ];
    await forum.database.write((em) => forum.app.get(FilesService).remove(em, { kind: 'desk', id: 'gone' }));
    const before = await namesOf(gone);

    await forum.app.get(FilesSweeper).sweep(inHours(0.9));
    const young = await namesOf(gone);
    await forum.app.get(FilesSweeper).sweep(inHours(1.1));

    expect(before).toEqual([gone, `${gone}.badge`, `${gone}.thumb`]);
    expect(young).toEqual(before);
    expect([await namesOf(gone), await namesOf(stays)]).toEqual([[], [stays]]);
  });

  it('deletes an upload that no form kept, row and bytes', async () => {
    const id = await send('', 'letter', pdf());

    await forum.app.get(FilesSweeper).sweep(inHours(23));
    const kept = await forum.count(StoredFile, { id });
    await forum.app.get(FilesSweeper).sweep(inHours(25));

    expect([kept, await forum.count(StoredFile, { id }), await namesOf(id)]).toEqual([1, 0, []]);
  });

  it('deletes what a process left that died in the middle, and nothing of another database', async () => {
    const orphan = join(directory, 'ab', 'abcdef');
    const half = join(directory, 'incoming', 'half');
    const foreign = join(forum.testDatabase.files, 'another-store', 'ab', 'abcdef');
    for (const path of [orphan, half, foreign]) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, 'bytes');
    }

    await forum.app.get(FilesSweeper).sweep(inHours(2));

    const left = await Promise.all(
      [orphan, half, foreign].map((path) => readFile(path, 'utf8').catch(() => '')),
    );
    expect(left).toEqual(['', '', 'bytes']);
  });
});
