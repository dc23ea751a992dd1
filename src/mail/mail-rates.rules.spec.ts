import { describe, expect, it } from '@jest/globals';
import { everyDomain, type MailRates, withinRates } from './mail-rates.rules.js';

const start = Date.UTC(2026, 0, 1);
const to = (...addresses: string[]) => addresses.map((toKey) => ({ toKey }));
const many = (count: number, domain: string) =>
  to(...Array.from({ length: count }, (_, index) => `${String(index)}@${domain}`));
const unlimited: MailRates = { all: undefined, domain: undefined };

describe('rates', () => {
  it('lets everything pass where nothing is limited', () => {
    const mails = many(1_000, 'a.org');

    expect(withinRates(mails, unlimited, new Map(), start)).toEqual({ mails, next: new Map() });
  });

  it('lets one domain wait and the others pass', () => {
    const mails = [...many(3, 'slow.org'), ...to('x@other.org'), ...many(1, 'slow.org')];

    const { mails: allowed } = withinRates(mails, { ...unlimited, domain: 30 }, new Map(), start);

    expect(allowed).toEqual(to('0@slow.org', 'x@other.org'));
  });

  it('counts all domains together', () => {
    const mails = to('a@a.org', 'b@b.org', 'c@c.org');

    const { mails: allowed, next } = withinRates(mails, { ...unlimited, all: 60 }, new Map(), start);

    expect(allowed).toEqual(to('a@a.org', 'b@b.org'));
    expect(next).toEqual(new Map([[everyDomain, start + 2_000]]));
  });

  it('keeps to the rate over the minutes, in whatever batches it is asked', () => {
    const rates = { all: 600, domain: 120 };
    let known: ReadonlyMap<string, number> = new Map();
    let sent = 0;
    for (let time = start; time < start + 60_000; time += 250) {
      const { mails, next } = withinRates(many(50, 'a.org'), rates, known, time);
      known = new Map([...known, ...next]);
      sent += mails.length;
    }

    expect(sent).toBeGreaterThanOrEqual(119);
    expect(sent).toBeLessThanOrEqual(123);
  });
});
