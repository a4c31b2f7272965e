import 'server-only';
import type { DecisionBasis, EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { fromColumn, toColumn, toNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type NewEligibilityDecision = {
  caseId: string;
  personId: string;
  outcome: EligibilityOutcome;
  evidence: string;
  reasons: string;
  decidedOn: PlainDate;
  basis: DecisionBasis;
  assessmentId: string | null;
  recommendationId: string | null;
  exceptionalReasons: string | null;
  forumHeldOn: PlainDate | null;
  forumMembers: string | null;
  /** The decision it supersedes. */
  supersedesId: string | null;
  recordedAt: Date;
};

/** Adds a decision with the actor's current name. The table is append-only. */
export async function addEligibilityDecision(
  { tx, commissionerCode, actor }: Scope,
  decision: NewEligibilityDecision,
): Promise<string> {
  const id = newId();
  await tx.eligibilityDecision.create({
    data: {
      ...decision,
      id,
      commissionerCode,
      decidedOn: toColumn(decision.decidedOn),
      forumHeldOn: toNullable(decision.forumHeldOn),
      deciderId: actor.userId,
      deciderName: actor.displayName,
    },
  });
  return id;
}

export type MadeDecision = {
  id: string;
  outcome: EligibilityOutcome;
  basis: DecisionBasis;
  deciderName: string;
  decidedOn: PlainDate;
};

/** The decision in force on a case: the one that is not superseded. Null if there is none. */
export async function findEligibilityDecision(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<MadeDecision | null> {
  const row = await tx.eligibilityDecision.findFirst({
    where: { commissionerCode, caseId, supersededBy: null },
    select: { id: true, outcome: true, basis: true, deciderName: true, decidedOn: true },
  });
  return row && { ...row, decidedOn: fromColumn(row.decidedOn) };
}

/** The last review that the record of a decision names; null: none is known. */
export async function findReviewOfDecision(
  { tx, commissionerCode }: Scope,
  decisionId: string,
): Promise<PlainDate | null> {
  const row = await tx.eligibility.findFirst({
    where: { commissionerCode, decisionId },
    select: { reviewedOn: true },
  });
  return row?.reviewedOn ? fromColumn(row.reviewedOn) : null;
}
