import 'server-only';
import type { Case } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { ok, type Result } from '@/lib/core/result';
import type { Allocation } from '@/lib/money/rules/allocation';
import { commitmentPostings } from '@/lib/money/rules/ledger-entry';
import { fundingAmounts } from '@/lib/money/rules/shares';
import type { Term } from '@/lib/money/rules/until-18';
import { entryKey } from '@/lib/money/store/entry-key';
import { type PostRefusal, postEntry } from '@/lib/money/store/ledger';
import { lockAccounts, openAccounts } from '@/lib/money/store/ledger-account';
import { type ApprovedPlan, insertBudget, type PaidAllocation } from '@/lib/money/store/new-budget';
import type { Scope } from '@/lib/platform/db/scope';

type OpenBudget = {
  lockedCase: Case;
  plan: ApprovedPlan;
  startsOn: PlainDate;
  term: Term;
  allocations: readonly PaidAllocation[];
  today: PlainDate;
};

/**
 * Writes an active budget with its allocations and funders, and opens its ledger with the commitment.
 * @returns the budget's id
 */
export async function openBudget(
  scope: Scope,
  { lockedCase, plan, startsOn, term, allocations, today }: OpenBudget,
): Promise<Result<string, PostRefusal>> {
  const { personId, id: caseId, group } = lockedCase;
  const { planId, weekly } = plan;
  const { endsOn, agreed } = term;
  const inserted = await insertBudget(scope, {
    personId,
    caseId,
    planId,
    group,
    startsOn,
    endsOn,
    agreed,
    weekly,
    allocations,
    funding: fundingOf(scope, term),
  });
  const owner = { budgetId: inserted.id, personId };
  await openAccounts(scope, owner, inserted.allocationIds);
  const locked = await lockAccounts(scope, { allocationIds: inserted.allocationIds, withFund: true });
  const posted = await postEntry(scope, locked, {
    ...owner,
    kind: 'COMMITMENT',
    idempotencyKey: entryKey('COMMITMENT', caseId),
    happenedOn: startsOn < today ? startsOn : today,
    description: 'Budget agreed and committed',
    postings: postingsOf(inserted.allocationIds, allocations),
  });
  return posted.ok ? ok(inserted.id) : posted;
}

/** The commissioner pays all of it: no other funder can be recorded yet. */
function fundingOf({ actor }: Scope, { agreed }: Term) {
  const shares = fundingAmounts(agreed, [{ funder: actor.commissionerName, hundredthsOfPercent: 10_000 }]);
  if (!shares.ok) throw new Error(`One share of 100 % was refused: ${shares.error.kind}`);
  return shares.value;
}

function postingsOf(ids: readonly string[], allocations: readonly Allocation[]) {
  const allocated = ids.flatMap((allocationId, index) =>
    allocations.slice(index, index + 1).map(({ amount }) => ({ allocationId, amount })),
  );
  const postings = commitmentPostings(allocated);
  // checkAllocations has checked every amount.
  if (!postings.ok) throw new Error(`A checked budget was refused: ${postings.error.kind}`);
  return postings.value;
}
