import 'server-only';
import type { DecisionBasis, EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { type Case, setCaseEligibility } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { endAfter, onRecord } from '@/lib/decision/rules/on-record';
import type { CareInstead } from '@/lib/eligibility/rules/care-instead';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';
import { addEligibility, type EligibilityRow } from '@/lib/eligibility/store/eligibility';
import type { Scope } from '@/lib/platform/db/scope';

type Kept = {
  outcome: EligibilityOutcome;
  basis: DecisionBasis;
  evidence: string;
  reasons: string;
  decidedOn: PlainDate;
  recordedAt: Date;
  instead: CareInstead | null | undefined;
  consultation: CouncilConsultation | null | undefined;
  nursingRefused: string | null | undefined;
};

/**
 * Writes a decision on a locked case to the record of its person. It supersedes the row that the case rests
 * on; the first decision of a case begins an entry, and the case rests on it from now on.
 *
 * @param former the row in force of the case's entry; null where it has none
 * @returns the entry's id
 */
export async function keepOnRecord(
  scope: Scope,
  { id: caseId, personId, group, eligibilityId }: Case,
  { decisionId, former, ...decision }: Kept & { decisionId: string; former: EligibilityRow | null },
): Promise<string> {
  const { outcome, basis, evidence, reasons, decidedOn, recordedAt, instead } = decision;
  const { consultation = null, nursingRefused = null } = decision;
  const { startsOn = decidedOn, lastDay, ...care } = careInsteadOf(instead ?? null);
  const { change, ...said } = onRecord(group, { outcome, basis, instead });
  const endsOn = lastDay ?? endAfter({ change, outcome: said.outcome }, former, startsOn);
  const { entryId } = await addEligibility(scope, {
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
    decidedBy: scope.actor.displayName,
    document: null,
    ...care,
    superseding: former && { former, change, reason: null },
  });
  if (eligibilityId === null) await setCaseEligibility(scope, caseId, entryId);
  return entryId;
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
