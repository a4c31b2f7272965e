import 'server-only';
import { holidaysFrom } from '@/lib/case/store/clock';
import { formatPence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { addWorkingDays } from '@/lib/core/working-day';
import type { RunState } from '@/lib/payment/rules/run-state';
import { findRuns, type RunRow } from '@/lib/payment/store/run-lists';
import { penceFrom } from '@/lib/platform/db/pence';
import { query } from '@/lib/platform/db/transaction';

const SIZE = 25;

export type RunItem = {
  id: string;
  number: number;
  payDay: PlainDate;
  state: RunState;
  lineCount: number;
  total: string;
  createdBy: string;
};

/** `before` and `next` are numbers of runs: where this page begins, and where the next one does. */
export type RunsList = {
  runs: RunItem[];
  before: number | null;
  next: number | null;
  /** The first pay day that a run of today reaches in good time; null: the actor proposes none. */
  payDay: PlainDate | null;
};

/** Working days for approval, release and the bank. */
const DAYS_AHEAD = 4;

/** One page of a commissioner's payment runs, the latest first. Null for a role without them. */
export function runsList(actor: Actor, from: string | undefined, today: PlainDate): Promise<RunsList | null> {
  return query(actor, 'payment:list', async (scope) => {
    const before = from && /^\d{1,9}$/.test(from) ? Number(from) : null;
    const rows = await findRuns(scope, { before, size: SIZE + 1 });
    const page = rows.slice(0, SIZE);
    return {
      runs: page.map(runItem),
      before,
      next: rows.length > SIZE ? (page.at(-1)?.number ?? null) : null,
      payDay: mayEver(actor, 'payment-run:propose')
        ? addWorkingDays(today, DAYS_AHEAD, await holidaysFrom(scope, addDays(today, -1)))
        : null,
    };
  });
}

function runItem({ id, number, payDay, state, lineCount, total, createdBy }: RunRow): RunItem {
  return { id, number, payDay, state, lineCount, total: formatPence(penceFrom(total)), createdBy };
}
