import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** The tags do not include each other: together they are WCAG 2.2 A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Ids of the rules that ran, and each fault with the elements that have it. */
export type AxeFindings = { rules: string[]; violations: string[] };

/**
 * Runs axe on a page, none of which has a frame. A document gets the half megabyte of axe once, however often
 * the page is checked.
 */
export async function runAxe(page: Page): Promise<AxeFindings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const found = await inPage.run({ resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } });
    const { passes, violations, incomplete, inapplicable } = found;
    return {
      rules: [passes, violations, incomplete, inapplicable].flat().map(({ id }) => id),
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`),
    };
  }, TAGS);
}
