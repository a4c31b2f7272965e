import { expect, type Page } from '@playwright/test';

/** The width of a phone, and of a desktop at 400 %: WCAG 2.2 1.4.10. */
export const NARROW = { width: 320, height: 640 };

/** The most pixels that the header takes on a phone. */
const HEADER = 110;

/** The page does not scroll sideways, and its header leaves room for what the page is about. */
export async function fits(page: Page): Promise<void> {
  const { over, header } = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    header: document.querySelector('header.app-head')?.getBoundingClientRect().height,
  }));
  expect(over, 'pixels to scroll sideways').toBe(0);
  expect(header, 'pixels of the header').toBeLessThanOrEqual(HEADER);
}
