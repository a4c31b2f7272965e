import 'server-only';
import { laterOf } from '@/lib/case/rules/request-basis';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { mayApproveRun, type RunApprovalRefusal } from '@/lib/payment/rules/run-steps';
import { lockRunLines } from '@/lib/payment/store/lock-run-lines';
import { lockRun, moveRun, type PaymentRun } from '@/lib/payment/store/payment-run';
import { notePayment, noteRun } from '@/lib/payment/store/run-events';
import { approveLines, findRunFacts, type RunFacts } from '@/lib/payment/store/sign-lines';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { askLines } from './ask-lines';

/** What the user who signs a run saw of it. `linesDigest`: of lines that make the same sum there are many. */
export type ShownRun = { runId: string; lineCount: number; total: Pence; linesDigest: string };

/** The run is not what the user saw: another user changed it. */
export type RunChanged = { kind: 'run-changed' };

/** They act for these people of the run: another user signs it. */
export type SignerActsFor = { kind: 'signer-acts-for' };

export type ApproveRunRefusal = NotFound | RunApprovalRefusal | RunChanged | SignerActsFor;

/** `held`: so many may not be paid any more. Then they are held, and nothing was signed. */
export type Signed = { runId: string; stopped: number };

/**
 * Approves every payment of a run as another user than who put it together. Who may be paid is asked again:
 * where one may not, it is held and nothing is approved, so that what is approved was seen.
 */
export function approveRun(
  actor: Actor,
  shown: ShownRun,
  today: PlainDate,
): Promise<Result<Signed, ApproveRunRefusal>> {
  return command(actor, 'payment-run:approve', async (scope): Promise<Result<Signed, ApproveRunRefusal>> => {
    const { runId } = shown;
    const run = await lockRun(scope, runId);
    if (!run) return notFound;
    if (run.state === 'APPROVED' && run.approvedById === actor.userId) return ok({ runId, stopped: 0 });
    const facts = await findRunFacts(scope, { runId, today });
    const limit = actor.approvalLimitPence === null ? null : pence(actor.approvalLimitPence);
    const allowed = mayApproveRun({ ...run, ...facts }, { userId: actor.userId, limit });
    if (!allowed.ok) return allowed;
    const asShown = checkShown(run, shown, facts);
    if (!asShown.ok) return asShown;
    await lockRunLines(scope, { runId });
    const stopped = await askLines(scope, { runId, expected: 'PROPOSED', on: laterOf(run.payDay, today) });
    if (stopped === 0) await sign(scope, run);
    return ok({ runId, stopped });
  });
}

/** Whether the run is as the user saw it, and they act for no one in it. */
export function checkShown(
  run: PaymentRun,
  { lineCount, total, linesDigest }: ShownRun,
  facts: Pick<RunFacts, 'personIdsActedFor' | 'linesDigest'>,
): Result<void, RunChanged | SignerActsFor> {
  const isSame = run.lineCount === lineCount && run.total === total && facts.linesDigest === linesDigest;
  if (!isSame) return fail({ kind: 'run-changed' });
  return facts.personIdsActedFor.length > 0 ? fail({ kind: 'signer-acts-for' }) : ok(undefined);
}

async function sign(scope: Scope, { id: runId }: PaymentRun): Promise<void> {
  for (const { id, personId } of await approveLines(scope, runId))
    await notePayment(scope, 'approve', { paymentId: id, personId });
  await moveRun(scope, runId, { state: 'APPROVED' });
  await noteRun(scope, 'payment-run:approve', { runId });
}
