import { missedAmong, unmeasured } from './bounds.js';
import { compare, figure, percentile, table, under } from './figures.js';

describe('a figure', () => {
  it('is the median of the rounds beside the median of the baseline', () => {
    expect(figure('ms', [9, 1, 2], [4, 8, 5])).toEqual({ value: 2, unit: 'ms', baseline: 5, ratio: 0.4 });
  });

  it('has three digits, and no ratio without a baseline', () => {
    expect(figure('ms', [1234.5])).toEqual({ value: 1230, unit: 'ms', baseline: null, ratio: null });
    expect(figure('MB', [3], [0])).toEqual({ value: 3, unit: 'MB', baseline: 0, ratio: null });
  });

  it('is measured by turns with its baseline', async () => {
    const turns: string[] = [];
    const measure = (name: string, value: number) => () => {
      turns.push(name);
      return Promise.resolve(value);
    };

    const compared = await compare('/s', 2, measure('ours', 10), measure('bare', 20));

    expect(turns).toEqual(['bare', 'ours', 'bare', 'ours']);
    expect(compared).toEqual({ value: 10, unit: '/s', baseline: 20, ratio: 0.5 });
  });
});

it('takes the value that the share of all values does not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100]);
});

it('prints the figures in columns', () => {
  const figures = under('door', { rate: figure('writes/s', [700], [70]), errors: figure('', [0]) });

  expect(table(figures)).toBe(
    [
      '             value  unit      baseline  ratio  asked',
      'door.rate      700  writes/s        70     10',
      'door.errors      0',
    ].join('\n'),
  );
});

it('says of a promised figure what is asked and whether it is so', () => {
  const figures = {
    'registrations.sqlite.rate': figure('/s', [39], [100]),
    'registrations.postgres.rate': figure('/s', [39], [100]),
    'registrations.postgres.p99': figure('ms', [399]),
    'feed.gzip': figure('answers/s', [90], [100]),
  };

  expect(table(figures).split('\n').slice(1)).toEqual([
    'registrations.sqlite.rate       39  /s              100   0.39  ratio at least 0.4  MISSED',
    'registrations.postgres.rate     39  /s              100   0.39',
    'registrations.postgres.p99     399  ms                          at most 400         met',
    'feed.gzip                       90  answers/s       100    0.9  ratio at least 0.8  met',
  ]);
  expect(missedAmong(figures)).toEqual(['registrations.sqlite.rate: ratio at least 0.4']);
});

it('misses what is promised and was not measured', () => {
  expect(unmeasured({ 'feed.gzip': figure('answers/s', [90], [100]) }, ['feed'])).toEqual([
    'feed.identity',
    'feed.not-modified',
  ]);
});
