import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/lib/chromium.mjs';

// Found once: the processes that run the tests load this file again and inherit the answer.
process.env.CHROMIUM_PATH ??= await findChromium();

// A test that fails now and then is a fault to find, so nothing is tried twice.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  globalSetup: './tests/e2e/support/set-up.ts',
  fullyParallel: true,
  workers: availableParallelism(),
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A step that waits in vain fails at once, not when the time of its whole test is over.
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: chromiumFlags },
    // A trace costs every test a quarter of its time: `npm run test:browser -- --trace on` records one.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
