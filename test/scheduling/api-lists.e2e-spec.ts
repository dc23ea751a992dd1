import { readSeed } from '../../config/seed-file.js';
import type { Schema } from '../../src/web/api-description/api-schemas.js';
import { startForum, type TestForum } from '../support/forum.js';
import { differencesFrom } from '../support/matches-schema.js';
import { insertSession } from '../support/sessions.js';

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
      country: 'KR',
      biography: {},
      languages: [],
      links: [],
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

  describe('of sessions', () => {
    const ids = async (query: string) => (await list(`sessions?${query}`)).items.map(({ id }) => id);

    it.each([
      ['track=urban-finance&day=2023-10-25', ['hlp-4', 'parallel-4']],
      ['room=scc-302', ['post-pandemic-urban-development']],
      ['organizer=sudc', ['post-pandemic-urban-development']],
      ['kind=closing', ['closing']],
      ['access=ministers-and-senior-officials', ['high-level-session']],
      ['q=%EC%A7%80%EB%B0%A9%EC%A0%95%E3%85%82', ['assembly-local-government']],
      ['q=nowhere', []],
    ])('are filtered by %s', async (query, expected) => {
      expect(await ids(query)).toEqual(expected);
    });

    it('name each filter and each value that is not known', async () => {
      const answer = await forum
        .visitor()
        .get('/api/v1/sessions?tarck=x&track=nothing&day=tomorrow&language=ko&q=', {
          accept: 'application/json',
        });

      expect(answer.status).toBe(422);
      expect(JSON.parse(answer.text)).toMatchObject({
        error: {
          fields: {
            tarck: 'This is not a filter of this list.',
            track: 'There is nothing of this name here.',
            day: 'There is nothing of this name here.',
          },
        },
      });
    });
  });

  describe('are described', () => {
    interface Description {
      openapi: string;
      paths: Record<string, { get: { parameters: { name: string }[]; responses: Record<string, Response> } }>;
      components: { schemas: Record<string, Schema> };
    }
    interface Response {
      content: Record<string, { schema: Schema }>;
    }
    let description: Description;

    beforeAll(async () => {
      await forum.database.write((em) =>
        insertSession(em, {
          sdgTargets: ['11.2'],
          languages: ['ko'],
          interpretedLanguages: ['en'],
          capacity: 3,
          slot: { roomId: 'scc-302' },
        }),
      );
      description = JSON.parse((await forum.visitor().get('/api/v1/openapi.json')).text);
    });

    it('by a document of their own', () => {
      expect(description.openapi).toBe('3.1.0');
      expect(Object.keys(description.paths)).toContain('/api/v1/co-events');
    });

    it('as they answer', async () => {
      for (const [path, { get }] of Object.entries(description.paths)) {
        const { status, text } = await forum.visitor().get(path, { accept: 'application/json' });
        const schema = get.responses['200']?.content['application/json']?.schema ?? { enum: ['undescribed'] };
        const differences = differencesFrom(schema, JSON.parse(text), description.components.schemas);
        expect([path, status, differences.slice(0, 5)]).toEqual([path, 200, []]);
      }
    });

    it('with the answer to what they refuse, and every filter that the sessions take', async () => {
      const { text } = await forum.visitor().get('/api/v1/sessions?x=y', { accept: 'application/json' });
      const { parameters = [], responses = {} } = description.paths['/api/v1/sessions']?.get ?? {};
      const schema = responses['422']?.content['application/json']?.schema ?? { enum: ['undescribed'] };

      expect(differencesFrom(schema, JSON.parse(text), description.components.schemas)).toEqual([]);
      for (const { name } of parameters) {
        const answer = await forum.visitor().get(`/api/v1/sessions?${name}=`, { accept: 'application/json' });
        expect([name, answer.status]).toEqual([name, 200]);
      }
    });
  });
});
