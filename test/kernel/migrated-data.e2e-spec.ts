import { createForum } from '../../src/app.js';
import { SignInLinksService } from '../../src/auth/sign-in-links.service.js';
import type { DatabaseAddress } from '../../src/kernel/config/env.js';
import { openWriter } from '../../src/kernel/database/data-sources.js';
import { hashToken, type TokenClaim, Tokens } from '../../src/kernel/tokens.js';
import { migrations } from '../../src/migrations/all.js';
import { readCalendar, sessionUid } from '../calendar/calendars.js';
import { createTestDatabase } from '../support/engine.js';
import { testConfig, TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';

type Value = string | number | boolean | null;
type Rows = Record<string, readonly Record<string, Value>[]>;

const person = '5f0c54a2-9d0b-4a53-8a39-2f6c6d0a0001';
const account = '5f0c54a2-9d0b-4a53-8a39-2f6c6d0a0002';
const mailed = '5f0c54a2-9d0b-4a53-8a39-2f6c6d0a0003';
const then = '2023-09-01T00:00:00.000Z';
const personalFeed: TokenClaim = { purpose: 'personal-feed', subject: account, version: 1 };
const nowhere = {
  address: { engine: 'sqlite', file: '' },
  files: '',
  drop: () => Promise.resolve(),
} as const;
const tokens = new Tokens(testConfig(nowhere).secret);

/** What a forum held that was set up with the first schema. */
const held: Rows = {
  venue: [{ id: 'scc', name: '{"en":"Suwon Convention Center"}', zone: 'Asia/Seoul' }],
  room: [
    {
      ...{ id: 'scc-302', venue_id: 'scc', name: '{"en":"Room 302"}', floor: '3F' },
      ...{ capacity: 120, position: 1 },
    },
  ],
  track: [{ id: 'finance', position: 1, name: '{"en":"Urban finance"}' }],
  account: [
    {
      ...{ id: account, email: 'Aru.Old@delegate.example', email_key: 'aru.old@delegate.example' },
      ...{ name: 'Aru Old', locale: 'en', role: 'participant', created_at: then },
    },
  ],
  person: [
    { id: person, given_name: 'Aru', family_name: 'Old', display_name: 'Aru Old' },
    { id: 'person-bo', given_name: 'Bo', family_name: 'Speaker', display_name: 'Bo Speaker' },
  ].map((row) => ({ ...row, original_script_name: null })),
  speaker: [
    {
      ...{ id: 'bo-speaker', person_id: 'person-bo', function_title: 'Mayor', organization_name: null },
      ...{ organization_id: null, country: 'KR' },
    },
  ],
  session: [
    { ...session('kept', 'confirmed'), track_id: 'finance', capacity: 30, taken: 1 },
    { ...session('called-off', 'cancelled'), cancellation_reason: 'The hall is flooded.' },
    session('not-yet', 'draft'),
  ],
  slot: ['kept', 'called-off', 'not-yet'].map((id) => ({
    ...{ session_id: id, venue_id: 'scc', room_id: 'scc-302', on_date: '2023-10-24', until_date: null },
    ...{ starts_at: '2023-10-24T00:00:00.000Z', ends_at: '2023-10-24T01:30:00.000Z' },
  })),
  session_speaker: [{ session_id: 'kept', speaker_id: 'bo-speaker', role: 'keynote', position: 0 }],
  session_organization: [
    { session_id: 'kept', relation: 'organizer', position: 0, name: 'Old Network', organization_id: null },
  ],
  registration: [
    {
      ...{ id: 'r1', reference: 'APUF8-00001', account_id: account, person_id: person, state: 'approved' },
      ...{ category: 'private_sector', kind: null, member_id: null, organization_name: 'Old Cranes Ltd' },
      ...{ country: 'SG', function_title: 'Director', mode: 'in-person', access_needs: 'A ramp' },
      ...{ locale: 'en', consent_version: '2023-09-01', consented_at: then, submitted_at: then },
      ...{ updated_at: then, fictitious: true, sort_name: 'old aru', search_text: 'aru old' },
    },
  ],
  registration_decision: [
    {
      ...{ id: 'd1', registration_id: 'r1', from_state: 'submitted', to_state: 'approved' },
      ...{ decided_by: null, reason: null, decided_at: then },
    },
  ],
  programme_entry: [
    { id: 'e1', account_id: account, session_id: 'kept', holds_place: true, added_at: then },
    { id: 'e2', account_id: account, session_id: 'called-off', holds_place: false, added_at: then },
  ],
  feed_item: [
    { session_id: 'kept', fingerprint: 'of another time', sequence: 7, stamped_at: then, created_at: then },
  ],
  personal_feed: [
    {
      ...{ token_hash: hashToken(tokens.derive(personalFeed)), account_id: account, version: 1 },
      ...{ created_at: then, revoked_at: null },
    },
  ],
  outbox_message: [
    {
      ...{ id: mailed, message_id: `<${mailed}@apuf8.org>`, state: 'sent', priority: 'normal' },
      ...{ to_name: 'Aru Old', to_address: 'Aru.Old@delegate.example', to_key: 'aru.old@delegate.example' },
      ...{ locale: 'en', about: 'registration:r1', in_reply_to: null, created_at: then, sent_at: then },
      ...{ queued_at: then, next_attempt_at: then, lease_until: null, leased_by: null, attempts: 1 },
      ...{ last_error: null, subject: 'You are coming', search_text: 'aru old you are coming' },
      ...{ text: 'An old text', html: '<p>An old page</p>', claims: '{}', calendar_method: 'REQUEST' },
      calendar_body: 'BEGIN:VCALENDAR\r\nX-OLD:yes\r\nEND:VCALENDAR\r\n',
    },
  ],
};

/** Later versions with notes that knew no language. */
const noted: Rows = {
  schedule_version: [
    { number: 2, note: "Rooms of the 24th corrected: '301' is free" },
    { number: 3, note: '24일 회의장 변경' },
    { number: 4, note: null },
  ].map((version) => ({
    ...version,
    stamp: `stamp-${String(version.number)}`,
    released_at: then,
    origin: 'release',
    rolled_back_to: null,
    released_by: null,
  })),
};

function session(id: string, state: string): Record<string, Value> {
  return {
    ...{ id, kind: 'parallel', title: `{"en":"Session ${id}","ko":"세션 ${id}"}`, abstract: '{}' },
    ...{ track_id: null, block_id: null, access: 'open', state, cancellation_reason: null },
    ...{ capacity: null, taken: 0, revision: 4, position: 1, updated_at: then },
  };
}

/** Each as the text of a statement, because the two engines take values of different types. */
const literal = (value: Value): string => {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return value === null ? 'NULL' : String(value).toUpperCase();
};

/** Brings the schema to where it was before that migration, and writes what it held then. */
async function fillBefore(address: DatabaseAddress, migration: string, rows: Rows): Promise<void> {
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.endsWith(migration)),
  );
  const source = await openWriter(address, { entities: [], migrations: before });
  await source.runMigrations({ transaction: 'each' });
  for (const [table, those] of Object.entries(rows)) {
    for (const row of those) {
      const names = Object.keys(row).map((name) => `"${name}"`);
      const values = Object.values(row).map(literal);
      await source.query(`INSERT INTO "${table}" (${names.join(', ')}) VALUES (${values.join(', ')})`);
    }
  }
  await source.destroy();
}

