import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Line, Outcome, Risk } from '@/lib/plan/rules/plan';
import type { Scope } from '@/lib/platform/db/scope';

/** The ids of an item's plan. `position` counts every item ever added, so that a new one is last. */
export type PlanIds = { planId: string; personId: string };

export async function addPlanOutcome(
  scope: Scope,
  planIds: PlanIds,
  outcome: Omit<Outcome, 'id'>,
): Promise<string> {
  const { tx, commissionerCode } = scope;
  const id = newId();
  const position = await tx.planOutcome.count({ where: { commissionerCode, planId: planIds.planId } });
  await tx.planOutcome.create({ data: { ...outcome, ...planIds, commissionerCode, id, position } });
  return id;
}

export async function changePlanOutcome(
  { tx, commissionerCode }: Scope,
  { id, ...outcome }: Outcome,
): Promise<void> {
  await tx.planOutcome.update({ where: { commissionerCode_id: { commissionerCode, id } }, data: outcome });
}

/** Marks it removed; the row stays for the audit trail. */
export async function markOutcomeRemoved({ tx, commissionerCode }: Scope, id: string): Promise<void> {
  await tx.planOutcome.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { removedAt: now() },
  });
}

export async function addPlanLine(
  scope: Scope,
  planIds: PlanIds,
  { amount, ...line }: Omit<Line, 'id'>,
): Promise<string> {
  const { tx, commissionerCode } = scope;
  const id = newId();
  const position = await tx.planLine.count({ where: { commissionerCode, planId: planIds.planId } });
  const amountPence = BigInt(amount);
  await tx.planLine.create({ data: { ...line, ...planIds, commissionerCode, id, position, amountPence } });
  return id;
}

export async function changePlanLine(
  { tx, commissionerCode }: Scope,
  { id, amount, ...line }: Line,
): Promise<void> {
  await tx.planLine.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { ...line, amountPence: BigInt(amount) },
  });
}

/** Marks it removed; the row stays for the audit trail. */
export async function markLineRemoved({ tx, commissionerCode }: Scope, id: string): Promise<void> {
  await tx.planLine.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { removedAt: now() },
  });
}

export async function addPlanRisk(scope: Scope, planIds: PlanIds, risk: Omit<Risk, 'id'>): Promise<string> {
  const { tx, commissionerCode } = scope;
  const id = newId();
  const position = await tx.planRisk.count({ where: { commissionerCode, planId: planIds.planId } });
  await tx.planRisk.create({ data: { ...risk, ...planIds, commissionerCode, id, position } });
  return id;
}

export async function changePlanRisk({ tx, commissionerCode }: Scope, { id, ...risk }: Risk): Promise<void> {
  await tx.planRisk.update({ where: { commissionerCode_id: { commissionerCode, id } }, data: risk });
}

/** Marks it removed; the row stays for the audit trail. */
export async function markRiskRemoved({ tx, commissionerCode }: Scope, id: string): Promise<void> {
  await tx.planRisk.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { removedAt: now() },
  });
}
