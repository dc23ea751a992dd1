import { existsSync } from 'node:fs';

/** Puts the path of Chromium into the environment of the specs, or ends the run with the fix. */
export default function findChromium() {
  process.env.CHROMIUM_PATH ??= '/usr/bin/chromium';
  if (existsSync(process.env.CHROMIUM_PATH)) return;
  console.error(
    `No browser at ${process.env.CHROMIUM_PATH}. Install it with "apt-get install chromium fonts-noto-cjk", ` +
      'or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
  process.exit(1);
}
