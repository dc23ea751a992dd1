import { chromium, type Browser } from 'playwright-core';

/** Starts the browser that `npm run test:browser` has found. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    // Chromium's sandbox refuses to run as root, which is who CI is.
    chromiumSandbox: process.getuid?.() !== 0,
  });