describe('a forum that was set up with the first schema', () => {
  let forum: TestForum;

  beforeAll(async () => {
    const database = await createTestDatabase();
    await fillBefore(database.address, '1763800000140', held);
    await fillBefore(database.address, '1764000000636', noted);
    const app = await createForum(testConfig(database));
    await app.listen(0, '127.0.0.1');
    forum = new TestForum(app, await app.getUrl(), database);
  });
  afterAll(() => forum.stop());

  it('goes on showing what was public, and nothing else', async () => {
    const { text } = await forum.visitor().get('/api/v1/sessions');

    expect(JSON.parse(text)).toMatchObject({
      total: 2,
      items: [
        { id: 'kept', status: 'confirmed', start: '2023-10-24T09:00:00+09:00' },
        { id: 'called-off', status: 'cancelled' },
      ],
    });
    const page = textOf((await forum.visitor().get('/ko/sessions/kept')).text);
    for (const words of ['세션 kept', 'Old Network', 'Room 302']) expect(page).toContain(words);
    expect(textOf((await forum.visitor().get('/en/sessions/called-off')).text)).toContain(
      'The hall is flooded.',
    );
    expect((await forum.visitor().get('/en/sessions/not-yet')).status).toBe(404);
  });

  it('serves the entries that calendars hold under the same addresses, and none that looks older', async () => {
    const personal = `/calendar/p/${tokens.derive(personalFeed)}.ics`;

    const feeds = await Promise.all(
      ['/calendar/programme.ics', personal].map(async (path) => {
        const { status, text } = await forum.visitor().get(path);
        return { status, event: readCalendar(text).event(sessionUid('kept')) };
      }),
    );

    const event = { start: '2023-10-24T00:00:00.000Z', end: '2023-10-24T01:30:00.000Z', sequence: 8 };
    expect(feeds).toMatchObject([
      { status: 200, event },
      { status: 200, event },
    ]);
    expect(feeds.every((feed) => feed.event.stamp > then)).toBe(true);
  });

  it('knows its participants, what they wrote and what they chose', async () => {
    const claim = await forum.database.write((em) =>
      forum.app
        .get(SignInLinksService)
        .ensureOwnAreaLinks(em, [account])
        .then((claims) => claims.get(account)),
    );
    if (!claim) throw new Error('There is no way into her area');
    const she = forum.visitor();
    await she.get(`/en/my/enter/${tokens.derive(claim)}`);

    const area = textOf((await she.get('/en/my')).text);
    const programme = textOf((await she.get('/en/my/programme')).text);
    const organizer = await forum.organizer();
    const registration = textOf((await organizer.get('/en/organizer/registrations/r1')).text);

    expect(area).toContain('APUF8-00001');
    expect(programme).toContain('Session kept');
    for (const words of ['Aru.Old@delegate.example', 'Old Cranes Ltd', 'A ramp']) {
      expect(registration).toContain(words);
    }
  });

  it('keeps the notes of its versions, in the language that they are in', async () => {
    const [english, korean] = await Promise.all(
      ['en', 'ko'].map(async (locale) => (await forum.visitor().get(`/${locale}/programme/changes`)).text),
    );

    expect(textOf(english ?? '')).toContain("Rooms of the 24th corrected: '301' is free");
    expect(korean).toContain('<p>24일 회의장 변경</p>');
    expect(korean).toContain('<p lang="en">Rooms of the 24th');
  });

  it('shows what its mails said, and sends it again', async () => {
    const organizer = await forum.organizer();
    const path = `/en/organizer/outbox/${mailed}`;
    const shown = await Promise.all(
      [`${path}?view=text`, `${path}/html`, `${path}?view=calendar`].map(
        async (view) => (await organizer.get(view)).text,
      ),
    );

    const { status } = await organizer.post(`${path}/resend`);

    expect(shown[0]).toContain('An old text');
    expect(shown[1]).toContain('<p>An old page</p>');
    expect(shown[2]).toContain('X-OLD:yes');
    expect(status).toBe(303);
    const [, copy] = await forum.mailsTo('Aru.Old@delegate.example');
    expect(copy).toMatchObject({
      text: 'An old text',
      html: '<p>An old page</p>',
      calendarMethod: 'REQUEST',
    });
    expect(copy?.calendarBody).toContain('X-OLD:yes');
  });

  it('can be planned and released further', async () => {
    const organizer = await forum.organizer();
    const old = textOf((await organizer.get('/en/organizer/versions/1')).text);

    expect(old).toContain('Session kept');
    expect((await organizer.get('/en/organizer/release')).text).not.toContain('Session kept');
    expect((await organizer.get('/en/organizer/board/2023-10-24')).text).toContain('Session not-yet');
  });
});
