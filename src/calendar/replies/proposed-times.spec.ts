import { proposedTimes } from './proposed-times.js';

const told = { startsAt: new Date('2023-10-24T02:00:00Z'), endsAt: new Date('2023-10-24T03:30:00Z') };

describe('the times of a counter proposal', () => {
  it.each([
    ['in UTC', '20231024T020000Z', '20231024T033000Z'],
    ['in a zone', '20231024T110000 Asia/Seoul', '20231024T123000 Asia/Seoul'],
    ['in two zones', '20231024T110000 Asia/Seoul', '20231023T233000 America/New_York'],
  ])('are read %s', (_, start, end) => {
    expect(proposedTimes({ start, end })).toEqual(told);
  });

  it.each([
    ['on nobody’s clock', '20231024T110000', '20231024T123000'],
    ['in words of Outlook', '20231024T110000 Korea Standard Time', '20231024T123000 Korea Standard Time'],
    ['of a whole day', '20231024', '20231025'],
    ['without an end', '20231024T020000Z', ''],
    ['that run backwards', '20231024T033000Z', '20231024T020000Z'],
    ['that are none', '20231399T990000Z', '20231399T990000Z'],
  ])('are left to a person %s', (_, start, end) => {
    expect(proposedTimes({ start, end })).toBeUndefined();
  });
});
