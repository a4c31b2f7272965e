import 'server-only';
import type { ActingScope } from '@/lib/platform/db/scope';

/** Whether an account that was recorded on a page of a case waits. */
export async function doesAccountWait(
  { tx, commissionerCode }: ActingScope,
  caseId: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT FROM bank_details d JOIN budget b ON b.commissioner_code = d.commissioner_code AND b.id = d.budget_id
      WHERE d.commissioner_code = ${commissionerCode} AND b.case_id = ${caseId}::uuid AND d.state = 'WAITING') AS is`;
  return row?.is ?? false;
}
