import 'server-only';
import type { Case } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { ok, type Result } from '@/lib/core/result';
import type { Allocation } from '@/lib/money/rules/allocation';
import { commitment } from '@/lib/money/rules/ledger-entry';
import { lastDayOf } from '@/lib/money/rules/period';
import { fundingAmounts } from '@/lib/money/rules/shares';
import { entryKey } from '@/lib/money/store/entry-key';
import { type PostRefusal, postEntry } from '@/lib/money/store/ledger';
import { lockAccounts, openAccounts } from '@/lib/money/store/ledger-account';
import { type ApprovedPlan, insertBudget } from '@/lib/money/store/new-budget';
import type { Scope } from '@/lib/platform/db/scope';

/** Writes an active budget with its parts and who pays, and opens its ledger with the commitment. @returns the budget's id */
export async function openBudget(
  scope: Scope,
  { personId, id: caseId, group }: Case,
  plan: ApprovedPlan,
  { startsOn, allocations }: { startsOn: PlainDate; allocations: readonly Allocation[] },
  today: PlainDate,
): Promise<Result<string, PostRefusal>> {
  const { planId, agreed, weekly, weeks } = plan;
  const endsOn = lastDayOf(startsOn, weeks);
  const funding = fundingOf(scope, plan);
  const period = { startsOn, endsOn };
  const made = await insertBudget(scope, {
    ...{ personId, caseId, planId, group, agreed, weekly, allocations, funding, ...period },
  });
  const owner = { budgetId: made.id, personId };
  await openAccounts(scope, owner, made.allocationIds);
  const locked = await lockAccounts(scope, { allocationIds: made.allocationIds, withFund: true });
  const postings = postingsOf(made.allocationIds, allocations);
  const posted = await postEntry(scope, locked, {
    ...{ ...owner, postings, kind: 'COMMITMENT', idempotencyKey: entryKey('COMMITMENT', caseId) },
    happenedOn: startsOn < today ? startsOn : today,
    description: 'Budget agreed and committed',
  });
  return posted.ok ? ok(made.id) : posted;
}

/** The commissioner pays all of it: no other funder can be recorded yet. */
function fundingOf({ actor }: Scope, { agreed }: ApprovedPlan) {
  const shares = fundingAmounts(agreed, [{ funder: actor.commissionerName, hundredthsOfPercent: 10_000 }]);
  if (!shares.ok) throw new Error(`One share of 100 % was refused: ${shares.error.kind}`);
  return shares.value;
}

function postingsOf(ids: readonly string[], allocations: readonly Allocation[]) {
  const parts = ids.flatMap((allocationId, index) =>
    allocations.slice(index, index + 1).map(({ amount }) => ({ allocationId, amount })),
  );
  const postings = commitment(parts);
  // checkAllocations has seen every amount.
  if (!postings.ok) throw new Error(`A checked budget was refused: ${postings.error.kind}`);
  return postings.value;
}
