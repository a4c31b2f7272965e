import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Agreement } from '@/lib/plan/rules/plan';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';
import type { PlanIds } from './plan-items';

type NewAgreement = Omit<Agreement, 'recordedByName' | 'basis'> & {
  /** By which they agree for the person. */
  authorityId: string | null;
};

/** Adds a signature on the contents with this digest. */
export async function signPlan(
  { tx, commissionerCode, actor }: Scope,
  planIds: PlanIds,
  { agreedOn, ...signed }: NewAgreement,
): Promise<void> {
  const recorded = { recordedById: actor.userId, recordedAt: now(), agreedOn: toColumn(agreedOn) };
  await tx.planAgreement.create({
    data: { ...planIds, ...signed, ...recorded, commissionerCode, id: newId() },
  });
}
