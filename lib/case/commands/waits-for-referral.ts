import 'server-only';
import { DECISION_CLOCKS } from '@/lib/case/rules/clock-lists';
import { refuseWhileReferred, type WaitsForReferral } from '@/lib/case/rules/waiting-request';
import type { Case, LockedCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { findOpenReferral } from '@/lib/case/store/referral';
import { ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';

/** Whether a locked case may be assessed or decided itself: a request may not while a referral waits. */
export async function refuseIfReferred(
  scope: Scope,
  lockedCase: Pick<Case, 'id' | 'personId' | 'group' | 'origin' | 'state'>,
): Promise<Result<void, WaitsForReferral>> {
  if (lockedCase.origin === 'REFERRAL' || lockedCase.state !== 'REQUESTED') return ok(undefined);
  const open = await findOpenReferral(scope, lockedCase);
  const isTimed = open !== null && (await isClockOpen(scope, lockedCase.id, DECISION_CLOCKS));
  return refuseWhileReferred(open, isTimed);
}

/** Whether an assessment may begin on a locked case: not after a death, nor while a referral waits. */
export async function refuseToAssess(
  scope: Scope,
  lockedCase: Parameters<typeof refuseIfReferred>[1] & Pick<LockedCase, 'diedOn'>,
): Promise<Result<void, DeathRefusal | WaitsForReferral>> {
  const alive = refuseAfterDeath(lockedCase);
  return alive.ok ? refuseIfReferred(scope, lockedCase) : alive;
}
