import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { fileHref, keyedFileHref } from '../../src/files/file-address.js';
import { FileKeys } from '../../src/files/file-keys.js';
import { FilesService } from '../../src/files/files.service.js';
import { StoredFile } from '../../src/files/stored-file.entity.js';
import type { TestForum } from '../support/forum.js';
import { signInParticipant, type SignedInParticipant } from '../support/own-area.js';
import type { Visitor } from '../support/visitor.js';
import { jpegPhoto, pdf } from './sample-files.js';
import { type DeskAnswer, multipart, startDesk } from './upload-desk.js';

let forum: TestForum;
let organizer: Visitor;
let owner: SignedInParticipant;
let letter: StoredFile;
let photo: StoredFile;

beforeAll(async () => {
  forum = await startDesk();
  organizer = await forum.organizer();
  owner = await signInParticipant(forum);
  letter = await upload('letter', pdf(), '지명서.pdf');
  photo = await upload('photo', await jpegPhoto(), 'photo.jpg');
  await forum.database.write(async (em) => {
    for (const file of [letter, photo]) {
      const place = { kind: 'desk', id: owner.accountId, purpose: file.purpose };
      await forum.app.get(FilesService).assign(em, file, place);
    }
  });
});
afterAll(() => forum.stop());

/** A file that still waits for its form. */
async function upload(field: string, bytes: Buffer, name: string): Promise<StoredFile> {
  const { text } = await forum.visitor().request('POST', '/en/desk', {
    body: multipart([
      ['name', ''],
      [field, bytes, name],
    ]),
    headers: { 'sec-fetch-site': 'none', accept: 'application/json' },
  });
  const { uploads }: DeskAnswer = JSON.parse(text);
  return forum.read((em) => em.findOneByOrFail(StoredFile, { id: uploads[field]?.id ?? '' }));
}

const reads = () => forum.read((em) => em.findBy(AuditEntry, { action: 'files.read' }));

describe('a stored file', () => {
  it('is shown to its owner as a download that nobody else keeps', async () => {
    const answer = await owner.visitor.get(fileHref('en', letter));

    expect(answer.status).toBe(200);
    expect(answer.text).toBe(pdf().toString());
    expect(
      ['content-type', 'content-disposition', 'x-content-type-options', 'cache-control'].map((name) =>
        answer.headers.get(name),
      ),
    ).toEqual([
      'application/pdf',
      `attachment; filename="___.pdf"; filename*=UTF-8''%EC%A7%80%EB%AA%85%EC%84%9C.pdf`,
      'nosniff',
      'private, no-cache',
    ]);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(await reads()).toEqual([]);
  });

  it('is not sent again to whoever has it', async () => {
    const first = await owner.visitor.get(fileHref('en', letter));
    const second = await owner.visitor.get(fileHref('en', letter), {
      'if-none-match': first.headers.get('etag') ?? '',
      // What a browser sends; fetch would say no-cache.
      'cache-control': 'max-age=0',
    });

    expect([second.status, second.text]).toEqual([304, '']);
  });

  it('is shown to an organizer, which is recorded', async () => {
    const answer = await organizer.get(fileHref('en', letter));

    expect(answer.status).toBe(200);
    expect((await reads()).map(({ about, actorName, details }) => ({ about, actorName, details }))).toEqual([
      {
        about: `desk:${owner.accountId}`,
        actorName: 'organizer@apuf8.test',
        details: { name: '지명서.pdf' },
      },
    ]);
  });

  it('has the sizes of a photo', async () => {
    const [whole, badge, unknown] = await Promise.all(
      ['', '?size=badge', '?size=../../secret'].map((query) =>
        owner.visitor.get(`/en/files/${photo.id}/photo.jpg${query}`),
      ),
    );

    expect([whole?.status, badge?.status, unknown?.status]).toEqual([200, 200, 200]);
    expect(whole?.headers.get('content-length')).toBe(unknown?.headers.get('content-length'));
    expect(whole?.headers.get('content-length')).not.toBe(badge?.headers.get('content-length'));
    expect(whole?.headers.get('content-disposition')).toMatch(/^inline; /);
  });

  it('is not there for somebody else', async () => {
    const { visitor: stranger } = await signInParticipant(forum);

    const answers = [
      await stranger.get(fileHref('en', letter)),
      await stranger.get('/en/files/no-such-file/letter.pdf'),
      await stranger.get(keyedFileHref('en', letter, forum.app.get(FileKeys).keyOf(letter))),
      await forum.visitor().get(fileHref('en', letter)),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 401]);
    expect(answers.some(({ text }) => text.includes('%PDF'))).toBe(false);
  });

  it('is shown by its secret while its form is being filled in', async () => {
    const pending = await upload('letter', pdf(), 'letter.pdf');
    const key = forum.app.get(FileKeys).keyOf(pending);

    const answers = [
      await forum.visitor().get(keyedFileHref('en', pending, key)),
      await forum.visitor().get(keyedFileHref('en', pending, 'guessed')),
      await organizer.get(fileHref('en', pending)),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404]);
  });
});
