import { readdir, readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { FileStore } from '../../src/files/file-store.entity.js';
import { StoredFile } from '../../src/files/stored-file.entity.js';
import type { TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';
import { emptyZip, jpegPhoto, pdf, pngPicture } from './sample-files.js';
import { type DeskAnswer, multipart, startDesk } from './upload-desk.js';

let forum: TestForum;
let visitor: Visitor;
let photo: Buffer;

beforeAll(async () => {
  forum = await startDesk();
  visitor = forum.visitor();
  photo = await jpegPhoto();
});
afterAll(() => forum.stop());

type Part = [field: string, value: string | Buffer, name?: string];

async function post(...parts: Part[]): Promise<{ status: number } & DeskAnswer> {
  const answer = await visitor.request('POST', '/en/desk', {
    body: multipart(parts),
    headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json' },
  });
  const body: DeskAnswer = JSON.parse(answer.text);
  return { status: answer.status, ...body };
}

const stored = (id: string): Promise<StoredFile | null> =>
  forum.read((em) => em.findOneBy(StoredFile, { id }));
const filesOf = (ownerId: string) => forum.read((em) => em.findBy(StoredFile, { ownerId }));
const storeDirectory = async () =>
  join(forum.testDatabase.files, (await forum.read((em) => em.findOneByOrFail(FileStore, {}))).id);
const bytesOf = async (name: string) => readFile(join(await storeDirectory(), name.slice(0, 2), name));
const incoming = async () => readdir(join(await storeDirectory(), 'incoming'));

describe('a form with files', () => {
  it('stores a photo upright, without metadata, in the sizes of the badge', async () => {
    const lying = await jpegPhoto({ width: 1200, height: 900, orientation: 6 });

    const { status, uploads } = await post(['name', 'upright'], ['photo', lying, '김민지.jpeg']);

    const id = uploads['photo']?.id ?? '';
    const bytes = await bytesOf(id);
    const [original, badge, thumb] = await Promise.all(
      [bytes, await bytesOf(`${id}.badge`), await bytesOf(`${id}.thumb`)].map((each) =>
        sharp(each).metadata(),
      ),
    );
    expect(status).toBe(201);
    expect(await stored(id)).toMatchObject({
      ownerKind: 'desk',
      ownerId: 'upright',
      name: '김민지.jpg',
      kind: 'jpeg',
      size: bytes.length,
      width: 900,
      height: 1200,
      crop: '0,0,1,1',
    });
    expect([original?.exif, original?.orientation]).toEqual([undefined, undefined]);
    expect(bytes.includes('Fictitious Photographer')).toBe(false);
    expect([original?.width, original?.height, badge?.width, badge?.height]).toEqual([900, 1200, 600, 800]);
    expect([thumb?.width, thumb?.height]).toEqual([150, 200]);
  });

  it('cuts the photo as the person chose', async () => {
    const { uploads } = await post(
      ['name', 'crop'],
      ['photo-crop', '0,0,0.45,0.54'],
      ['photo', photo, 'photo.jpg'],
    );

    const badge = await sharp(await bytesOf(`${uploads['photo']?.id ?? ''}.badge`))
      .raw()
      .toBuffer();
    // The red corner is a quarter of the picture, and more than half of what was chosen.
    const middleOfTheLeftUpperQuarter = (200 * 600 + 150) * 3;
    expect([...badge.subarray(middleOfTheLeftUpperQuarter, middleOfTheLeftUpperQuarter + 3)]).toEqual([
      254, 0, 0,
    ]);
  });

  it('keeps a file through an error elsewhere, and takes another crop of it', async () => {
    const refused = await post(['name', ''], ['photo', photo, 'photo.jpg'], ['letter', pdf(), 'letter.pdf']);
    const seals = Object.entries(refused.uploads).map(([field, { seal }]): Part => [`${field}-kept`, seal]);
    const sent = await post(['name', 'kept'], ...seals, ['photo-crop', '0.1,0.1,0.45,0.54']);

    expect([refused.status, refused.errors]).toEqual([
      422,
      { name: { code: 'kernel.required', values: {} } },
    ]);
    expect(sent.status).toBe(201);
    expect(sent.uploads['letter']?.id).toBe(refused.uploads['letter']?.id);
    expect(sent.uploads['photo']?.id).not.toBe(refused.uploads['photo']?.id);
    expect((await filesOf('kept')).map(({ purpose, crop }) => [purpose, crop]).sort()).toEqual([
      ['letter', null],
      ['photo', '0.1,0.1,0.45,0.54'],
    ]);
  });

  it('replaces what was there, and removes it where that is wished', async () => {
    await post(['name', 'twice'], ['letter', pdf(), 'first.pdf']);
    await post(['name', 'twice'], ['letter', pdf(['<< >>']), 'second.pdf']);
    const refused = await post(['name', ''], ['letter', pdf(), 'third.pdf']);
    const removed = await post(
      ['name', 'never'],
      ['letter-kept', refused.uploads['letter']?.seal ?? ''],
      ['letter-remove', 'yes'],
    );

    expect((await filesOf('twice')).map(({ name }) => name)).toEqual(['second.pdf']);
    expect([removed.status, removed.uploads]).toEqual([201, {}]);
    expect(await filesOf('never')).toEqual([]);
  });

  it('does not give a file to two owners, and none to whoever guesses', async () => {
    const refused = await post(['name', ''], ['letter', pdf(), 'letter.pdf']);
    const { id = '', seal = '' } = refused.uploads['letter'] ?? {};

    const first = await post(['name', 'one'], ['letter-kept', seal]);
    const second = await post(['name', 'two'], ['letter-kept', seal]);
    const guessed = await post(['name', 'three'], ['letter-kept', `${id}.guessed`]);

    expect([first.status, second.status, guessed.status]).toEqual([201, 422, 422]);
    expect(second.errors).toEqual({ letter: { code: 'files.gone' } });
    expect((await stored(id))?.ownerId).toBe('one');
  });

  it('answers a repeated request once', async () => {
    const parts: Part[] = [
      ['name', 'again'],
      ['idempotencyKey', 'a-key'],
      ['letter', pdf(), 'letter.pdf'],
    ];
    const first = await post(...parts);
    const second = await post(...parts);

    expect([first.status, second.status]).toEqual([201, 201]);
    expect((await filesOf('again')).map(({ id }) => id)).toEqual([first.uploads['letter']?.id]);
  });

  it('refuses fields that it does not have', async () => {
    const text = await post(['name', 'x'], ['evil', '1']);
    const file = await post(['name', 'x'], ['evil', pdf(), 'evil.pdf']);
    const twice = await post(['name', 'x'], ['letter', pdf(), 'a.pdf'], ['letter', pdf(), 'b.pdf']);
    const asText = await post(['name', 'x'], ['letter', 'no file']);

    const code = (field: string) => ({ [field]: { code: 'kernel.unknown-field', values: { field } } });
    expect([text.errors, file.errors, twice.errors, asText.errors]).toEqual([
      code('evil'),
      code('evil'),
      code('letter'),
      code('letter'),
    ]);
  });

  it('takes a file input without a choice for nothing', async () => {
    const { status, uploads } = await post(['name', 'nothing'], ['letter', Buffer.alloc(0), '']);

    expect([status, uploads]).toEqual([201, {}]);
  });

  it('reads a post without files as any other', async () => {
    const answer = await visitor.post('/en/desk', { name: 'plain' });

    expect(answer.status).toBe(201);
  });

  it('is refused when another site sends it', async () => {
    const answer = await visitor.request('POST', '/en/desk', {
      body: multipart([['name', 'x']]),
      headers: { 'sec-fetch-site': 'cross-site' },
    });

    expect(answer.status).toBe(403);
  });
});

describe('a file that is too large', () => {
  it('is refused at its field, and the fields behind it are kept', async () => {
    const { status, errors, typed, uploads } = await post(
      ['letter', Buffer.alloc(11_000_000), 'large.pdf'],
      ['name', 'behind'],
    );

    expect(status).toBe(422);
    expect(errors).toEqual({ letter: { code: 'files.too-large', values: { megabytes: 10 } } });
    expect([typed, uploads]).toEqual([{ name: 'behind' }, {}]);
    expect(await incoming()).toEqual([]);
  });

  it('of 50 MB is refused at its field, whichever fields come behind it', async () => {
    const huge: Part = ['letter', Buffer.alloc(50_000_000), 'huge.pdf'];

    const first = await post(huge, ['name', 'behind']);
    const between = await post(['letter-crop', ''], huge, ['photo', photo, 'face.jpg'], ['name', 'last']);

    for (const { status, errors } of [first, between]) {
      expect([status, errors]).toEqual([
        422,
        { letter: { code: 'files.too-large', values: { megabytes: 10 } } },
      ]);
    }
    expect([first.typed, between.typed]).toEqual([{ name: 'behind' }, { name: 'last' }]);
    expect(Object.keys(between.uploads)).toEqual(['photo']);
    expect(await incoming()).toEqual([]);
  });

  it('beyond all measure is answered before it has arrived, with the fields before it', async () => {
    const upload = openUpload('content-length: 400000000', '');
    upload.send(20_000_000);

    expect(await upload.answer).toMatch(/^HTTP\/1.1 422 /);
    expect(await upload.answer).toContain('"letter":{"code":"files.too-large","values":{"megabytes":10}}');
    expect(await upload.answer).toContain('"typed":{"name":"before"}');
    upload.stop();
    expect(await incoming()).toEqual([]);
  });

  it('without an end is answered, and its sender cut off', async () => {
    const upload = openUpload('transfer-encoding: chunked', '7D000000\r\n');
    upload.send(Infinity);
    await upload.isCut;

    expect(await upload.answer).toMatch(/^HTTP\/1.1 422 /);
    expect(await upload.answer).toContain('"typed":{"name":"before"}');
    expect(await incoming()).toEqual([]);
  });

  /** A request of which the test sends as much as it likes; Node's own client stops once it has its answer. */
  function openUpload(length: string, chunk: string) {
    const socket = connect(Number(new URL(forum.origin).port), '127.0.0.1');
    const type = 'content-type: multipart/form-data; boundary=b\r\naccept: application/json';
    const name = '--b\r\ncontent-disposition: form-data; name="name"\r\n\r\nbefore\r\n';
    const letter = '--b\r\ncontent-disposition: form-data; name="letter"; filename="a.pdf"\r\n\r\n';
    socket.write(`POST /en/desk HTTP/1.1\r\nhost: x\r\n${type}\r\n${length}\r\n\r\n${chunk}${name}${letter}`);
    const answer = new Promise<string>((resolve) => {
      let text = '';
      socket.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        if (text.includes('"uploads"')) resolve(text);
      });
    });
    const isCut = new Promise((resolve) => socket.on('error', resolve).on('close', resolve));
    const send = (bytes: number) => {
      let left = bytes;
      const goOn = () => {
        for (; left > 0 && !socket.destroyed; left -= megabyte.length) if (!socket.write(megabyte)) return;
      };
      socket.on('drain', goOn);
      goOn();
    };
    return { answer, isCut, send, stop: () => socket.destroy() };
  }

  const megabyte = Buffer.alloc(1_000_000);

  it('leaves nothing when its sender goes away', async () => {
    const sent = httpRequest(`${forum.origin}/en/desk`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': '100000' },
    });
    const gone = new Promise((resolve) => sent.on('error', resolve));
    sent.write('--b\r\ncontent-disposition: form-data; name="letter"; filename="a.pdf"\r\n\r\n%PDF-1.7');
    await until(async () => (await incoming()).length === 1);
    sent.destroy();
    await gone;

    await until(async () => (await incoming()).length === 0);
    expect(await incoming()).toEqual([]);
  });
});

