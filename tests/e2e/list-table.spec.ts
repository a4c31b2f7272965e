import type { Page } from '@playwright/test';
import { PeoplePage } from './pages/commissioner-pages';
import { build } from './support/build';
import { expect, test } from './support/test';

const NAMES = ['Name', 'Date of birth', 'NHS number', 'Case', 'Practitioner', 'Next due'];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

type Node = { nodeId: string; role?: { value: string }; name?: { value: string }; childIds?: string[] };

/** The roles under the only table, row by row, as Chromium gives them to a screen reader. */
async function rowsOf(page: Page): Promise<{ role: string; name: string }[][]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const under = (node: Node): Node[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...under(child)] : [];
    });
  const table = nodes.filter(({ role }) => role?.value === 'table');
  expect(table).toHaveLength(1);
  return table
    .flatMap(under)
    .filter(({ role }) => role?.value === 'row')
    .map((row) =>
      under(row)
        .filter(({ role }) => ['columnheader', 'rowheader', 'cell'].includes(role?.value ?? ''))
        .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' })),
    );
}

for (const [width, size] of Object.entries({ phone: PHONE, desk: DESK }))
  test(`on a ${width} each cell of a list has the heading of its column and of its row`, async ({
    page,
    as,
  }) => {
    const code = await build.aCommissioner();
    const made = await build.aCaseAt(code, 'ACTIVE');
    await as(made.lead);
    await page.setViewportSize(size);
    await new PeoplePage(page).open();
    const [headings = [], ...rows] = await rowsOf(page);
    expect(headings.map(({ role }) => role)).toEqual(NAMES.map(() => 'columnheader'));
    expect(headings.map(({ name }) => name)).toEqual(NAMES);
    expect(rows.length).toBeGreaterThan(0);
    for (const [first, ...cells] of rows) {
      expect(first).toMatchObject({ role: 'rowheader', name: expect.stringMatching(/\w/) });
      expect(cells.map(({ role }) => role)).toEqual(NAMES.slice(1).map(() => 'cell'));
      // The name of the column in the block is for the eye alone: it is not said a second time.
      expect(cells.filter(({ name }, index) => name.startsWith(NAMES[index + 1] ?? ''))).toEqual([]);
    }
  });
