import { expect, type Page } from '@playwright/test';

/** The width of a phone, and of a desktop at 400 %: WCAG 2.2 1.4.10. */
export const NARROW = { width: 320, height: 640 };

/** The page does not scroll sideways. */
export async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, 'pixels to scroll sideways').toBe(0);
}