describe('a file that is not what it should be', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a program', () => Buffer.from('MZ\x90\x00'), 'wrong-kind'],
    ['a drawing with a script', () => svg, 'wrong-kind'],
    ['a page', () => Buffer.from('<!doctype html><p>hello'), 'wrong-kind'],
    ['an archive', () => emptyZip, 'wrong-kind'],
    ['a document', () => pdf(), 'wrong-kind'],
    ['a photo as an iPhone keeps it', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heic'],
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['a signature alone', () => Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'unreadable'],
    ['half a photo', () => photo.subarray(0, photo.length / 2), 'unreadable'],
    ['a photo that is an archive too', () => Buffer.concat([photo, emptyZip]), 'foreign'],
    [
      'a photo with a page behind it',
      () => Buffer.concat([photo, Buffer.from('<script>alert(1)')]),
      'foreign',
    ],
    ['a picture of 100 megapixels', () => pngPicture(10_000, 10_000), 'too-many-pixels'],
    ['a picture as small as a stamp', () => pngPicture(200, 300), 'photo-too-small'],
  ])('is refused as a photo: %s', async (_, make, problem) => {
    const { status, errors, uploads } = await post(['name', 'x'], ['photo', await make(), 'photo.jpg']);

    expect([status, errors?.['photo']?.code, uploads]).toEqual([422, `files.${problem}`, {}]);
  });

  it('is taken for what it is, whatever it is called', async () => {
    const { uploads } = await post(['name', 'png'], ['photo', await pngPicture(400, 500), 'photo.exe']);

    expect(uploads['photo']?.name).toBe('photo.png');
  });

  it('leaves the one that was there before', async () => {
    const first = await post(['name', ''], ['letter', pdf(), 'good.pdf']);
    const second = await post(
      ['name', 'x'],
      ['letter-kept', first.uploads['letter']?.seal ?? ''],
      ['letter', Buffer.from('MZ'), 'bad.pdf'],
    );

    expect([second.status, second.errors?.['letter']?.code]).toEqual([422, 'files.wrong-kind']);
    expect(second.uploads['letter']?.name).toBe('good.pdf');
  });
});

