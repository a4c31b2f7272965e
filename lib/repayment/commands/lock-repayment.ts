import 'server-only';
import { type LockedCase, lockCase } from '@/lib/case/store/case';
import { may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import { findRepayment, type Repayment } from '@/lib/repayment/store/repayment';

/** A repayment of which the case is locked. */
export type LockedRepayment = { repayment: Repayment; lockedCase: LockedCase };

/** Locks the case of a repayment for a step of it: of two steps the second reads what the first wrote. */
export async function lockRepayment(
  scope: Scope,
  repaymentId: string,
  permission: Permission,
): Promise<Result<LockedRepayment, NotFound>> {
  const found = await findRepayment(scope, repaymentId);
  const lockedCase = found && (await lockCase(scope, found.caseId));
  const repayment = lockedCase && (await findRepayment(scope, repaymentId));
  if (!repayment || !lockedCase || !may(scope.actor, permission, repayment)) return notFound;
  return ok({ repayment, lockedCase });
}

/** The audit subject of a repayment. */
export function repaymentSubject({ id, personId }: Pick<Repayment, 'id' | 'personId'>) {
  return { personId, subjectKind: 'repayment', subjectId: id };
}
