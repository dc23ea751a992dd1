import { nextStamp, RehearsalClock } from './clock.js';

describe('a stamp', () => {
  const at = (time: string) => new Date(`2023-09-18T${time}Z`);

  it('is the whole second of now', () => {
    expect(nextStamp(at('00:00:01.999'))).toEqual(at('00:00:01.000'));
  });

  it('is later than the one before, also within one second', () => {
    expect(nextStamp(at('00:00:01.500'), at('00:00:01.000'))).toEqual(at('00:00:02.000'));
    expect(nextStamp(at('00:00:09.000'), at('00:00:01.000'))).toEqual(at('00:00:09.000'));
  });

  it('is later than the one before, also when the clock was set back', () => {
    expect(nextStamp(at('00:00:00.000'), at('12:00:00.000'))).toEqual(at('12:00:01.000'));
  });
});

describe('the rehearsal clock', () => {
  it('starts where it is told and runs on', () => {
    const start = new Date('2023-09-18T09:00:00+09:00');
    const clock = new RehearsalClock(start);

    const first = clock.now().getTime() - start.getTime();

    expect(first).toBeGreaterThanOrEqual(0);
    expect(first).toBeLessThan(1000);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(start.getTime() + first);
  });
});
