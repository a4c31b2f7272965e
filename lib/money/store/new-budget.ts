import 'server-only';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { dayInLondon, now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Allocation } from '@/lib/money/rules/allocation';
import { toColumn } from '@/lib/platform/db/day';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { findBudget } from './budget';
import { choiceOf, insertPayees, type NewPayee } from './payee';

/** What was finally approved for a case. */
export type ApprovedPlan = {
  planId: string;
  agreed: Pence;
  weekly: Pence;
  weeks: number;
  /** The start that the plan asks for; null if it names none. */
  startsOn: PlainDate | null;
  firstReviewOn: PlainDate | null;
};

/** The approved plan of a case with the amount of its final decision. Null if there is none. */
export async function findApprovedPlan(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<ApprovedPlan | null> {
  const [row] = await tx.$queryRaw<
    (Omit<ApprovedPlan, 'agreed' | 'weekly'> & { agreed: bigint; weekly: bigint })[]
  >`
    SELECT p.id AS "planId", d.amount_pence AS agreed, s.weekly_pence AS weekly, p.weeks, p.starts_on::text AS "startsOn",
      p.first_review_on::text AS "firstReviewOn"
    FROM care_plan p
    JOIN plan_submission s ON s.commissioner_code = p.commissioner_code AND s.plan_id = p.id
    JOIN plan_decision d ON d.commissioner_code = s.commissioner_code AND d.submission_id = s.id
    WHERE p.commissioner_code = ${commissionerCode} AND p.case_id = ${caseId}::uuid AND p.state = 'APPROVED'
      AND d.is_final AND d.outcome IN ('APPROVE', 'APPROVE_WITH_CONDITIONS')
    ORDER BY d.decided_at DESC LIMIT 1`;
  return row ? { ...row, agreed: penceFrom(row.agreed), weekly: penceFrom(row.weekly) } : null;
}

/** The id of a case's budget. Null if none is started. */
export async function findBudgetId({ tx, commissionerCode }: Scope, caseId: string): Promise<string | null> {
  const row = await tx.budget.findUnique({
    where: { commissionerCode_caseId: { commissionerCode, caseId } },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** A case's budget as it was started, by whom and on which day. */
export type StartedBudget = {
  budgetId: string;
  startsOn: PlainDate;
  allocations: Allocation[];
  by: string;
  on: PlainDate;
};

/** Null: the case has no budget. */
export async function findStartedBudget(scope: Scope, caseId: string): Promise<StartedBudget | null> {
  const [row] = await scope.tx.$queryRaw<{ id: string; by: string; at: Date }[]>`
    SELECT b.id, u.display_name AS by, b.activated_at AS at FROM budget b JOIN user_account u ON u.id = b.activated_by_id
    WHERE b.commissioner_code = ${scope.commissionerCode} AND b.case_id = ${caseId}::uuid`;
  const budget = row && (await findBudget(scope, row.id));
  if (!budget) return null;
  const allocations = budget.allocations.map(({ way, amount, payee }) => ({
    way,
    amount,
    payee: payee && choiceOf(payee),
  }));
  const { by, at } = row;
  return { budgetId: budget.id, startsOn: budget.period.startsOn, allocations, by, on: dayInLondon(at) };
}

/** An allocation with the name of its payee. */
export type PaidAllocation = Allocation & { payeeName: string | null };

export type NewBudget = {
  personId: string;
  caseId: string;
  planId: string;
  group: PhbGroup;
  startsOn: PlainDate;
  endsOn: PlainDate;
  agreed: Pence;
  weekly: Pence;
  allocations: readonly PaidAllocation[];
  funding: readonly { funder: string; amount: Pence }[];
};

/**
 * Writes an active budget with its allocations and funders.
 * @returns its id, and the ids of the allocations in their order
 */
export async function insertBudget(
  scope: Scope,
  budget: NewBudget,
): Promise<{ id: string; allocationIds: string[] }> {
  const { tx, commissionerCode, actor } = scope;
  const { allocations, funding, agreed, weekly, ...columns } = budget;
  const id = newId();
  const [startsOn, endsOn] = [toColumn(budget.startsOn), toColumn(budget.endsOn)];
  const owner = { commissionerCode, budgetId: id, personId: budget.personId };
  await tx.budget.create({
    data: {
      ...columns,
      commissionerCode,
      id,
      startsOn,
      endsOn,
      state: 'ACTIVE',
      agreedPence: agreed,
      weeklyPence: weekly,
      activatedById: actor.userId,
      activatedAt: now(),
    },
  });
  const allocationIds = allocations.map(() => newId());
  await tx.allocation.createMany({
    data: allocations.map(({ way, amount, payeeName }, position) => ({
      ...owner,
      id: allocationIds[position] ?? newId(),
      position,
      way,
      holderName: payeeName,
      amountPence: amount,
      agreedPence: agreed,
    })),
  });
  await insertPayees(scope, payeesOf(budget, allocationIds));
  await tx.fundingShare.createMany({
    data: funding.map(({ funder, amount }) => ({
      ...owner,
      id: newId(),
      funder,
      amountPence: amount,
      startsOn,
      endsOn,
    })),
  });
  return { id, allocationIds };
}

function payeesOf({ allocations, personId }: NewBudget, ids: readonly string[]): NewPayee[] {
  return allocations.flatMap(({ payee: choice, payeeName: name }, position) => {
    const [allocationId] = ids.slice(position);
    if (choice === null || name === null || allocationId === undefined) return [];
    return [{ allocationId, personId, choice, name, reason: null }];
  });
}