describe('a post that is no form', () => {
  const send = (body: string, type: string) =>
    visitor.request('POST', '/en/desk', {
      body,
      headers: { 'content-type': type, 'sec-fetch-site': 'none' },
    });

  it('is refused in our words', async () => {
    const withoutBoundary = await send('--b', 'multipart/form-data');
    const cutOff = await send(
      '--b\r\ncontent-disposition: form-data; name="name"\r\n\r\nhalf',
      'multipart/form-data; boundary=b',
    );
    const nonsense = await send('nonsense', 'multipart/form-data; boundary=b');

    expect([withoutBoundary.status, cutOff.status, nonsense.status]).toEqual([422, 400, 400]);
  });

  it.each([500_000, 70_000_000])('of too much text is too large, and leaves nothing: %d', async (length) => {
    const answer = await visitor.request('POST', '/en/desk', {
      body: multipart([
        ['name', 'first'],
        ['name', 'x'.repeat(length)],
        ['letter', pdf(), 'behind.pdf'],
      ]),
      headers: { 'sec-fetch-site': 'none' },
    });
    // Takes longer than it would take to open a file that nobody waits for.
    await post(['name', 'next'], ['photo', photo, 'face.jpg']);

    expect(answer.status).toBe(413);
    expect(await incoming()).toEqual([]);
  });
});

describe('a raw upload', () => {
  it('comes as it is, and nothing of it is stored', async () => {
    const before = await forum.count(StoredFile);
    const answer = await visitor.request('POST', '/en/desk/sheet', {
      body: multipart([
        ['name', 'sheet'],
        ['sheet', Buffer.from('a,b'), '명단.csv'],
      ]),
      headers: { 'sec-fetch-site': 'none' },
    });

    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, sheet: { name: '명단.csv', bytes: 'a,b' } });
    expect([await forum.count(StoredFile), await incoming()]).toEqual([before, []]);
  });

  it('has its own limit', async () => {
    const answer = await visitor.request('POST', '/en/desk/sheet', {
      body: multipart([
        ['name', 'sheet'],
        ['sheet', Buffer.alloc(1001), 'a.csv'],
      ]),
      headers: { 'sec-fetch-site': 'none' },
    });

    expect(JSON.parse(answer.text)).toMatchObject({
      ok: false,
      errors: { sheet: { code: 'files.too-large' } },
    });
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await new Promise((resume) => setTimeout(resume, 20));
}
