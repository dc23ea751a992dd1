import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cancelSession, editSession } from '../calendar/organizing.js';
import { startForum, type TestForum } from '../support/forum.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';

describe('a session’s page, read by a machine', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const eventOf = async (id: string): Promise<Record<string, unknown>> => {
    const { text } = await forum.visitor().get(`/en/sessions/${id}`);
    const data: Record<string, unknown> = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}',
    );
    return data;
  };
  const moved = { startsAt: '2023-10-24T14:00', endsAt: '2023-10-24T15:30' };

  it('says when it was to begin before it was moved, and that it is cancelled once it is', async () => {
    const id = await forum.database.write((em) => insertSession(em));
    const asAnnounced = await eventOf(id);

    await editSession(forum, organizer, id, moved);
    const afterMove = await eventOf(id);
    await editSession(forum, organizer, id, { ...moved, endsAt: '2023-10-24T16:00' });
    const afterLonger = await eventOf(id);
    await cancelSession(organizer, id, 'The speaker is ill.');
    const afterCancellation = await eventOf(id);

    expect(asAnnounced).toMatchObject({
      startDate: '2023-10-24T09:00:00+09:00',
      eventStatus: 'https://schema.org/EventScheduled',
    });
    expect(asAnnounced).not.toHaveProperty('previousStartDate');
    expect(afterMove).toMatchObject({
      startDate: '2023-10-24T14:00:00+09:00',
      previousStartDate: '2023-10-24T09:00:00+09:00',
      eventStatus: 'https://schema.org/EventRescheduled',
    });
    expect(afterLonger).toMatchObject({
      endDate: '2023-10-24T16:00:00+09:00',
      previousStartDate: '2023-10-24T09:00:00+09:00',
    });
    expect(afterCancellation).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
  });

  it('names the city where the venue is open, because an Event must have a location', async () => {
    const id = await forum.database.write((em) => insertSession(em, { slot: { venueId: null } }));

    expect(await eventOf(id)).toMatchObject({
      name: expect.any(String),
      startDate: '2023-10-24T09:00:00+09:00',
      location: { '@type': 'Place', name: 'Suwon' },
    });
  });
});
