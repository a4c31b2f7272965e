import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

type AgeLimits = { from: number; to: number | null };

/** Completed years, both ends counting; `to` null has no upper end. */
const AGES = {
  CHC: { from: 18, to: null },
  CYPCC: { from: 0, to: 17 },
  S117: { from: 0, to: null },
  WHEELCHAIR: { from: 0, to: null },
  LONG_TERM_CONDITION: { from: 0, to: null },
  LEARNING_DISABILITY: { from: 0, to: null },
  MENTAL_HEALTH: { from: 0, to: null },
  OTHER_LOCAL: { from: 0, to: null },
} as const satisfies Record<string, AgeLimits>;

export type PhbGroup = keyof typeof AGES;
export const PHB_GROUPS = Object.keys(AGES) as PhbGroup[];

export const ASKED_BY = ['PERSON', 'REPRESENTATIVE', 'FAMILY_OR_FRIEND', 'PROFESSIONAL'] as const;
export type AskedBy = (typeof ASKED_BY)[number];

/** Whether the budget was asked for or offered. */
export const REQUEST_ORIGINS = ['REQUEST', 'OFFER'] as const;
export type RequestOrigin = (typeof REQUEST_ORIGINS)[number];

export type DraftRequest = { group: PhbGroup; dateOfBirth: BirthDay; askedOn: PlainDate };

export type RequestRefusal =
  | { kind: 'asked-in-future'; today: PlainDate }
  | { kind: 'asked-before-birth'; dateOfBirth: BirthDay }
  | { kind: 'age-outside-group'; age: number; from: number; to: number | null };

/**
 * Decides whether a request may be recorded. The age is that of the day of asking, which may be today.
 * @rule REQ-01 (docs/rules.md)
 */
export function checkRequest(
  { group, dateOfBirth, askedOn }: DraftRequest,
  today: PlainDate,
): Result<void, RequestRefusal> {
  if (askedOn > today) return fail({ kind: 'asked-in-future', today });
  if (askedOn < dateOfBirth) return fail({ kind: 'asked-before-birth', dateOfBirth });
  const age = ageOn(earliestBirth(dateOfBirth), askedOn);
  return fitsGroup(group, age) ? ok(undefined) : fail({ kind: 'age-outside-group', age, ...AGES[group] });
}

/**
 * Whether a group is open at an age in completed years: CHC from 18, CYPCC to 17, the others at any age.
 * @rule REQ-01 (docs/rules.md)
 */
export function fitsGroup(group: PhbGroup, age: number): boolean {
  const { from, to }: AgeLimits = AGES[group];
  return age >= from && (to === null || age <= to);
}
