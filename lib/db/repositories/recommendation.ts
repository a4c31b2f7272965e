import 'server-only';
import { now } from '@/lib/clock';
import { newId } from '@/lib/id';
import type { PlainDate } from '@/lib/shared/plain-date';
import { fromColumn, toColumn } from '../day';
import type { EligibilityOutcome } from '../generated/enums';
import type { Scope } from '../scope';

export type NewRecommendation = {
  assessmentId: string;
  personId: string;
  /** Counts from 1. */
  round: number;
  outcome: EligibilityOutcome;
  indication: string;
  isAgainstIndication: boolean;
  rationale: string;
  isNursingConsidered: boolean | null;
  contentHash: string;
  submittedOn: PlainDate;
};

/** Adds a recommendation, submitted by the actor under the name they have today. @returns its id */
export async function addRecommendation(
  { tx, commissionerCode, actor }: Scope,
  recommendation: NewRecommendation,
): Promise<string> {
  const id = newId();
  const submitted = { submittedById: actor.userId, submittedByName: actor.displayName, submittedAt: now() };
  const submittedOn = toColumn(recommendation.submittedOn);
  await tx.recommendation.create({
    data: { ...recommendation, ...submitted, submittedOn, commissionerCode, id },
  });
  return id;
}

/** The latest recommendation of an assessment: the one that waits for the commissioner, or did last. Null while there is none. */
export async function findRecommendation({ tx, commissionerCode }: Scope, assessmentId: string) {
  const row = await tx.recommendation.findFirst({
    where: { commissionerCode, assessmentId },
    orderBy: { round: 'desc' },
    select: {
      ...{ id: true, round: true, outcome: true, indication: true, isAgainstIndication: true },
      ...{
        rationale: true,
        contentHash: true,
        submittedById: true,
        submittedByName: true,
        submittedOn: true,
      },
    },
  });
  return row && { ...row, submittedOn: fromColumn(row.submittedOn) };
}
