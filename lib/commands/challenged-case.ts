import 'server-only';
import { type Case, lockCase } from '@/lib/db/repositories/case';
import type { ChallengeRow, EligibilityRecord } from '@/lib/db/repositories/eligibility-record';
import { findEligibilityRecord } from '@/lib/db/repositories/find-eligibility';
import type { Scope } from '@/lib/db/scope';
import { may } from '@/lib/policy/policy';
import type { Permission } from '@/lib/policy/table';

export type ChallengedCase = { held: Case; record: EligibilityRecord };

/** A case, locked, with all that happened on its eligibility. Null where the actor may not do this to it. */
export async function challengedCase(
  scope: Scope,
  permission: Permission,
  requestId: string,
): Promise<ChallengedCase | null> {
  const held = await lockCase(scope, requestId);
  if (!held || !may(scope.actor, permission, held)) return null;
  const record = await findEligibilityRecord(scope, requestId);
  return record && { held, record };
}

/** One time that somebody asked, on this case. */
export function challengeIn({ record }: ChallengedCase, challengeId: string): ChallengeRow | null {
  return record.challenges.find(({ id }) => id === challengeId) ?? null;
}

/** What the audit trail says it is about. */
export function challengeSubject({ held }: ChallengedCase, challengeId: string) {
  return { personId: held.personId, subjectKind: 'challenge', subjectId: challengeId };
}
