import { readSeed } from '../../config/seed-file.js';
import { startForum, type TestForum } from '../support/forum.js';

interface List {
  items: ({ id: string } & Record<string, unknown>)[];
  total: number;
}

describe('the public lists', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  const list = async (name: string): Promise<List> => {
    const { status, headers, text } = await forum
      .visitor()
      .get(`/api/v1/${name}`, { accept: 'application/json' });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const answer: List = JSON.parse(text);
    return answer;
  };

  it.each(['members', 'tracks', 'rooms', 'sessions', 'speakers'] as const)(
    'have all %s of the seeds by their ids',
    async (name) => {
      const { items, total } = await list(name);

      const ids = readSeed(name).items.map((item) => item.id);
      expect(items.map((item) => item.id).sort()).toEqual([...ids].sort());
      expect(total).toBe(ids.length);
    },
  );

  it('state a session whole', async () => {
    const { items } = await list('sessions');

    const { speakers, updatedAt, ...facts } = items.find(({ id }) => id === 'assembly-local-government') ?? {
      id: '',
    };
    expect(facts).toMatchObject({
      kind: 'stakeholder-assembly',
      title: { en: 'Local Government Assembly', ko: '지방정부 총회' },
      status: 'confirmed',
      cancellationReason: null,
      start: '2023-10-22T14:00:00+09:00',
      end: '2023-10-22T16:30:00+09:00',
      timezone: 'Asia/Seoul',
      date: '2023-10-22',
      untilDate: null,
      venue: { id: 'scc', name: { en: 'Suwon Convention Center', ko: '수원컨벤션센터' } },
      room: { id: 'scc-401', name: { en: 'Room 401' }, floor: '4F' },
      track: null,
      block: null,
      access: 'open',
      capacity: null,
      url: 'http://forum.test/en/sessions/assembly-local-government',
    });
    expect(speakers).toEqual([]);
    expect(typeof updatedAt).toBe('string');
  });

  it('leave out what is not known', async () => {
    const { items } = await list('sessions');

    expect(items.find(({ id }) => id === 'road-safety')).toMatchObject({
      start: null,
      end: null,
      date: null,
      room: null,
    });
    expect(items.filter(({ start }) => start === null)).toHaveLength(20);
  });

  it('say of a member what is public', async () => {
    const { items } = await list('members');

    expect(items.find(({ id }) => id === 'kr')).toEqual({
      id: 'kr',
      name: 'Republic of Korea',
      status: 'member',
      iso2: 'KR',
      subregion: 'ENEA',
    });
  });

  it('say of a speaker the public function and nothing else', async () => {
    const { items } = await list('speakers');

    expect(items.find(({ id }) => id === 'lee-jae-joon')).toEqual({
      id: 'lee-jae-joon',
      name: 'Lee Jae-joon',
      originalScriptName: '이재준',
      functionTitle: 'Mayor',
      organization: 'City of Suwon',
      organizationId: 'suwon-city',
    });
  });

  it('say of a room where it is and how many it holds', async () => {
    const { items } = await list('rooms');

    expect(items.find(({ id }) => id === 'scc-convention-hall')).toEqual({
      id: 'scc-convention-hall',
      name: { en: 'Convention Hall' },
      floor: '3F',
      capacity: 3000,
      venue: {
        id: 'scc',
        name: { en: 'Suwon Convention Center', ko: '수원컨벤션센터' },
        timezone: 'Asia/Seoul',
      },
    });
  });

  it('cannot be changed', async () => {
    for (const name of ['members', 'sessions']) {
      expect((await forum.visitor().post(`/api/v1/${name}`, {})).status).toBe(404);
    }
  });
});
