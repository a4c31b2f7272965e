import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { type CareOutcome, hasOutcome } from './care-outcome';
import { agesOf, type Framework, fitsFramework } from './framework';

export type EarlierDraft = {
  framework: Framework;
  outcome: CareOutcome;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  decidedOn: PlainDate;
  reviewedOn: PlainDate | null;
  nursingPence: number | null;
  nhsShare: string | null;
};

/** A review is of care that was decided and had started. */
export type LastReviewRefusal = {
  kind: 'reviewed-later-than-today' | 'reviewed-before-start' | 'reviewed-after-end';
};

export type EarlierRefusal =
  | { kind: 'outcome-not-of-framework' }
  | { kind: 'decided-later-than-today' | 'decided-before-birth' }
  | { kind: 'starts-before-birth' | 'ends-before-start' }
  | LastReviewRefusal
  | { kind: 'age-outside-framework'; age: number; from: number; to: number | null }
  /** NHS-funded nursing care has an amount for a week; a joint package says what the NHS pays for. */
  | { kind: 'nursing-amount-missing' | 'nhs-share-missing' };

/**
 * Whether an earlier decision can have been made as it is recorded. How long ago it was does not matter. It
 * may begin before or after the day of the decision. Its last review came after both, and not after today.
 * @rule ELI-94 (docs/rules.md)
 */
export function checkEarlier(
  draft: EarlierDraft,
  dateOfBirth: BirthDay,
  today: PlainDate,
): Result<void, EarlierRefusal> {
  if (!hasOutcome(draft.framework, draft.outcome)) return fail({ kind: 'outcome-not-of-framework' });
  const days = checkDays(draft, dateOfBirth, today);
  if (!days.ok) return days;
  const reviewed = checkLastReview(draft, today);
  return reviewed.ok ? checkWords(draft) : reviewed;
}

/** Whether care that was decided before can have been last reviewed on a day. */
export function checkLastReview(
  {
    startsOn,
    endsOn,
    decidedOn,
    reviewedOn,
  }: Omit<EarlierDraft, 'framework' | 'outcome' | 'nursingPence' | 'nhsShare'>,
  today: PlainDate,
): Result<void, LastReviewRefusal> {
  if (reviewedOn === null) return ok(undefined);
  if (reviewedOn > today) return fail({ kind: 'reviewed-later-than-today' });
  if (reviewedOn < decidedOn || reviewedOn < startsOn) return fail({ kind: 'reviewed-before-start' });
  return endsOn !== null && reviewedOn > endsOn ? fail({ kind: 'reviewed-after-end' }) : ok(undefined);
}

function checkDays(
  { framework, outcome, startsOn, endsOn, decidedOn }: EarlierDraft,
  dateOfBirth: BirthDay,
  today: PlainDate,
): Result<void, EarlierRefusal> {
  if (decidedOn > today) return fail({ kind: 'decided-later-than-today' });
  if (decidedOn < dateOfBirth) return fail({ kind: 'decided-before-birth' });
  if (startsOn < dateOfBirth) return fail({ kind: 'starts-before-birth' });
  if (endsOn !== null && endsOn < startsOn) return fail({ kind: 'ends-before-start' });
  const age = ageOn(earliestBirth(dateOfBirth), startsOn);
  return outcome === 'NOT_ELIGIBLE' || fitsFramework(framework, age)
    ? ok(undefined)
    : fail({ kind: 'age-outside-framework', age, ...agesOf(framework) });
}

function checkWords({ outcome, nursingPence, nhsShare }: EarlierDraft): Result<void, EarlierRefusal> {
  if (outcome === 'NURSING_CARE' && nursingPence === null) return fail({ kind: 'nursing-amount-missing' });
  return outcome === 'JOINT_PACKAGE' && nhsShare === null
    ? fail({ kind: 'nhs-share-missing' })
    : ok(undefined);
}
