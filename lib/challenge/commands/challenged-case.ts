import 'server-only';
import { type Case, lockCase } from '@/lib/case/store/case';
import { may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import type { ChallengeRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import type { Scope } from '@/lib/platform/db/scope';

export type ChallengedCase = { lockedCase: Case; record: EligibilityRecord };

/** A locked case with its whole eligibility record. Null: not there or not theirs. */
export async function challengedCase(
  scope: Scope,
  permission: Permission,
  caseId: string,
): Promise<ChallengedCase | null> {
  const lockedCase = await lockCase(scope, caseId);
  if (!lockedCase || !may(scope.actor, permission, lockedCase)) return null;
  const record = await findEligibilityRecord(scope, caseId);
  return record && { lockedCase, record };
}

/** One review of this case. */
export function challengeIn({ record }: ChallengedCase, challengeId: string): ChallengeRow | null {
  return record.challenges.find(({ id }) => id === challengeId) ?? null;
}

/** Audit subject of a review. */
export function challengeSubject({ lockedCase }: ChallengedCase, challengeId: string) {
  return { personId: lockedCase.personId, subjectKind: 'challenge', subjectId: challengeId };
}
