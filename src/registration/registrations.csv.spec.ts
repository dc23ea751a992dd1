import { registrationsCsv } from './registrations.csv.js';

describe('the file of registrations', () => {
  it('begins with the mark by which spreadsheets recognise UTF-8', () => {
    expect(registrationsCsv([], 'ko').startsWith('\ufeff접수 번호,상태,')).toBe(true);
  });
});
