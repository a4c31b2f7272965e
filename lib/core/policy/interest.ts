import type { NotFound } from '@/lib/core/result';
import type { Permission } from './table';

/** By these a user assesses, decides, approves or pays for a person. */
export const JUDGING = [
  'case:close',
  'capacity:record',
  'eligibility:record',
  'eligibility:decide',
  'assessment:write',
  'challenge:decide',
  'review:record',
  'refund:confirm',
  'indicative:set',
  'plan:write',
  'plan:submit',
  'plan:decide',
  'budget:start',
  'budget:end',
  'agreement:record',
  'exclusion:record',
  'payment-notice:decide',
  'payee:name',
  'bank-details:record',
  'bank-details:confirm',
  'payment:propose',
  'payment:approve',
  'payment:release',
  'spending:reverse',
  'spending:check',
  'repayment:open',
  'repayment:decide',
  'repayment:receive',
] as const satisfies readonly Permission[];

/** Whether a permission lets a user assess, decide, approve or pay for a person. */
export function isJudging(permission: Permission): boolean {
  return (JUDGING as readonly Permission[]).includes(permission);
}

/** The refusal of a user who acts for the person, or is the person. */
export type InterestRefusal = NotFound & { because: 'acts-for-person' };

/**
 * Whether a user may assess, decide, approve or pay for a person: not if they act for the person by an
 * authority in force today, or are the person.
 * @param actsFor the ids of the people for whom the user acts, whatever role is in use
 * @rule SEP-01 (docs/rules.md)
 */
export function mayJudge(permission: Permission, actsFor: readonly string[], personId: string): boolean {
  return !isJudging(permission) || !actsFor.includes(personId);
}

/** Whether a refusal is that of a user who acts for the person. */
export function isInterest(error: { kind: string }): error is InterestRefusal {
  return 'because' in error && error.because === 'acts-for-person';
}
