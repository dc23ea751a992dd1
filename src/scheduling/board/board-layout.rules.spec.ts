import { areaOf, hoursShown, lanesOf, linesOf, type Placeable, spanOf } from './board-layout.rules.js';

const at = (time: string) => new Date(`2023-10-${time}:00+09:00`);

const item = (more: Partial<Placeable> = {}): Placeable => ({
  id: 'one',
  onDate: '2023-10-24',
  untilDate: null,
  startsAt: at('24T09:00'),
  endsAt: at('24T10:30'),
  venue: { id: 'scc', name: {}, zone: 'Asia/Seoul' },
  ...more,
});
const withoutHours = { startsAt: null, endsAt: null };

describe('areaOf', () => {
  it('puts what has hours into the grid of its day alone', () => {
    expect(areaOf(item(), '2023-10-24')).toBe('grid');
    expect(areaOf(item(), '2023-10-25')).toBe('elsewhere');
  });

  it('leaves what ends after midnight with the day on which it begins', () => {
    const night = item({ startsAt: at('24T22:00'), endsAt: at('25T01:30'), untilDate: '2023-10-25' });

    expect(areaOf(night, '2023-10-24')).toBe('grid');
    expect(areaOf(night, '2023-10-25')).toBe('elsewhere');
  });

  it('shows what has no hours on each of its days', () => {
    const days = item({ ...withoutHours, untilDate: '2023-10-25' });
    const areas = ['2023-10-23', '2023-10-24', '2023-10-25', '2023-10-26'].map((date) => areaOf(days, date));

    expect(areas).toEqual(['elsewhere', 'all-day', 'all-day', 'elsewhere']);
  });

  it('shows what has no day on none', () => {
    expect(areaOf(item({ ...withoutHours, onDate: null }), '2023-10-24')).toBe('elsewhere');
  });
});

describe('spanOf', () => {
  it('counts minutes from the midnight of the day, by the clock of the venue', () => {
    expect(spanOf(item(), '2023-10-24')).toEqual({ start: 540, end: 630 });
    expect(spanOf(item({ startsAt: at('24T22:00'), endsAt: at('25T01:30') }), '2023-10-24')).toEqual({
      start: 1320,
      end: 1530,
    });
  });

  it('shows what the clocks show on the night on which they change', () => {
    const venue = { id: 'elsewhere', name: {}, zone: 'Europe/Berlin' };
    const morning = item({
      venue,
      startsAt: new Date('2023-10-29T08:00:00Z'),
      endsAt: new Date('2023-10-29T09:00:00Z'),
    });

    expect(spanOf(morning, '2023-10-29')).toEqual({ start: 540, end: 600 });
  });

  it('knows an end only where there is one, and nothing without a start', () => {
    expect(spanOf(item({ endsAt: null }), '2023-10-24')).toEqual({ start: 540, end: null });
    expect(spanOf(item(withoutHours), '2023-10-24')).toBeNull();
  });
});

describe('linesOf', () => {
  it.each([
    ['an hour and a half', { start: 540, end: 630 }, { line: 108, lines: 18 }],
    ['three minutes, high enough to be read', { start: 540, end: 543 }, { line: 108, lines: 3 }],
    ['an unknown end', { start: 540, end: null }, { line: 108, lines: 6 }],
    ['an odd start', { start: 543, end: 570 }, { line: 108, lines: 6 }],
  ])('stands for %s', (_, span, lines) => {
    expect(linesOf(span)).toEqual(lines);
  });
});

describe('hoursShown', () => {
  it('is a working day, or longer where something lies outside of it', () => {
    expect(hoursShown([])).toEqual({ from: 7, to: 21 });
    expect(hoursShown([{ start: 540, end: 630 }])).toEqual({ from: 7, to: 21 });
    expect(hoursShown([{ start: 330, end: 400 }])).toEqual({ from: 5, to: 21 });
    expect(hoursShown([{ start: 1320, end: 1530 }])).toEqual({ from: 7, to: 26 });
    expect(hoursShown([{ start: 1250, end: null }])).toEqual({ from: 7, to: 22 });
  });
});

describe('lanesOf', () => {
  const lanes = (...spans: [number, number | null][]) =>
    lanesOf(spans.map(([start, end]) => ({ start, end }))).map(({ lane, of }) => `${lane}/${of}`);

  it('gives the whole width to what is alone, or only touches', () => {
    expect(lanes([540, 600], [600, 660])).toEqual(['0/1', '0/1']);
  });

  it('puts simultaneous ones beside each other, in whatever order they come', () => {
    expect(lanes([570, 660], [540, 600])).toEqual(['1/2', '0/2']);
    expect(lanes([540, 600], [540, 600], [540, 600])).toEqual(['0/3', '1/3', '2/3']);
  });

  it('uses a lane again as soon as it is free', () => {
    expect(lanes([540, 720], [540, 600], [600, 660])).toEqual(['0/2', '1/2', '1/2']);
  });

  it('begins anew after what hangs together', () => {
    expect(lanes([540, 600], [570, 630], [630, 700])).toEqual(['0/2', '1/2', '0/1']);
  });

  it('counts what is drawn: a card is higher than a very short item', () => {
    expect(lanes([540, 543], [550, 600])).toEqual(['0/2', '1/2']);
    expect(lanes([540, null], [560, 600])).toEqual(['0/2', '1/2']);
  });
});
