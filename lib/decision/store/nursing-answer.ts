import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CONSIDERED_ANSWERS } from '@/lib/eligibility/rules/nursing-care';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

type NewAnswer = {
  caseId: string;
  personId: string;
  answer: (typeof CONSIDERED_ANSWERS)[number];
  /** Where the NHS pays: from which day, and how much a week. */
  from: PlainDate | null;
  pence: number | null;
  why: string;
  decidedOn: PlainDate;
};

/** Keeps an answer on nursing care after a Checklist, decided by the actor. */
export async function addNursingAnswer(
  { tx, commissionerCode, actor }: Scope,
  { from, decidedOn, ...answer }: NewAnswer,
): Promise<void> {
  const decided = {
    decidedOn: toColumn(decidedOn),
    decidedById: actor.userId,
    decidedByName: actor.displayName,
  };
  const paysFrom = from && toColumn(from);
  await tx.nursingConsidered.create({
    data: { ...answer, ...decided, paysFrom, commissionerCode, id: newId(), recordedAt: now() },
  });
}

/** Who answered last on a case. Null: it was not answered, or before answers were kept. */
export async function findLastAnswer(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<{ answer: string; decidedById: string; decidedOn: Date } | null> {
  return tx.nursingConsidered.findFirst({
    where: { commissionerCode, caseId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { answer: true, decidedById: true, decidedOn: true },
  });
}
