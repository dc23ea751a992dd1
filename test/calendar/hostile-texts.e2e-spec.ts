import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { lintCalendar } from '../../src/ics/lint-calendar.js';
import { PublishedProgrammes } from '../../src/calendar/published-programmes.js';
import { Room } from '../../src/forum/room.entity.js';
import { Venue } from '../../src/forum/venue.entity.js';
import { releaseSeeded } from '../../src/scheduling/releases/write-version.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { SessionOrganization } from '../../src/sessions/session-organization.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Track } from '../../src/sessions/track.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { rawRequest, sessionUid } from './calendars.js';
import { cancelSession, editSession, letHoldPass } from './organizing.js';
import { Delegate } from './participants.js';

/** What a form takes, in any field; some of it looks like a calendar's own syntax. */
const hostile = [
  ';,"^\\ \\n \\N \\; :',
  'BEGIN:VEVENT END:VCALENDAR X-EVIL:1',
  '😀👩‍👩‍👧‍👦 🇰🇷 é e\u0301 \u200d',
  '가'.repeat(300),
  '<script>alert(1)</script> &amp; %0d%0aX-EVIL:1 {title}',
];
/** What only a seed or an import can bring in: line breaks, separators, marks of direction. */
const smuggled = ['a\r\nX-EVIL:1', 'a\u2028X-EVIL:1\u2029b\u0085c', '\u202edecrip\u202c \u2066x\u2069'];

/** The names of properties, unfolded, of each component. */
const namesIn = (text: string): string[] =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => line.split(/[;:]/, 1)[0] ?? '');

describe('hostile text', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let id: string;
  let plain: Set<string>;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    id = await forum.database.write((em) => insertSession(em, { abstract: { en: 'Plain' } }));
    plain = new Set(namesIn(await feed('/calendar/programme.ics')));
  });
  afterAll(() => forum.stop());

  const feed = async (path: string): Promise<string> =>
    (await rawRequest(`${forum.origin}${path}`)).bytes.toString();
  const valueIn = (text: string, uid: string, name: string): string => {
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const event = events.find((each) => each.getFirstPropertyValue('uid') === uid);
    return String(event?.getFirstPropertyValue(name));
  };

  it.each(hostile)('typed into every field of a session is read back equal: %.40j', async (text) => {
    const title = text.slice(0, 300).trim();

    await editSession(forum, organizer, id, { titleEn: title, titleKo: title, abstractEn: text });

    for (const language of ['', '?lang=ko', '?lang=fr']) {
      const calendar = await feed(`/calendar/sessions/${id}.ics${language}`);
      expect(lintCalendar(calendar, { publicFeed: true })).toEqual([]);
      expect(valueIn(calendar, sessionUid(id), 'summary')).toBe(title.normalize('NFC'));
      expect(valueIn(calendar, sessionUid(id), 'description')).toContain(text.normalize('NFC').trim());
      expect(namesIn(calendar).filter((name) => !plain.has(name))).toEqual([]);
    }
  });

  it.each([...hostile, ...smuggled])('in rows beside the session opens no property: %.40j', async (text) => {
    await forum.database.write(async (em) => {
      const name = { en: text.slice(0, 200) };
      await em.update(Track, { id: 'urban-finance' }, { name });
      await em.update(Room, { id: 'scc-302' }, { name });
      await em.update(Venue, { id: 'scc' }, { name });
      await em.delete(SessionOrganization, { sessionId: id });
      const organization = { sessionId: id, position: 0, name: name.en, organizationId: null };
      await em.insert(SessionOrganization, { ...organization, relation: 'organizer' });
      await em.update(Session, { id }, { trackId: 'urban-finance' });
      await em.update(Slot, { sessionId: id }, { roomId: 'scc-302' });
      await releaseSeeded(em, new Date('2023-09-18T00:00:00Z'), [id]);
    });
    forum.app.get(PublishedProgrammes).markChanged();

    for (const path of [`sessions/${id}`, 'tracks/urban-finance', 'rooms/scc-302', 'programme']) {
      const calendar = await feed(`/calendar/${path}.ics`);
      expect(lintCalendar(calendar, { publicFeed: true })).toEqual([]);
      expect(namesIn(calendar).filter((name) => !plain.has(name))).toEqual([]);
    }
  });

  it.each(hostile)(
    'as a name and as a reason opens no property and no header of a mail: %.40j',
    async (text) => {
      const name = text
        .replace(/:\/\/|www\./g, '')
        .slice(0, 90)
        .trim();
      const own = await forum.database.write((em) => insertSession(em));
      const delegate = await Delegate.approved(forum, organizer, {
        email: `person-${String(text.length)}-${String(text.charCodeAt(0))}@delegate.example`,
        givenName: name,
        displayName: name,
      });
      await delegate.want('invitations');
      await delegate.choose(own);
      await editSession(forum, organizer, own, { titleEn: text.slice(0, 300).trim() });
      await letHoldPass(forum);
      await cancelSession(organizer, own, text);

      const mails = (await delegate.mails()).filter(({ body }) => body !== undefined);

      expect(mails.length).toBeGreaterThan(3);
      for (const { body = '', mail, event } of mails) {
        expect(lintCalendar(body)).toEqual([]);
        expect(namesIn(body)).not.toContain('X-EVIL');
        expect([...mail.headers.keys()].filter((header) => header.startsWith('x-evil'))).toEqual([]);
        expect([mail.to].flat().flatMap((to) => to?.value ?? [])).toHaveLength(1);
        expect(event?.attendee).toContain(`mailto:${delegate.address}`);
      }
      expect(mails.at(-1)?.mail.text).toContain(text.normalize('NFC').trim().slice(0, 40));
    },
  );
});
