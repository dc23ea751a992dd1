/** Decoding a large picture takes some hundred megabytes: a few at a time, whoever comes next waits. */
const atOnce = 2;

const waiting: (() => void)[] = [];
let running = 0;

export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resume) => waiting.push(resume));
  else running += 1;
  try {
    return await work();
  } finally {
    // The place passes to whoever waits, or is given back.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
