import 'server-only';
import { calledName } from '@/lib/person/rules/person-name';
import type { Scope } from '@/lib/platform/db/scope';

/** The case of a person's latest plan. */
export async function findPlannedCase(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<string | null> {
  const plan = await tx.carePlan.findFirst({
    where: { commissionerCode, personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { caseId: true },
  });
  return plan?.caseId ?? null;
}

/** The called names of some people. */
export async function findCalledNames(
  { tx, commissionerCode }: Scope,
  personIds: readonly string[],
): Promise<{ personId: string; calledName: string }[]> {
  const rows = await tx.person.findMany({
    where: { commissionerCode, id: { in: [...personIds] } },
    orderBy: [{ givenName: 'asc' }, { id: 'asc' }],
    select: { id: true, givenName: true, familyName: true, preferredName: true },
  });
  return rows.map((row) => ({ personId: row.id, calledName: calledName(row) }));
}
