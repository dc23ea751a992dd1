/**
 * Says each time on the reader's own clock, too, where the page asks for it: below that of the place, and only where it is
 * another. Whoever has chosen a zone gets the same from the server, without this script.
 */
for (const frame of document.querySelectorAll<HTMLElement>('[data-reader-time]')) {
  for (const range of frame.querySelectorAll<HTMLElement>('.time-range')) {
    const text = ownTime([...range.querySelectorAll('time')].map(({ dateTime }) => dateTime));
    if (text) range.after(line(`${frame.dataset.readerTime ?? ''} ${text}`));
  }
}

function ownTime([start, end]: string[]): string | undefined {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(start ?? '') ?? [];
  if (start === undefined || sign === undefined) return undefined;
  const from = new Date(start);
  const there = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  if (from.getTimezoneOffset() === -there) return undefined;
  const language = document.documentElement.lang;
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const zone = new Intl.DateTimeFormat(language, { timeZoneName: 'longOffset' })
    .formatToParts(from)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const text = end === undefined ? format.format(from) : format.formatRange(from, new Date(end));
  return `${text}, ${Intl.DateTimeFormat().resolvedOptions().timeZone} (${zone ?? ''})`;
}

function line(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'reader-time';
  span.textContent = text;
  return span;
}
