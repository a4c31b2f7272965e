import 'server-only';
import type { Involvement } from '@/lib/assessment/rules/taking-part';
import type { Scope } from '@/lib/platform/db/scope';

/** How the person takes part, as it is recorded. Null while it is not. */
export async function findInvolvement(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
): Promise<Involvement | null> {
  const row = await tx.assessment.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: assessmentId } },
    select: {
      involvementBasis: true,
      involvementNote: true,
      representativeName: true,
      isSharingAgreed: true,
      advocacy: true,
      advocacyNote: true,
      capacityAssessor: true,
      consulted: true,
    },
  });
  if (row?.involvementBasis == null || row.advocacy === null) return null;
  return {
    basis: row.involvementBasis,
    note: row.involvementNote,
    representativeName: row.representativeName,
    isSharingAgreed: row.isSharingAgreed ?? false,
    advocacy: row.advocacy,
    advocacyNote: row.advocacyNote,
    capacityAssessor: row.capacityAssessor,
    consulted: row.consulted,
  };
}

/** Writes it over a version the caller has compared, and increments it. */
export async function updateInvolvement(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
  { basis, note, ...said }: Involvement,
): Promise<void> {
  await tx.assessment.update({
    where: { commissionerCode_id: { commissionerCode, id: assessmentId } },
    data: {
      ...said,
      involvementBasis: basis,
      involvementNote: note,
      involvementVersion: { increment: 1 },
    },
  });
}
