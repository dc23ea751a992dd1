import { In } from 'typeorm';
import { AddressTrouble } from '../../src/mail/address-trouble.entity.js';
import { Delegation } from '../../src/people/delegation.entity.js';
import type { Registration } from '../../src/registration/registration.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { buildRegistrationFields } from '../support/fields.js';
import { signInParticipant } from '../support/own-area.js';
import { linksOf, textOf } from '../support/page-content.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import { readingsOf } from '../support/queries.js';
import type { Visitor } from '../support/visitor.js';

const path = '/en/organizer/registrations';

describe("the organizers' list of registrations", () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  /** The references in the list, top down. */
  async function listed(query = ''): Promise<string[]> {
    const { status, text } = await organizer.get(`${path}${query}`);
    expect(status).toBe(200);
    return [...text.matchAll(/data-label="Reference"><div class="cell">([^<]*)/g)].map(
      ([, found = '']) => found,
    );
  }

  async function insert(...registrations: (Partial<Registration> & { email?: string })[]): Promise<void> {
    await forum.database.write((em) => insertParticipants(em, registrations.map(buildParticipant)));
  }

  it('asks the database as often for three rows as for one', async () => {
    await insert({ reference: 'Q-1' });
    const one = await readingsOf(forum, () => organizer.get(path));

    await insert({ reference: 'Q-2', country: 'FJ' }, { reference: 'Q-3', country: 'TO' });
    const three = await readingsOf(forum, () => organizer.get(path));

    expect(await listed()).toHaveLength(3);
    expect(one.length).toBeGreaterThan(3);
    expect(three).toHaveLength(one.length);
  });

  describe('with six people', () => {
    const day = (date: number) => new Date(Date.UTC(2023, 8, date));

    beforeAll(async () => {
      const people: Record<string, string>[] = [
        { givenName: 'José', familyName: 'Ñandú', email: 'jose@delegate.example' },
        {
          givenName: 'Minji',
          familyName: 'Kim',
          originalScriptName: '김민지',
          email: 'minji@delegate.example',
        },
        {
          givenName: 'Ánh',
          familyName: 'Đặng',
          organizationName: '100% Cities_',
          email: 'anh@delegate.example',
        },
      ];
      for (const fields of people) {
        await forum.visitor().post('/en/register', buildRegistrationFields(fields));
      }
      const member = { category: 'member', memberId: 'fj', organizationName: null, country: 'FJ' } as const;
      await insert(
        { reference: 'S-1', sortName: 'aaa', submittedAt: day(1), ...member },
        { reference: 'S-2', sortName: 'zzz', submittedAt: day(2), state: 'declined', country: 'TO' },
        { reference: 'S-3', sortName: 'mmm', submittedAt: day(3), state: 'withdrawn', fictitious: true },
      );
    });

    it.each([
      ['jose', ['APUF8-00001']],
      ['NANDU JOSÉ', ['APUF8-00001']],
      ['김민지', ['APUF8-00002']],
      ['dang anh', ['APUF8-00003']],
      ['anh@delegate', ['APUF8-00003']],
      ['apuf8-00002', ['APUF8-00002']],
      ['100%', ['APUF8-00003']],
      ['cities_', ['APUF8-00003']],
      ['0% c', ['APUF8-00003']],
      ['_', ['APUF8-00003']],
      ['%', ['APUF8-00003']],
      ["o'brien", []],
      ['\\', []],
      ['!', []],
    ])('finds %s', async (search, found) => {
      expect(await listed(`?q=${encodeURIComponent(search)}`)).toEqual(found);
    });

    it.each([
      ['state=declined', ['S-2']],
      ['country=FJ&category=member', ['S-1']],
      ['country=TO&state=declined&q=&category=', ['S-2']],
      ['category=civil_society', []],
      ['category=member&state=declined', []],
      ['country=AF', []],
    ])('filters by %s', async (query, found) => {
      expect((await listed(`?${query}`)).filter((reference) => !reference.startsWith('Q-'))).toEqual(found);
    });

    it.each(['category=tourists', 'country=XX', 'state=lost', 'sort=secret', 'direction=up', 'q', 'page=x'])(
      'ignores what it does not know: %s',
      async (query) => {
        expect(await listed(`?${query}`)).toEqual(await listed());
      },
    );

    it.each([
      ['name', ['S-1', 'APUF8-00003', 'APUF8-00002', 'S-3', 'APUF8-00001', 'S-2']],
      ['submitted', ['S-1', 'S-2', 'S-3', 'APUF8-00001', 'APUF8-00002', 'APUF8-00003']],
      ['reference', ['APUF8-00001', 'APUF8-00002', 'APUF8-00003', 'S-1', 'S-2', 'S-3']],
    ])('sorts by %s both ways', async (key, ascending) => {
      const sorted = async (direction: string) =>
        (await listed(`?sort=${key}&direction=${direction}`)).filter(
          (reference) => !reference.startsWith('Q-'),
        );

      expect(await sorted('ascending')).toEqual(ascending);
      expect(await sorted('descending')).toEqual(ascending.toReversed());
    });

    it('says how it is sorted, and keeps filter and order in every link', async () => {
      const { text } = await organizer.get(`${path}?q=example&state=submitted&sort=name&direction=ascending`);

      expect(text).toMatch(/<th [^>]*aria-sort="ascending"[^>]*><a [^>]*>Name/);
      expect(linksOf(text, `${path}?`)).toContain(
        `${path}?q=example&state=submitted&sort=name&direction=descending`,
      );
      expect(linksOf(text, `${path}.csv`)).toEqual([
        `${path}.csv?q=example&state=submitted&sort=name&direction=ascending`,
      ]);
    });

    it('leads back to all, whichever filter is in force', async () => {
      for (const query of ['q=jose', 'q=&category=member', 'q=&category=&country=FJ', 'state=declined']) {
        const { text } = await organizer.get(`${path}?${query}`);
        expect(linksOf(text, path)).toContain(path);
      }
      expect(linksOf((await organizer.get(`${path}?q=&category=`)).text, path)).not.toContain(path);
    });

    it('shows the filter that is in force, also for a country without registrations', async () => {
      const { text } = await organizer.get(`${path}?country=AF`);

      expect(text).toContain('<option value="AF" selected>Afghanistan</option>');
      expect(textOf(text)).toContain('Nothing matches');
    });

    it('marks invented people as such', async () => {
      const { text } = await organizer.get(`${path}?state=withdrawn`);

      expect(textOf(text)).toContain('Rehearsal');
    });

    it('says nothing of what a person needs', async () => {
      const accessNeeds = 'Wheelchair, insulin';
      await insert({ reference: 'N-1', state: 'submitted', accessNeeds });

      for (const address of [path, `${path}.csv`]) {
        const { text } = await organizer.get(address);
        expect(text.includes('N-1')).toBe(true);
        expect(text).not.toMatch(/wheelchair|insulin/i);
      }
    });
  });

  describe('with more than a page', () => {
    const many = Array.from({ length: 120 }, (_, index) => `P-${String(index).padStart(3, '0')}`);
    const query = '?q=crowd&sort=reference&direction=ascending';

    beforeAll(() => insert(...many.map((reference) => ({ reference, searchText: 'crowd' }))));

    it('shows fifty at a time, each once', async () => {
      const pages = [
        await listed(`${query}&page=1`),
        await listed(`${query}&page=2`),
        await listed(`${query}&page=3`),
      ];

      expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
      expect(pages.flat()).toEqual(many);
    });

    it.each(['0', '-1', '1.9', 'two', ''])('shows the first page for page=%s', async (page) => {
      expect(await listed(`${query}&page=${page}`)).toEqual(many.slice(0, 50));
    });

    it.each(['4', '99999999999999999999', 'Infinity'])('shows the last page for page=%s', async (page) => {
      const { text } = await organizer.get(`${path}${query}&page=${page}`);

      expect(await listed(`${query}&page=${page}`)).toEqual(many.slice(100));
      expect(textOf(text)).toContain('Page 3 of 3');
    });

    it('keeps filter and order from page to page', async () => {
      const { text } = await organizer.get(`${path}${query}&page=2`);

      const neighbours = linksOf(text, path).filter((link) => link.includes('page='));
      expect(neighbours).toEqual([`${path}${query}&page=1`, `${path}${query}&page=3`]);
    });
  });

  describe('of delegations, forms of attendance and what somebody has to look at', () => {
    const sorted = 'sort=reference&direction=ascending';

    beforeAll(() =>
      insert(
        { reference: 'X-1', delegationId: 'fj', memberId: 'fj', searchText: 'extra' },
        { reference: 'X-2', mode: 'online', searchText: 'extra' },
        { reference: 'X-3', state: 'submitted', searchText: 'extra', email: 'dead@delegate.example' },
        { reference: 'X-4', state: 'withdrawn', searchText: 'extra', email: 'left@delegate.example' },
        { reference: 'X-5', state: 'waiting', waitingNumber: 20, searchText: 'extra' },
        { reference: 'X-6', state: 'waiting', waitingNumber: 10, searchText: 'extra' },
      ),
    );

    it.each([
      ['delegation=fj', ['X-1']],
      ['mode=online', ['X-2']],
      ['mode=online&delegation=fj', []],
    ])('finds by %s', async (query, found) => {
      expect(await listed(`?q=extra&${sorted}&${query}`)).toEqual(found);
    });

    it('shows who waits in the order in which they wait', async () => {
      expect(await listed('?q=extra&state=waiting')).toEqual(['X-6', 'X-5']);
    });

    it('counts as needing attention whom no mail reaches on her way to the forum', async () => {
      await forum.database.write(async (em) => {
        for (const address of ['dead@delegate.example', 'left@delegate.example']) {
          await em.insert(AddressTrouble, {
            ...{ addressKey: address, address, isSuppressed: true, bounces: 1, delays: 0 },
            ...{ lastStatus: '5.1.1', lastReason: 'unknown', lastAt: new Date(0) },
          });
        }
      });

      expect(await listed(`?q=extra&${sorted}&attention=yes`)).toEqual(['X-3']);
    });
  });

  it('is in the language of its address', async () => {
    const { text } = await organizer.get('/ko/organizer/registrations?state=approved');

    expect(textOf(text)).toContain('등록 관리');
    expect(textOf(text)).toContain('승인됨');
  });

  it('counts on the first page of the organizers what is in the list', async () => {
    const { text } = await organizer.get('/en/organizer');

    const { text: declined } = await organizer.get(`${path}?state=declined`);
    expect(textOf(text)).toContain(' 1 Declined ');
    expect(textOf(declined)).toContain('1 registration');
  });

  describe('is what the first page leads to, which', () => {
    const delegations = '/en/organizer/delegations';

    /** How many of each there are to do, by the address that it leads to. */
    async function openWork(): Promise<Record<string, number>> {
      const { text } = await organizer.get('/en/organizer');
      const lines = [...text.matchAll(/task-count">([\d,]+)<.*?href="([^"]+)"/gs)];
      return Object.fromEntries(
        lines.map(([, count = '', href = '']) => [
          href.replaceAll('&amp;', '&').replace(/&sort=.*/, ''),
          Number(count),
        ]),
      );
    }

    it('counts what waits for somebody, and leads to it', async () => {
      const before = await openWork();
      const states = ['submitted', 'under_review', 'under_review', 'awaiting_focal_point'] as const;
      await insert(...states.map((state) => ({ state, organizationName: 'Not in any list' })));
      await forum.database.write(async (em) => {
        await em.update(Delegation, { id: 'fj' }, { accreditation: 'submitted' });
        await em.update(Delegation, { id: In(['fj', 'to']) }, { letterSentAt: new Date(0) });
        await em.update(Delegation, { id: 'to' }, { letterAnsweredAt: new Date(0), letterAnswer: 'attends' });
      });

      const after = await openWork();

      const more = (address: string) => (after[address] ?? 0) - (before[address] ?? 0);
      expect([`${path}?state=submitted`, `${path}?state=under_review`].map(more)).toEqual([1, 2]);
      expect(more(`${path}?state=awaiting_focal_point`)).toBe(1);
      expect(more('/en/organizer/proposed-organizations')).toBe(1);
      expect(more(`${delegations}?accreditation=submitted`)).toBe(1);
      expect(more(`${delegations}?letter=unanswered`)).toBe(1);
      expect(more(`${delegations}?letter=not_sent`)).toBe(-2);
      for (const address of Object.keys(after)) expect((await organizer.get(address)).status).toBe(200);
      const found = textOf((await organizer.get(`${path}?state=under_review`)).text);
      expect(found).toContain(`${String(after[`${path}?state=under_review`])} registrations`);
    });

    it('says since when the oldest waits', async () => {
      await insert({ state: 'submitted', submittedAt: new Date('2023-08-02T01:30:00Z') });

      const { text } = await organizer.get('/en/organizer');

      expect(textOf(text)).toMatch(/registrations? waits? for a decision oldest: 2 Aug 2023, 10:30/);
    });
  });

  it.each([path, `${path}.csv`, '/en/organizer', `${path}/some-id`])(
    '%s is for organizers only',
    async (address) => {
      const { visitor: participant } = await signInParticipant(forum);

      for (const visitor of [forum.visitor(), participant]) {
        const { status, text, location } = await visitor.get(address);
        expect([status, location]).toEqual([401, null]);
        expect(text).not.toMatch(/APUF8-0|jose/);
        expect(linksOf(text, '/en/sign-in')).toHaveLength(1);
      }
    },
  );

  it('has no page for a registration that does not exist', async () => {
    for (const id of ['some-id', 'csv', 'x'.repeat(500)]) {
      expect((await organizer.get(`${path}/${id}`)).status).toBe(404);
    }
  });
});
