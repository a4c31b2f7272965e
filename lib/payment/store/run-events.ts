import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { recordEvent } from '@/lib/audit/store/audit';
import type { ActingScope } from '@/lib/platform/db/scope';

/** A payment that a run proposes, approves or releases, with the facts of what was written. */
export type SignedPayment = { paymentId: string; personId: string; facts?: string | undefined };

/** The events of one payment that is signed with a run are those of one that is signed by itself. */
const SIGNED = {
  propose: 'payment:propose',
  approve: 'payment:approve',
  release: 'payment:release',
} as const satisfies Record<string, AuditAction>;

/** Records that a payment was proposed, approved or released with a run. */
export function notePayment(
  scope: ActingScope,
  step: keyof typeof SIGNED,
  { paymentId, personId, facts }: SignedPayment,
): Promise<void> {
  return recordEvent(scope, {
    action: SIGNED[step],
    personId,
    subjectKind: 'payment',
    subjectId: paymentId,
    after: facts,
  });
}

type RunAction = Extract<AuditAction, `payment-run:${string}`>;

/** Records a step of a run. A run is of no one person. */
export function noteRun(
  scope: ActingScope,
  action: RunAction,
  { runId, ...more }: { runId: string; reason?: string; after?: unknown },
): Promise<void> {
  return recordEvent(scope, {
    ...more,
    action,
    personId: null,
    subjectKind: 'payment-run',
    subjectId: runId,
  });
}
