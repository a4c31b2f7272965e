import type { Pence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import {
  type ApproveRefusal,
  mayApprovePayment,
  mayReleasePayment,
  type PayRefusal,
} from '@/lib/money/rules/payment-separation';
import type { RunState } from './run-state';

/** A run as far as its next step goes. */
export type SignedRun = {
  state: RunState;
  lineCount: number;
  createdById: string;
  approvedById: string | null;
};

/** What is known of its lines when it is approved. */
export type RunToApprove = SignedRun & {
  /** Who proposed lines of it by hand. */
  proposerIds: readonly string[];
  largest: Pence;
};

export type RunApprovalRefusal =
  | ApproveRefusal
  | { kind: 'run-not-proposed' }
  | { kind: 'run-empty' }
  | { kind: 'above-limit'; limit: Pence };

/**
 * Whether a user may approve a run: one who neither put it together nor proposed a payment in it, and of whom
 * no payment is above the limit, where there is one.
 * @rule RUN-02 (docs/rules.md)
 */
export function mayApproveRun(
  run: RunToApprove,
  { userId, limit }: { userId: string; limit: Pence | null },
): Result<void, RunApprovalRefusal> {
  if (run.state !== 'PROPOSED') return fail({ kind: 'run-not-proposed' });
  if (run.lineCount === 0) return fail({ kind: 'run-empty' });
  for (const creatorId of [run.createdById, ...run.proposerIds]) {
    const separate = mayApprovePayment(creatorId, userId);
    if (!separate.ok) return separate;
  }
  return limit !== null && run.largest > limit ? fail({ kind: 'above-limit', limit }) : ok(undefined);
}

export type RunReleaseRefusal = PayRefusal | { kind: 'run-not-approved' } | { kind: 'run-empty' };

/**
 * Whether a user may release a run: a third one, who proposed no payment in it either.
 * @rule RUN-02 (docs/rules.md)
 */
export function mayReleaseRun(
  {
    state,
    lineCount,
    createdById,
    approvedById,
    proposerIds,
  }: SignedRun & { proposerIds: readonly string[] },
  userId: string,
): Result<void, RunReleaseRefusal> {
  if (state !== 'APPROVED') return fail({ kind: 'run-not-approved' });
  if (lineCount === 0) return fail({ kind: 'run-empty' });
  for (const creatorId of [createdById, ...proposerIds]) {
    const separate = mayReleasePayment({ creatorId, approverId: approvedById }, userId);
    if (!separate.ok) return separate;
  }
  return ok(undefined);
}

/**
 * Whether a run can still be cancelled: until its file is made.
 * @rule RUN-03 (docs/rules.md)
 */
export function mayCancelRun(state: RunState): boolean {
  return state === 'COLLECTING' || state === 'PROPOSED' || state === 'APPROVED';
}
