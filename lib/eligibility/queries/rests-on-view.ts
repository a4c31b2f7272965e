import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { isEligibleWith } from '@/lib/eligibility/rules/care-outcome';
import type { RestsOn } from '@/lib/eligibility/store/rests-on';

/** The earlier decision that a case rests on, ready to show. */
export type RestsOnView = Pick<
  RestsOn,
  'isOwn' | 'isOfReferral' | 'outcome' | 'decidedBy' | 'decidedWhere'
> & {
  /** False where it was corrected or ended since: the case goes on all the same. */
  isEligible: boolean;
  decidedOn: string;
  from: string;
  to: string | null;
  /** Null to a reader who may not see why. */
  why: { evidence: string; reasons: string } | null;
};

/**
 * What a case rests on, as a reader of today sees it.
 * @param isReadable the reader may see why: it speaks of the person's health
 */
export function restsOnView(
  found: RestsOn | null,
  isReadable: boolean,
  today: PlainDate,
): RestsOnView | null {
  if (!found) return null;
  const { isOwn, isOfReferral, outcome, decidedBy, decidedWhere, evidence, reasons } = found;
  return {
    isOwn,
    isOfReferral,
    outcome,
    decidedBy,
    decidedWhere,
    isEligible: isEligibleOn(found, today),
    decidedOn: formatDay(found.decidedOn),
    from: formatDay(found.startsOn),
    to: found.endsOn && formatDay(found.endsOn),
    why: isReadable ? { evidence, reasons } : null,
  };
}

/** Whether a person is eligible on a day by what a case rests on. */
export function isEligibleOn({ outcome, endsOn }: RestsOn, today: PlainDate): boolean {
  return isEligibleWith(outcome) && (endsOn === null || endsOn >= today);
}
