import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Indication } from '@/lib/tool/rules/tool';

/** The next step of a screened case. */
export type Screened = 'FULL_ASSESSMENT' | 'SCREENED_OUT';

export type ScreenedRefusal = { kind: 'rationale-missing' } | { kind: 'tool-says-so-already' };

/**
 * What follows from a completed screening. A tool that does not point to a full assessment may be overruled
 * by a professional, for written reasons; the indication stays what it was.
 * @rule ELI-25 (docs/rules.md)
 */
export function screened(
  indication: Indication,
  isReferredAnyway: boolean,
  rationale: string | null,
): Result<Screened, ScreenedRefusal> {
  if (indication === 'POSITIVE' || indication === 'FULL_ASSESSMENT') {
    return isReferredAnyway ? fail({ kind: 'tool-says-so-already' }) : ok('FULL_ASSESSMENT');
  }
  if (!isReferredAnyway) return ok('SCREENED_OUT');
  return rationale?.trim() ? ok('FULL_ASSESSMENT') : fail({ kind: 'rationale-missing' });
}

/**
 * Whether a recommendation goes against what the tool indicates. It may: the tool never decides. Where the
 * tool leaves it to judgement, nothing goes against it.
 * @rule ELI-26 (docs/rules.md)
 */
export function isAgainst(indication: Indication, outcome: EligibilityOutcome): boolean {
  switch (indication) {
    case 'ELIGIBILITY_EXPECTED':
    case 'THRESHOLD_MET':
      return outcome === 'NOT_ELIGIBLE';
    case 'UNLIKELY':
    case 'THRESHOLD_NOT_MET':
      return outcome === 'ELIGIBLE';
    default:
      return false;
  }
}
