import { chromium, type Browser } from 'playwright-core';

/** Starts the browser that `npm run test:browser` has found. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    // Chromium's sandbox refuses to run as root, which is who CI is.
    chromiumSandbox: process.getuid?.() !== 0,
    // Machines without a screen and with little shared memory; nothing outside is asked for.
    args: [
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
