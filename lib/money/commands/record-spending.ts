import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type AddUploads, type SendRefusal, sendFiles } from '@/lib/file/commands/send-file';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { findPlanLine } from '@/lib/money/store/spending';
import type { Scope } from '@/lib/platform/db/scope';
import { withoutNote } from '@/lib/platform/db/sent-form';
import { command } from '@/lib/platform/db/transaction';
import { MOST_RECEIPTS } from './add-receipt';
import { type PostSpendingRefusal, postSpending, type SpendingInput } from './post-spending';

export type RecordSpending = SpendingInput & { budgetId: string; allocationId: string };

export type RecordSpendingRefusal =
  | PostSpendingRefusal
  | SendRefusal
  | { kind: 'too-many-files' }
  | { kind: 'budget-ended' }
  | { kind: 'no-such-allocation' };

type Recorded = { spendingId: string };
type Outcome = Result<Recorded, RecordSpendingRefusal>;

/**
 * Posts a spending on the budget's ledger, for one plan line and from one allocation, with its receipts: both
 * are kept or neither is. Each receipt is checked afterwards (keep-receipt.ts).
 */
export async function recordSpending(
  actor: Actor,
  input: RecordSpending,
  today: PlainDate,
  files: readonly Uint8Array[] = [],
): Promise<Outcome> {
  if (files.length > MOST_RECEIPTS) return fail({ kind: 'too-many-files' });
  if (files.length > 0) {
    // The permission first: a file of one who may not is never stored.
    const allowed = await withoutNote(() =>
      command(actor, 'spending:record', (scope) => openBudget(scope, input.budgetId)),
    );
    if (!allowed.ok) return allowed;
  }
  return sendFiles(actor, { purpose: 'RECEIPT', files }, (addUploads) =>
    command(actor, 'spending:record', (scope) => record(scope, { input, addUploads }, today)),
  );
}

type Given = { input: RecordSpending; addUploads: AddUploads };

async function record(scope: Scope, { input, addUploads }: Given, today: PlainDate): Promise<Outcome> {
  const opened = await openBudget(scope, input.budgetId);
  if (!opened.ok) return opened;
  const budget = opened.value;
  const allocation = budget.allocations.find(({ id }) => id === input.allocationId);
  if (!allocation) return fail({ kind: 'no-such-allocation' });
  const line = await findPlanLine(scope, budget.planId, input.planLineId);
  if (!line) return fail({ kind: 'no-such-line' });
  const posted = await postSpending(scope, { budget, allocation, line, input }, today);
  if (!posted.ok) return posted;
  const { spendingId, isRepeat } = posted.value;
  const place = { personId: budget.personId, subjectId: spendingId, domain: null, title: null };
  if (!isRepeat) await addUploads(scope, place);
  return ok({ spendingId });
}

async function openBudget(
  scope: Scope,
  budgetId: string,
): Promise<Result<Budget, NotFound | { kind: 'budget-ended' }>> {
  const budget = await findBudget(scope, budgetId);
  if (!budget || !may(scope.actor, 'spending:record', budget)) return notFound;
  return budget.state === 'ENDED' ? fail({ kind: 'budget-ended' }) : ok(budget);
}
