import 'server-only';
import { isId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findPaymentFile, openPaymentFile } from '@/lib/payment/store/payment-file';
import { noteRun } from '@/lib/payment/store/run-events';
import { command } from '@/lib/platform/db/transaction';

type Opened = { fileName: string; content: string };

/** The file of a run, for who may release one. It holds account numbers, so each opening is recorded. */
export async function openRunFile(
  actor: Actor,
  { runId }: { runId: string },
): Promise<Result<Opened, NotFound>> {
  if (!isId(runId)) return notFound;
  return command(actor, 'payment-run:release', async (scope): Promise<Result<Opened, NotFound>> => {
    const file = await findPaymentFile(scope, runId);
    const content = file && (await openPaymentFile(scope, runId));
    if (!file || content === null) return notFound;
    await noteRun(scope, 'payment-run:open-file', { runId });
    return ok({ fileName: file.fileName, content });
  });
}
