import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anySchedule } from '../../test/exchange/any-schedule.js';
import { writeScheduleJson } from './write-schedule-json.js';

interface Written {
  schedule: { version: string; conference: Record<string, unknown> & { days: WrittenDay[] } };
}
interface WrittenDay {
  rooms: Record<string, (Record<string, unknown> & { persons: Record<string, unknown>[] })[]>;
}

/** What c3voc's schema.json asks of every event, and what else it knows. */
const needed = ['abstract', 'date', 'duration', 'guid', 'id', 'language', 'links', 'persons', 'room', 'slug'];
const neededToo = ['start', 'subtitle', 'title', 'track', 'type', 'url'];
const known = [
  ...needed,
  ...neededToo,
  'attachments',
  'description',
  'do_not_record',
  'logo',
  'recording_license',
];

describe('schedule.json', () => {
  it('has the fields that c3voc’s schema asks for, and no others', () => {
    fc.assert(
      fc.property(anySchedule, (document) => {
        const { schedule }: Written = JSON.parse(writeScheduleJson(document));

        const { days, ...conference } = schedule.conference;
        expect(Object.keys(conference).sort()).toEqual(
          [
            'acronym',
            'daysCount',
            'end',
            'start',
            'time_zone_name',
            'timeslot_duration',
            'title',
            'url',
          ].sort(),
        );
        for (const day of days) {
          expect(Object.keys(day).sort()).toEqual(['date', 'day_end', 'day_start', 'index', 'rooms']);
          for (const event of Object.values(day.rooms).flat()) {
            expect(Object.keys(event)).toEqual(expect.arrayContaining([...needed, ...neededToo]));
            expect(known).toEqual(expect.arrayContaining(Object.keys(event)));
            expect(event['duration']).toMatch(/^[0-9]+:[0-9]{2}$/);
            // The schema knows two kinds of persons, by which of these they have.
            expect(event.persons.every((person) => 'name' in person && !('public_name' in person))).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says in its own words only what an event has', () => {
    const event = {
      ...{ id: 1, guid: 'g', slug: 's', url: 'u', date: '2023-10-24T09:00:00+09:00', minutes: 90, room: 'A' },
      ...{ title: 'T', subtitle: '', type: 'talk', track: '', language: 'en', abstract: '', description: '' },
      ...{ logo: '', license: '', isUnrecorded: true, persons: [], links: [], attachments: [] },
    };
    const day = {
      index: 1,
      date: '2023-10-24',
      start: 's',
      end: 'e',
      rooms: [{ name: 'A', events: [event] }],
    };
    const conference = { version: '1', baseUrl: 'b', acronym: 'a', title: 'T', zone: 'Asia/Seoul' };

    const written: Written = JSON.parse(writeScheduleJson({ ...conference, days: [day] }));

    expect(written.schedule.conference.days[0]?.rooms['A']).toEqual([
      {
        ...{ id: 1, guid: 'g', slug: 's', url: 'u', date: '2023-10-24T09:00:00+09:00', start: '09:00' },
        ...{ duration: '01:30', room: 'A', title: 'T', subtitle: null, type: 'talk', track: null },
        ...{ language: 'en', abstract: null, do_not_record: true, persons: [], links: [] },
      },
    ]);
  });
});
