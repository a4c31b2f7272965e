import 'server-only';
import type { ActingScope } from '@/lib/platform/db/scope';

/** Whether a payment is in a payment run, which signs it. The payment is locked. */
export async function isInRun({ tx, commissionerCode }: ActingScope, paymentId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT FROM payment_run_line WHERE commissioner_code = ${commissionerCode} AND payment_id = ${paymentId}::uuid
      AND state = 'IN_RUN') AS is`;
  return row?.is ?? false;
}
