import { expect, type Page } from '@playwright/test';
import { hardSentences, measuredText, pageGrade } from '../../support/reading-grade';

type Limit = { page: number; sentence: number };

const LIMIT: Limit = { page: 4, sentence: 6 };

/** Pages that cannot be as easy, each with its own limit and the reason. */
const HARDER: Readonly<Record<string, Limit & { because: string }>> = {};

/** Areas of staff, who read the terms of their trade. */
const STAFF = /^\/(commissioner|practitioner)(\/|$)/;

/**
 * A page of the person, their family or the public reads under grade 4, and no sentence of it above grade 6.
 * @param route as its folder spells it
 */
export async function isReadable(page: Page, route: string): Promise<void> {
  if (STAFF.test(route)) return;
  const limit = HARDER[route] ?? LIMIT;
  const blocks = (await ourBlocks(page)).map(measuredText);
  expect.soft(pageGrade(blocks), `reading grade of ${route}`).toBeLessThan(limit.page);
  const hard = blocks.flatMap((block) => hardSentences(block, limit.sentence));
  expect(hard, `hard sentences on ${route}`).toEqual([]);
}

/**
 * What the main part of a page says in our words, a text for each paragraph, list item, heading, label and
 * hint, folded parts too. Left out: what a person typed, letters (they have a test of their own), titles of
 * laws and guidance, cells of a table and values of a summary list unless they end as a sentence does, and
 * what only a screen reader says.
 */
function ourBlocks(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const others =
      '.app-as-typed, .app-letter, .app-why-source, .nhsuk-u-visually-hidden, script, style, svg, textarea';
    const block =
      'p, li, h1, h2, h3, h4, dt, dd, th, td, caption, legend, label, summary, button, div, .app-stack > *, small';
    const texts = new Map<Element, string>();
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement?.closest(block);
      if (!around || node.parentElement?.closest(others)) continue;
      texts.set(around, (texts.get(around) ?? '') + node.textContent);
    }
    return [...texts]
      .map(([around, text]) => ({ around, text: text.replace(/\s+/g, ' ').trim() }))
      .filter(({ around, text }) => text && (!around.matches('dd, td') || text.endsWith('.')))
      .map(({ text }) => text);
  });
}
