import type { Page } from '@playwright/test';

/** Waits until the page's script runs an element: before that, what is typed into it is only on the page. */
export async function scriptRuns(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (of) => Object.keys(document.querySelector(of) ?? {}).some((key) => key.startsWith('__reactFiber')),
    selector,
  );
}
