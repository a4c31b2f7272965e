import 'server-only';
import type { DecisionBasis, EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { type Case, setCaseEligibility } from '@/lib/case/store/case';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { endAfter, onRecord } from '@/lib/decision/rules/on-record';
import type { Aftercare } from '@/lib/eligibility/rules/aftercare';
import type { CareInstead } from '@/lib/eligibility/rules/care-instead';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';
import { addEligibility, type EligibilityRow, findInForce } from '@/lib/eligibility/store/eligibility';
import type { Scope } from '@/lib/platform/db/scope';

type Kept = {
  outcome: EligibilityOutcome;
  basis: DecisionBasis;
  evidence: string;
  reasons: string;
  decidedOn: PlainDate;
  recordedAt: Date;
  instead: CareInstead | null | undefined;
  /** The first day of what was decided: of care in principle it is later. */
  beginsOn: PlainDate;
  consultation: CouncilConsultation | null | undefined;
  nursingRefused: string | null | undefined;
  aftercare: Aftercare | null | undefined;
  /** The last review of care that there is. */
  reviewedOn: PlainDate | null;
};

/**
 * Writes a decision on a locked case to the record of its person. It supersedes the row that the case rests
 * on; the first decision of a case begins an entry, and the case rests on it from now on.
 *
 * @param former the row in force of the case's entry; null where it has none
 * @returns the ids of the row and of its entry
 */
export async function keepOnRecord(
  scope: Scope,
  { id: caseId, personId, group, eligibilityId }: Case,
  { decisionId, former, ...decision }: Kept & { decisionId: string; former: EligibilityRow | null },
): Promise<{ rowId: string; entryId: string }> {
  const { outcome, basis, evidence, reasons, decidedOn, recordedAt, instead } = decision;
  const { consultation = null, nursingRefused = null, aftercare = null, reviewedOn } = decision;
  const { startsOn = decision.beginsOn, lastDay, ...care } = careInsteadOf(instead ?? null);
  const { change, ...said } = onRecord(group, { outcome, basis, instead });
  const endsOn = lastDay ?? endAfter({ change, outcome: said.outcome }, former, startsOn);
  const { id: rowId, entryId } = await addEligibility(scope, {
    ...said,
    personId,
    decisionId,
    evidence,
    reasons,
    decidedOn,
    recordedAt,
    framework: group,
    startsOn,
    endsOn,
    consultation,
    nursingRefused,
    aftercare,
    decidedBy: scope.actor.displayName,
    document: null,
    reviewedOn,
    ...care,
    superseding: former && { former, change, reason: null },
  });
  if (eligibilityId === null) await setCaseEligibility(scope, caseId, entryId);
  return { rowId, entryId };
}

export type AfterReview = {
  instead: CareInstead | null;
  /** Why the NHS does not pay for nursing care. */
  nursingRefused: string | null;
  reasons: string;
  decidedOn: PlainDate;
};

/**
 * Writes what the NHS pays for, or why not for nursing care, after a review that left a refusal as it is: it
 * supersedes the row that the case rests on, and the decision stays.
 * @returns the row's id
 */
export async function keepAfterReview(
  scope: Scope,
  { personId, group, eligibilityId }: Case,
  { instead, nursingRefused, reasons, decidedOn }: AfterReview,
): Promise<string> {
  const former = eligibilityId === null ? null : await findInForce(scope, eligibilityId);
  if (!former) throw new Error('A refusal that is not on the record of its person');
  const { id } = await addEligibility(scope, {
    ...(instead ? careAfterReview(instead, decidedOn) : careAsBefore(former, decidedOn)),
    personId,
    reasons,
    decidedOn,
    nursingRefused,
    framework: group,
    evidence: 'The review of the decision.',
    decidedBy: scope.actor.displayName,
    decidedWhere: 'HERE',
    document: null,
    reviewedOn: null,
    decisionId: null,
    recordedAt: now(),
    // Nursing care that has ended was paid until its last day.
    superseding: {
      former,
      change: former.outcome === 'NURSING_CARE' ? 'DECIDED_AGAIN' : 'REVIEWED',
      reason: null,
    },
  });
  return id;
}

function careAfterReview(instead: CareInstead, decidedOn: PlainDate) {
  const { startsOn = decidedOn, lastDay = null, ...care } = careInsteadOf(instead);
  return { ...care, outcome: instead.outcome, startsOn, endsOn: lastDay };
}

/** A joint package goes on; nursing care that has ended is a refusal from now on. */
function careAsBefore({ outcome, startsOn, endsOn, nhsShare }: EligibilityRow, decidedOn: PlainDate) {
  return outcome === 'NURSING_CARE'
    ? ({
        outcome: 'NOT_ELIGIBLE',
        startsOn: decidedOn,
        endsOn: null,
        nhsShare: null,
        nursingPence: null,
      } as const)
    : { outcome, startsOn, endsOn, nhsShare, nursingPence: null };
}

type InsteadColumns = {
  startsOn?: PlainDate;
  lastDay?: PlainDate;
  nursingPence: number | null;
  nhsShare: string | null;
};

function careInsteadOf(instead: CareInstead | null): InsteadColumns {
  switch (instead?.outcome) {
    case 'NURSING_CARE':
      return {
        nursingPence: instead.nursingPence,
        nhsShare: null,
        ...(instead.from && { startsOn: instead.from }),
        ...(instead.to && { lastDay: instead.to }),
      };
    case 'JOINT_PACKAGE':
      return { nursingPence: null, nhsShare: instead.nhsShare };
    case undefined:
      return { nursingPence: null, nhsShare: null };
  }
}
