import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { fromNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

/** The latest indicative budget of a case, and when the person was informed of it. */
export async function findLatestIndicative(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<{ id: string; informedOn: PlainDate | null; informedHow: string | null } | null> {
  const row = await tx.indicativeBudget.findFirst({
    where: { commissionerCode, caseId },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
    select: { id: true, informedOn: true, informedHow: true },
  });
  return row && { ...row, informedOn: fromNullable(row.informedOn) };
}
