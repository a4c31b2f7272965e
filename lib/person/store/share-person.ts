import 'server-only';
import type { ActingScope } from '@/lib/platform/db/scope';

/**
 * Shares a person's row until the transaction ends: many may, but none while a death is recorded or taken
 * back. Comes before the locks of cases, budgets and payments, so that no two transactions wait for each
 * other.
 */
export async function sharePerson(
  { tx, commissionerCode }: ActingScope,
  personId: string | undefined,
): Promise<void> {
  if (!personId) return;
  await tx.$queryRaw`SELECT 1 FROM person WHERE commissioner_code = ${commissionerCode} AND id = ${personId}::uuid FOR SHARE`;
}
