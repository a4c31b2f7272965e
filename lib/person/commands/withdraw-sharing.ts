import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { nameKey } from '@/lib/person/rules/name-key';
import { listPlanByConsent, narrowAuthority } from '@/lib/person/store/narrow-authority';
import { findSharing, withdrawSharingRow } from '@/lib/person/store/sharing';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type WithdrawSharing = {
  sharingId: string;
  /** How the person said so, where staff record it. */
  note: string | null;
};

export type WithdrawSharingRefusal = NotFound | { kind: 'withdrawn-already' };

/**
 * Withdraws an agreement to share, at once: no letter and no copy goes to them any more, and what they saw of
 * the plan by the person's word or as a parent ends too. A nominee goes on for the money.
 */
export function withdrawSharing(
  actor: Actor,
  { sharingId, note }: WithdrawSharing,
  today: PlainDate,
): Promise<Result<{ personId: string }, WithdrawSharingRefusal>> {
  return command<{ personId: string }, WithdrawSharingRefusal>(actor, 'sharing:withdraw', async (scope) => {
    const sharing = await findSharing(scope, sharingId);
    if (!sharing || !may(actor, 'sharing:withdraw', sharing)) return notFound;
    if (!(await withdrawSharingRow(scope, sharingId, note))) return fail({ kind: 'withdrawn-already' });
    const { personId } = sharing;
    await recordEvent(scope, {
      action: 'sharing:withdraw',
      personId,
      subjectKind: 'sharing',
      subjectId: sharingId,
    });
    await endTheirPlan(scope, sharing, today);
    return ok({ personId });
  });
}

const REASON = 'The person withdrew their agreement to share their letters and plan';

async function endTheirPlan(
  scope: Scope,
  { personId, sharedWith }: { personId: string; sharedWith: string },
  today: PlainDate,
): Promise<void> {
  const acting = await listPlanByConsent(scope, personId);
  for (const { id, name } of acting.filter((one) => nameKey(one.name) === nameKey(sharedWith))) {
    await narrowAuthority(scope, { authorityId: id, part: 'plan', reason: REASON, from: today });
    await recordEvent(scope, {
      action: 'authority:end',
      personId,
      subjectKind: 'authority',
      subjectId: id,
      reason: `${REASON}: ${name}`,
    });
  }
}
