import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { CALLUM } from '../story/cells/callum';
import type { Check, RowChecks, Sight } from '../story/cells/cell';
import { EDITH } from '../story/cells/edith';
import { EDITH_MONEY } from '../story/cells/edith-money';
import { flipped } from '../story/cells/flipped';
import { HAROLD } from '../story/cells/harold';
import { MAUREEN } from '../story/cells/maureen';
import { PRITI } from '../story/cells/priti';
import { SAMUEL } from '../story/cells/samuel';
import { THEO } from '../story/cells/theo';
import { YASMIN } from '../story/cells/yasmin';
import { londonInstant } from '../story/london-instant';
import { COLUMNS, type Column, readStory, type StoryCell, type StoryRow } from '../story/story-text';
import { DONE, WAITING } from '../story/waiting';
import { type StoryService, startStory } from './support/story-service';
import { sightAt } from './support/story-sight';
import { expect, test } from './support/test';

const CHECKS: Record<string, RowChecks> = {
  ...EDITH,
  ...EDITH_MONEY,
  ...THEO,
  ...SAMUEL,
  ...PRITI,
  ...CALLUM,
  ...MAUREEN,
  ...HAROLD,
  ...YASMIN,
};
const BEFORE = '2020-01-01T09:00:00Z';

/** Rows of some people only, by the numbers of their stories (`1,7`): while working on them. */
const ONLY = process.env.STORY_ONLY?.split(',');

const rows = readStory(readFileSync(path.join(import.meta.dirname, '../../docs/one-year.md'), 'utf8')).sort(
  (one, other) => `${one.day} ${one.time}`.localeCompare(`${other.day} ${other.time}`),
);

test('each cell of the year is asserted or waits for a part of the work', () => {
  const cells = rows.flatMap(({ id, cells }) =>
    COLUMNS.filter((column) => cells[column]).map((column) => ({ id, column })),
  );
  const states = cells.map(({ id, column }) => {
    const isAsserted = CHECKS[id]?.[column] !== undefined;
    const waitsFor = WAITING[id]?.[column];
    const isOpen = waitsFor !== undefined && !DONE.includes(waitsFor);
    return { cell: `${id} ${column}`, isRight: isAsserted !== isOpen };
  });
  expect(states.filter(({ isRight }) => !isRight)).toEqual([]);
  const asserted = Object.values(CHECKS).flatMap(Object.keys).length;
  const waiting = Object.values(WAITING).flatMap(Object.keys).length;
  expect(asserted + waiting).toBe(cells.length);
});

test('one year of eight people holds, cell by cell', async ({ browser }) => {
  test.setTimeout(600_000);
  const service = await startStory();
  try {
    const built = await service.ask(BEFORE, 'rows');
    await service.ask(BEFORE, 'hire');
    const isAsked = (id: string) => built.includes(id) && (ONLY?.includes(id.split('.')[0] ?? '') ?? true);
    for (const row of rows.filter(({ id }) => isAsked(id))) await hold(browser, service, row);
    expect(Object.keys(CHECKS).filter((id) => !built.includes(id))).toEqual([]);
  } finally {
    await service.stop();
  }
});

/** Runs a row: the daily job of its day, what it refuses, its act, and its facts. */
async function hold(browser: Browser, service: StoryService, row: StoryRow): Promise<void> {
  const at = londonInstant(row.day, row.time);
  await service.ask(londonInstant(row.day, '05:00'), 'dawn');
  await service.ask(at, 'ready', row.id);
  await look(['refused'], at);
  const until = await service.ask(at, 'act', row.id);
  const facts = COLUMNS.filter((column) => column !== 'refused');
  await look(facts, until ? londonInstant(until, row.time) : at);

  async function look(columns: readonly Column[], seenAt: string): Promise<void> {
    const { see, close } = await sightAt(browser, service, seenAt);
    for (const column of columns) {
      const [cell, check] = [row.cells[column], CHECKS[row.id]?.[column]];
      if (cell && check) await test.step(`${row.id} ${column}: ${cell.text}`, () => prove(check, see, cell));
    }
    await close();
  }
}

/** The check holds for the cell, and for no cell with another day or sum. */
async function prove(check: Check, see: Sight, cell: StoryCell): Promise<void> {
  await check(see, cell);
  for (const other of flipped(cell)) await expect(check(see, other)).rejects.toThrow();
}
