import { Metrics } from './metrics.js';

describe('metrics', () => {
  it('counts by label and gathers gauges when asked, in the format of Prometheus', async () => {
    const metrics = new Metrics();
    const count = metrics.counter('mails_total', 'Mails.');
    metrics.gauges({ waiting: 'Mails that wait.' }, () =>
      Promise.resolve([{ name: 'waiting', labels: { state: 'a"\\\n' }, value: 2.5 }]),
    );

    count();
    count({ outcome: 'sent' });
    count({ outcome: 'sent' });

    expect(await metrics.text()).toBe(
      [
        '# HELP mails_total Mails.',
        '# TYPE mails_total counter',
        'mails_total 1',
        'mails_total{outcome="sent"} 2',
        '# HELP waiting Mails that wait.',
        '# TYPE waiting gauge',
        'waiting{state="a\\"\\\\\\n"} 2.5',
        '',
      ].join('\n'),
    );
  });
});
