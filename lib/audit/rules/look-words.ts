import type { AuditAction } from './actions';

/** What a look at a person's record saw, in words that the person knows. */
const SEEN: Partial<Record<AuditAction, string>> = {
  'person:view': 'details',
  'case:view': 'where things are',
  'eligibility:view': 'the decision',
  'assessment:view': 'the assessment',
  'assessment:evidence-view': 'papers of the assessment',
  'letter:view': 'a letter',
  'message:view': 'messages we sent',
  'plan:view': 'the plan',
  'budget:view': 'the money',
  'receipt:view': 'a receipt',
  'record:break-glass': 'opened it from outside the team, with a reason',
};

/** The actions that are a look at one person's record. */
export const LOOKS_AT_PERSON = Object.keys(SEEN) as AuditAction[];

export function seenWords(action: AuditAction): string {
  return SEEN[action] ?? 'a part of the record';
}
