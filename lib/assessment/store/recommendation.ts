import 'server-only';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { NursingFound } from '@/lib/eligibility/rules/nursing-care';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

export type NewRecommendation = {
  assessmentId: string;
  personId: string;
  /** Counts from 1. */
  round: number;
  outcome: EligibilityOutcome;
  indication: string;
  isAgainstIndication: boolean;
  rationale: string;
  nursing: NursingFound | null;
  contentHash: string;
  submittedOn: PlainDate;
};

/** Adds a recommendation, submitted by the actor under the name they have today. @returns its id */
export async function addRecommendation(
  { tx, commissionerCode, actor }: Scope,
  { nursing, ...recommendation }: NewRecommendation,
): Promise<string> {
  const id = newId();
  const submitted = { submittedById: actor.userId, submittedByName: actor.displayName, submittedAt: now() };
  const submittedOn = toColumn(recommendation.submittedOn);
  await tx.recommendation.create({
    data: { ...recommendation, ...nursingColumns(nursing), ...submitted, submittedOn, commissionerCode, id },
  });
  return id;
}

function nursingColumns(nursing: NursingFound | null) {
  if (nursing === null) return {};
  return {
    nursingAnswer: nursing.answer,
    nursingFrom: nursing.answer === 'NEEDED' ? toColumn(nursing.from) : null,
    nursingWhy: nursing.answer === 'NOT_NEEDED' ? nursing.why : null,
  };
}
