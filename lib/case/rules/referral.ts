import type { BirthDay } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { agesOfTool } from './adult-care';
import { type AskedBy, checkRequest, type PhbGroup, type RequestRefusal } from './groups';

/** What a referral asks for, in the order of choices. */
export const REFERRAL_KINDS = [
  'CHECKLIST',
  'FAST_TRACK',
  'PRE_ASSESSMENT',
  'SECTION_117',
  'WHEELCHAIR',
  'LOCAL_CRITERIA',
  'NURSING_REVIEW',
] as const;
export type ReferralKind = (typeof REFERRAL_KINDS)[number];

/** The kinds that are recorded by a form. The review of nursing care from elsewhere begins by itself. */
export const RECORDED_KINDS = REFERRAL_KINDS.filter((kind) => kind !== 'NURSING_REVIEW');

/** The groups that a referral of a kind can be for. The database has the same list. */
export const GROUPS_REFERRED: Record<ReferralKind, readonly PhbGroup[]> = {
  CHECKLIST: ['CHC'],
  FAST_TRACK: ['CHC'],
  PRE_ASSESSMENT: ['CYPCC'],
  SECTION_117: ['S117'],
  WHEELCHAIR: ['WHEELCHAIR'],
  // No referral asks for it: its case begins by itself.
  NURSING_REVIEW: [],
  LOCAL_CRITERIA: ['LONG_TERM_CONDITION', 'LEARNING_DISABILITY', 'MENTAL_HEALTH', 'OTHER_LOCAL'],
};

export type DraftReferral = {
  kind: ReferralKind;
  group: PhbGroup;
  dateOfBirth: BirthDay;
  receivedOn: PlainDate;
  referredBy: AskedBy;
  referredByName: string | null;
};

export type ReferralRefusal =
  | RequestRefusal
  | { kind: 'group-not-of-kind' }
  /** Only the person needs no name. */
  | { kind: 'referrer-missing' };

/**
 * Whether a referral may be recorded: of a group that its kind is for, of an age on the day it was received
 * that the group is for, and from a referrer with a name. For adult care a young person is screened from 16.
 * @rule REF-01, ADU-01 (docs/rules.md)
 */
export function checkReferral(
  { kind, group, dateOfBirth, receivedOn, referredBy, referredByName }: DraftReferral,
  today: PlainDate,
): Result<void, ReferralRefusal> {
  if (!GROUPS_REFERRED[kind].includes(group)) return fail({ kind: 'group-not-of-kind' });
  if (referredBy !== 'PERSON' && !referredByName) return fail({ kind: 'referrer-missing' });
  const checked = checkRequest({ group, dateOfBirth, askedOn: receivedOn }, today);
  if (checked.ok || checked.error.kind !== 'age-outside-group' || kind !== 'CHECKLIST') return checked;
  const ages = agesOfTool('CHECKLIST');
  return checked.error.age >= ages.from ? ok(undefined) : fail({ ...checked.error, ...ages });
}
