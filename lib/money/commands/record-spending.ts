import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { spendingPostings, spendingSource } from '@/lib/money/rules/ledger-entry';
import { checkSpending, type SpendingRefusal } from '@/lib/money/rules/ledger-spending';
import { type Budget, type BudgetAllocation, findBudget } from '@/lib/money/store/budget';
import { lockedBalance, type PostRefusal, postEntry } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import type { NewEntry } from '@/lib/money/store/ledger-entry';
import { spendingFacts } from '@/lib/money/store/money-facts';
import { findPlanLine, insertSpending, spendingOfEntry } from '@/lib/money/store/spending';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type RecordSpending = {
  budgetId: string;
  allocationId: string;
  planLineId: string;
  amount: Pence;
  spentOn: PlainDate;
  paidTo: string;
  note: string | null;
  /** Made with the form, so that a form sent twice is recorded once. */
  formKey: string;
};

export type RecordSpendingRefusal =
  | NotFound
  | SpendingRefusal
  | PostRefusal
  | { kind: 'budget-ended' }
  | { kind: 'no-such-allocation' }
  | { kind: 'no-such-line' };

type Recorded = { spendingId: string };

/** Posts a spending on the budget's ledger, for one plan line and from one allocation. */
export function recordSpending(
  actor: Actor,
  input: RecordSpending,
  today: PlainDate,
): Promise<Result<Recorded, RecordSpendingRefusal>> {
  return command(
    actor,
    'spending:record',
    async (scope): Promise<Result<Recorded, RecordSpendingRefusal>> => {
      const budget = await findBudget(scope, input.budgetId);
      if (!budget || !may(actor, 'spending:record', budget)) return notFound;
      if (budget.state === 'ENDED') return fail({ kind: 'budget-ended' });
      const allocation = budget.allocations.find(({ id }) => id === input.allocationId);
      if (!allocation) return fail({ kind: 'no-such-allocation' });
      const line = await findPlanLine(scope, budget.planId, input.planLineId);
      if (!line) return fail({ kind: 'no-such-line' });
      const posted = await postSpending(scope, { budget, allocation, service: line.service, input }, today);
      if (!posted.ok) return posted;
      const { entryId, isRepeat } = posted.value;
      if (isRepeat) return ok({ spendingId: await spendingOfEntry(scope, entryId) });
      return ok({ spendingId: await writeSpending(scope, budget, input, entryId) });
    },
  );
}

type Spent = { budget: Budget; allocation: BudgetAllocation; service: string; input: RecordSpending };

async function postSpending(scope: Scope, { budget, allocation, service, input }: Spent, today: PlainDate) {
  const { amount, spentOn, paidTo, note, planLineId, formKey } = input;
  const { id: allocationId, way } = allocation;
  const locked = await lockAccounts(scope, { allocationIds: [allocationId] });
  const left = lockedBalance(locked, { kind: spendingSource(way), allocationId });
  const postings = spendingPostings({ allocationId, way }, amount);
  if (!postings.ok) return postings;
  const entry: NewEntry = {
    kind: 'SPENDING',
    budgetId: budget.id,
    personId: budget.personId,
    happenedOn: spentOn,
    idempotencyKey: formKey,
    description: `${service}: ${paidTo}`.slice(0, 200),
    postings: postings.value,
    asked: { planLineId, paidTo, note },
  };
  return postEntry(scope, locked, entry, () =>
    checkSpending({ amount, spentOn }, budget.period, left, today),
  );
}

async function writeSpending(
  scope: Scope,
  { id: budgetId, personId }: Budget,
  { formKey: _, ...input }: RecordSpending,
  entryId: string,
): Promise<string> {
  const spendingId = await insertSpending(scope, { ...input, budgetId, personId, entryId });
  await recordEvent(scope, {
    action: 'spending:record',
    personId,
    subjectKind: 'spending',
    subjectId: spendingId,
    after: await spendingFacts(scope, spendingId),
  });
  return spendingId;
}
