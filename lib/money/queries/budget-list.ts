import 'server-only';
import { endAt18 } from '@/lib/case/rules/childs-last-day';
import { earliestBirth } from '@/lib/core/birth-day';
import { chosenOne, type ListView } from '@/lib/core/list-view';
import { type Pence, pence } from '@/lib/core/money';
import { PAGE_SIZE, type Page, pageOf } from '@/lib/core/page';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type BudgetListed, type BudgetsAsked, findBudgets } from '@/lib/money/store/budget-list';
import { readPersonSearch } from '@/lib/person/rules/person-search';
import { penceFrom } from '@/lib/platform/db/pence';
import { query } from '@/lib/platform/db/transaction';

/** A budget ends soon if its last day is within this many days, counting today. */
export const ENDS_SOON_DAYS = 90;

/** One row of the list of budgets. `left` is agreed less spent, wherever the money is. */
export type BudgetLine = Omit<BudgetListed, 'agreedPence' | 'spentPence'> & {
  agreed: Pence;
  spent: Pence;
  left: Pence;
  endsSoon: boolean;
  /** How the last day is to the 18th birthday, of a child's continuing care. */
  at18: 'before' | 'past' | null;
};

/**
 * One page of the commissioner's budgets, filtered as the address says. Null for a role without this list.
 */
export function budgetList(
  actor: Actor,
  view: ListView,
  search: string | null,
  today: PlainDate,
): Promise<Page<BudgetLine> | null> {
  return query(actor, 'budget:list', async (scope) => {
    const asked = budgetsAsked(view, search, today, PAGE_SIZE);
    return budgetLines(pageOf(await findBudgets(scope, asked), asked), today);
  });
}

/** One batch of the same budgets for an export. */
export function budgetBatch(
  actor: Actor,
  { view, search, size }: { view: ListView; search: string | null; size: number },
  today: PlainDate,
): Promise<Page<BudgetLine> | null> {
  return query(actor, 'list:export', async (scope) => {
    const asked = budgetsAsked(view, search, today, size);
    return budgetLines(pageOf(await findBudgets(scope, asked), asked), today);
  });
}

const sorts = ['ends', 'starts', 'agreed', 'person'] as const;

function budgetsAsked(view: ListView, search: string | null, today: PlainDate, size: number): BudgetsAsked {
  return {
    search: search === null ? null : readPersonSearch(search),
    groups: view.chosen.group ?? [],
    states: view.chosen.state ?? [],
    ways: view.chosen.way ?? [],
    endsBetween: chosenOne(view, 'ends') === 'soon' ? { from: today, to: lastSoon(today) } : null,
    sort: sorts.find((sort) => sort === view.sort) ?? 'ends',
    isDescending: view.isDescending,
    after: view.after,
    before: view.before,
    size,
  };
}

function lastSoon(today: PlainDate): PlainDate {
  return addDays(today, ENDS_SOON_DAYS - 1);
}

function budgetLines(page: Page<BudgetListed>, today: PlainDate): Page<BudgetLine> {
  return { ...page, rows: page.rows.map((row) => budgetLine(row, today)) };
}

function budgetLine({ agreedPence, spentPence, ...row }: BudgetListed, today: PlainDate): BudgetLine {
  const [agreed, spent] = [penceFrom(agreedPence), penceFrom(spentPence)];
  const isRunning = row.state !== 'ENDED' && row.endsOn >= today;
  return {
    ...row,
    agreed,
    spent,
    left: pence(agreed - spent),
    endsSoon: isRunning && row.endsOn <= lastSoon(today),
    at18: isRunning ? endAt18({ ...row, bornOn: earliestBirth(row.dateOfBirth) }) : null,
  };
}
