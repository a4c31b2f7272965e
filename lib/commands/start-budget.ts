import 'server-only';
import { type Allocation, type AllocationRefusal, checkAllocations } from '@/lib/budget/allocation';
import { lastDayOf } from '@/lib/budget/period';
import { fundingAmounts } from '@/lib/budget/shares';
import { checkStart, type StartRefusal } from '@/lib/budget/start';
import { entryKey } from '@/lib/db/entry-key';
import { recordEvent } from '@/lib/db/repositories/audit';
import { type Case, lockCase, moveCase } from '@/lib/db/repositories/case';
import { endClocks, startClock } from '@/lib/db/repositories/clock';
import { type PostRefusal, postEntry } from '@/lib/db/repositories/ledger';
import { lockAccounts, openAccounts } from '@/lib/db/repositories/ledger-account';
import {
  type ApprovedPlan,
  findApprovedPlan,
  findBudgetId,
  insertBudget,
} from '@/lib/db/repositories/new-budget';
import type { Scope } from '@/lib/db/scope';
import { command } from '@/lib/db/transaction';
import { commitment } from '@/lib/ledger/entry';
import { type Actor, may } from '@/lib/policy/policy';
import { dueOn } from '@/lib/request/clocks';
import { nextState } from '@/lib/request/request-state';
import type { PlainDate } from '@/lib/shared/plain-date';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/shared/result';

export type StartBudget = {
  requestId: string;
  startsOn: PlainDate;
  allocations: readonly Allocation[];
  /** What the officer confirms of a direct payment. */
  consentRecorded: boolean;
  isExcluded: boolean;
};

export type StartBudgetRefusal =
  | NotFound
  | StartRefusal
  | AllocationRefusal
  | PostRefusal
  | { kind: 'not-approved' };

type Started = { budgetId: string };

/**
 * Starts the budget of an approved case: its parts, who pays, and the ledger opened with the commitment. Sent twice it
 * is started once, because the case's row is locked and then says ACTIVE.
 */
export function startBudget(
  actor: Actor,
  input: StartBudget,
  today: PlainDate,
): Promise<Result<Started, StartBudgetRefusal>> {
  return command(actor, 'budget:start', async (scope): Promise<Result<Started, StartBudgetRefusal>> => {
    const found = await lockCase(scope, input.requestId);
    if (!found || !may(actor, 'budget:start', found)) return notFound;
    const before = await findBudgetId(scope, found.id);
    if (before) return ok({ budgetId: before });
    const moved = nextState(found.state, 'activate', 'COMMISSIONER');
    const plan = await findApprovedPlan(scope, found.id);
    if (!moved.ok || !plan) return fail({ kind: 'not-approved' });
    const checked = check(input, found, plan, today);
    if (!checked.ok) return checked;
    const budgetId = await open(scope, found, plan, input, today);
    if (!budgetId.ok) return budgetId;
    await moveCase(scope, found.id, moved.value);
    await setClocks(scope, found, input.startsOn, today);
    await record(scope, found, input, plan, budgetId.value);
    return ok({ budgetId: budgetId.value });
  });
}

function check(input: StartBudget, found: Case, plan: ApprovedPlan, today: PlainDate) {
  const start = checkStart(input.startsOn, found.askedOn, today);
  return start.ok ? checkAllocations(plan.agreed, input.allocations, input) : start;
}

async function open(
  scope: Scope,
  { personId, id: requestId, group }: Case,
  plan: ApprovedPlan,
  { startsOn, allocations }: StartBudget,
  today: PlainDate,
): Promise<Result<string, StartBudgetRefusal>> {
  const { planId, agreed, weekly, weeks } = plan;
  const endsOn = lastDayOf(startsOn, weeks);
  const funding = fundingOf(scope, plan);
  const period = { startsOn, endsOn };
  const made = await insertBudget(scope, {
    ...{ personId, requestId, planId, group, agreed, weekly, allocations, funding, ...period },
  });
  const owner = { budgetId: made.id, personId };
  await openAccounts(scope, owner, made.allocationIds);
  const locked = await lockAccounts(scope, { allocationIds: made.allocationIds, withFund: true });
  const postings = postingsOf(made.allocationIds, allocations);
  const posted = await postEntry(scope, locked, {
    ...{ ...owner, postings, kind: 'COMMITMENT', idempotencyKey: entryKey('COMMITMENT', requestId) },
    happenedOn: startsOn < today ? startsOn : today,
    description: 'Budget agreed and set aside',
  });
  return posted.ok ? ok(made.id) : posted;
}

/** In this issue the commissioner pays all of it. */
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

async function setClocks(
  scope: Scope,
  { id: requestId, personId, practitionerId }: Case,
  startsOn: PlainDate,
  today: PlainDate,
): Promise<void> {
  await endClocks(scope, requestId, today, ['START_BUDGET']);
  await startClock(scope, {
    ...{ personId, requestId, kind: 'FIRST_REVIEW', ownerRole: 'PRACTITIONER', ownerId: practitionerId },
    startedOn: startsOn,
    dueOn: dueOn('FIRST_REVIEW', startsOn, new Set()),
  });
}

function record(
  scope: Scope,
  { personId }: Case,
  { startsOn, allocations, consentRecorded, isExcluded }: StartBudget,
  { agreed }: ApprovedPlan,
  budgetId: string,
): Promise<void> {
  return recordEvent(scope, {
    ...{ action: 'budget:start', personId, subjectKind: 'budget', subjectId: budgetId },
    after: { startsOn, agreed, allocations, consentRecorded, isExcluded },
  });
}
