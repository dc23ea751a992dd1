/**
 * Says each time on the reader's own clock, too, where the page asks for it: below that of the place, and only where it is
 * another. Whoever has chosen a zone gets the same from the server, without this script.
 */
export function showReaderTimes(root: HTMLElement): void {
  const within = [...root.querySelectorAll<HTMLElement>('[data-reader-time]')];
  for (const frame of root.matches('[data-reader-time]') ? [root, ...within] : within) {
    for (const range of frame.querySelectorAll<HTMLElement>('.time-range')) {
      const instants = [...range.querySelectorAll('time')].map(({ dateTime }) => dateTime);
      const text = ownTime(instants, frame.dataset.readerHours !== undefined);
      if (text) range.after(line(`${frame.dataset.readerTime ?? ''} ${text}`));
    }
  }
  for (const note of root.querySelectorAll<HTMLElement>('[data-reader-zone]')) {
    note.textContent = `${note.dataset.readerZone ?? ''} ${ownZone(new Date(note.dataset.readerZoneAt ?? 0))}`;
    note.nextElementSibling?.replaceChildren(note.dataset.readerZoneChange ?? '');
  }
}

/** In full; or the hours alone, where the zone is told above them, with the day where it is another one. */
function ownTime([start, end]: string[], hoursOnly: boolean): string | undefined {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(start ?? '') ?? [];
  if (start === undefined || sign === undefined) return undefined;
  const from = new Date(start);
  const there = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  if (from.getTimezoneOffset() === -there) return undefined;
  const until = end === undefined ? from : new Date(end);
  return hoursOnly ? ownHours(from, until, there) : `${ownDayAndTime(from, until)}, ${ownZone(from)}`;
}

const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;

function ownHours(from: Date, until: Date, minutesThere: number): string {
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayThere = new Date(from.getTime() + minutesThere * 60_000).getUTCDate();
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' });
  const isOtherDay = from.getDate() !== dayThere;
  return `${[...new Set([clock.format(from), clock.format(until)])].join('–')}${isOtherDay ? ` (${day.format(from)})` : ''}`;
}

function ownDayAndTime(from: Date, until: Date): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return until > from ? format.formatRange(from, until) : format.format(from);
}

function ownZone(at: Date): string {
  const parts = new Intl.DateTimeFormat(language, { timeZoneName: 'longOffset' }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return `${Intl.DateTimeFormat().resolvedOptions().timeZone} (${offset?.replace('GMT', 'UTC') ?? ''})`;
}

function line(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'reader-time';
  span.textContent = text;
  return span;
}

showReaderTimes(document.documentElement);
