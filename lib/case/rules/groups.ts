import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { agesOf, FRAMEWORKS, type Framework, fitsFramework } from '@/lib/eligibility/rules/framework';

/** The group of a request: the framework that its person is eligible under. */
export type PhbGroup = Framework;
export const PHB_GROUPS = FRAMEWORKS;

export const ASKED_BY = ['PERSON', 'REPRESENTATIVE', 'FAMILY_OR_FRIEND', 'PROFESSIONAL'] as const;
export type AskedBy = (typeof ASKED_BY)[number];

/** Whether a budget was asked for or offered, or eligibility alone is to be decided. */
export const CASE_ORIGINS = ['REQUEST', 'OFFER', 'REFERRAL'] as const;
export type CaseOrigin = (typeof CASE_ORIGINS)[number];

/** Whether the budget was asked for or offered. */
export const REQUEST_ORIGINS = ['REQUEST', 'OFFER'] as const satisfies readonly CaseOrigin[];
export type RequestOrigin = (typeof REQUEST_ORIGINS)[number];

export type DraftRequest = {
  group: PhbGroup;
  dateOfBirth: BirthDay;
  askedOn: PlainDate;
  /** The care that it is about begins on this later day: the age on that day counts. */
  careFrom?: PlainDate;
};

export type RequestRefusal =
  | { kind: 'asked-in-future'; today: PlainDate }
  | { kind: 'asked-before-birth'; dateOfBirth: BirthDay }
  | { kind: 'age-outside-group'; age: number; from: number; to: number | null };

/**
 * Decides whether a request may be recorded. The age is that of the day of asking, which may be today, or of
 * the later day on which the care begins that it rests on.
 * @rule REQ-01 (docs/rules.md)
 */
export function checkRequest(
  { group, dateOfBirth, askedOn, careFrom = askedOn }: DraftRequest,
  today: PlainDate,
): Result<void, RequestRefusal> {
  if (askedOn > today) return fail({ kind: 'asked-in-future', today });
  if (askedOn < dateOfBirth) return fail({ kind: 'asked-before-birth', dateOfBirth });
  const age = ageOn(earliestBirth(dateOfBirth), careFrom > askedOn ? careFrom : askedOn);
  return fitsFramework(group, age)
    ? ok(undefined)
    : fail({ kind: 'age-outside-group', age, ...agesOf(group) });
}
