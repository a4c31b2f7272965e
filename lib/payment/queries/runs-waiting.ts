import 'server-only';
import { holidaysFrom } from '@/lib/case/store/clock';
import { formatPence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { bacsDays } from '@/lib/payment/rules/bacs-days';
import type { RunState } from '@/lib/payment/rules/run-state';
import { findRunsOpen, type RunRow } from '@/lib/payment/store/run-lists';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

/** A run that waits for a step. `dueOn`: the last day for it, so that the money is there in time. */
export type HomeRun = {
  id: string;
  number: number;
  state: RunState;
  payDay: PlainDate;
  dueOn: PlainDate;
  total: string;
  isForAnother: boolean;
};

/** Days after the pay day by which a bank or a finance system has said what became of the payments. */
const RESULT_DAYS = 7;

/** The runs that wait for a step, the earliest pay day first. */
export async function runsWaiting(scope: Scope, today: PlainDate): Promise<HomeRun[]> {
  const rows = await findRunsOpen(scope);
  if (rows.length === 0) return [];
  const holidays = await holidaysFrom(scope, addDays(rows[0]?.payDay ?? today, -14));
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: row.state,
    payDay: row.payDay,
    dueOn: row.state === 'SENT' ? addDays(row.payDay, RESULT_DAYS) : bacsDays(row.payDay, holidays).sendBy,
    total: formatPence(penceFrom(row.total)),
    isForAnother: isForAnother(row, scope.actor.userId),
  }));
}

function isForAnother({ state, createdById, approvedById }: RunRow, userId: string): boolean {
  if (state !== 'PROPOSED' && state !== 'APPROVED') return false;
  return userId === createdById || userId === approvedById;
}
