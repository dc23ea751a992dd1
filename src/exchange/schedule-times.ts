/** `2023-10-24T09:00:00+09:00` at `09:00`. */
export const clockOf = (date: string): string => date.slice(11, 16);

/** `01:30`, and `30:00` for what lasts longer than a day. */
export function durationOf(minutes: number): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}

/** What XML 1.0 cannot hold at all (section 2.2) is left out of every file. */
export const wordsOf = (value: string): string =>
  value
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
