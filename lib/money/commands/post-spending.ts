import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { spendingPostings } from '@/lib/money/rules/ledger-entry';
import { checkSpending, mostToSpend, type SpendingRefusal } from '@/lib/money/rules/ledger-spending';
import type { Budget, BudgetAllocation } from '@/lib/money/store/budget';
import { lockedBalance, type PostRefusal, postEntry } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import type { NewEntry } from '@/lib/money/store/ledger-entry';
import { findLikeSpending, type LikeSpending } from '@/lib/money/store/like-spending';
import { spendingFacts } from '@/lib/money/store/money-facts';
import { insertSpending, spendingOfEntry } from '@/lib/money/store/spending';
import type { Scope } from '@/lib/platform/db/scope';

/** What is typed of a spending. */
export type SpendingInput = {
  planLineId: string;
  amount: Pence;
  spentOn: PlainDate;
  paidTo: string;
  note: string | null;
  /** Made with the form, so that a form sent twice is recorded once. */
  formKey: string;
  /** Whether an entry like one already there is asked about and not recorded. */
  asksFirst?: boolean;
};

export type PostSpendingRefusal =
  | NotFound
  | SpendingRefusal
  | PostRefusal
  | { kind: 'no-such-line' }
  | { kind: 'like-another'; like: LikeSpending };

export type Spent = {
  budget: Budget;
  allocation: BudgetAllocation;
  line: { service: string };
  input: SpendingInput;
  /** The first one of the line, where this one mends it. */
  firstId?: string;
};

type Posted = { spendingId: string; isRepeat: boolean };

/** Posts a spending that the caller may record, and writes its row and its event. */
export async function postSpending(
  scope: Scope,
  spent: Spent,
  today: PlainDate,
): Promise<Result<Posted, PostSpendingRefusal>> {
  const { budget, allocation, input } = spent;
  const { amount, spentOn, paidTo, formKey } = input;
  const { id: allocationId, way } = allocation;
  const locked = await lockAccounts(scope, { allocationIds: [allocationId] });
  if (input.asksFirst) {
    const asked = { budgetId: budget.id, paidTo, amount, spentOn, formKey };
    const like = await findLikeSpending(scope, asked);
    if (like) return fail({ kind: 'like-another', like });
  }
  const entry = entryOf(spent);
  if (!entry.ok) return entry;
  const left = mostToSpend(way, {
    committed: lockedBalance(locked, { kind: 'COMMITTED', allocationId }),
    held: lockedBalance(locked, { kind: 'HELD', allocationId }),
  });
  const posted = await postEntry(scope, locked, entry.value, () =>
    checkSpending({ amount, spentOn }, budget.period, left, today),
  );
  if (!posted.ok) return posted;
  const { entryId, isRepeat } = posted.value;
  if (isRepeat) return ok({ spendingId: await spendingOfEntry(scope, entryId), isRepeat });
  return ok({ spendingId: await writeSpending(scope, spent, entryId), isRepeat });
}

function entryOf({ budget, allocation, line, input }: Spent): Result<NewEntry, SpendingRefusal> {
  const { amount, spentOn, paidTo, note, planLineId, formKey } = input;
  const postings = spendingPostings({ allocationId: allocation.id, way: allocation.way }, amount);
  if (!postings.ok) return postings;
  return ok({
    kind: 'SPENDING',
    budgetId: budget.id,
    personId: budget.personId,
    happenedOn: spentOn,
    idempotencyKey: formKey,
    description: `${line.service}: ${paidTo}`.slice(0, 200),
    postings: postings.value,
    asked: { planLineId, paidTo, note },
  });
}

async function writeSpending(
  scope: Scope,
  { budget, allocation, input, firstId }: Spent,
  entryId: string,
): Promise<string> {
  const { amount, spentOn, paidTo, note, planLineId } = input;
  const spendingId = await insertSpending(scope, {
    budgetId: budget.id,
    personId: budget.personId,
    allocationId: allocation.id,
    entryId,
    planLineId,
    amount,
    spentOn,
    paidTo,
    note,
    firstId: firstId ?? null,
  });
  await recordEvent(scope, {
    action: 'spending:record',
    personId: budget.personId,
    subjectKind: 'spending',
    subjectId: spendingId,
    after: await spendingFacts(scope, spendingId),
  });
  return spendingId;
}
