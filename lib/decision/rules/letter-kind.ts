/** What a letter says: that a request came, or how a screening, a decision or a review came out. */
export const LETTER_KINDS = [
  'REQUEST_RECEIVED',
  'CHECKLIST_POSITIVE',
  'CHECKLIST_NEGATIVE',
  'PRE_ASSESSMENT',
  'ELIGIBLE',
  'NOT_ELIGIBLE',
  'PLAN_REFUSED',
  'CHALLENGE_OUTCOME',
  'NURSING_CONSIDERED',
  'REPAYMENT_NOTICE',
  'REPAYMENT_REMINDER',
  'REPAYMENT_ANSWER',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** About money that is to be paid back. */
export type RepaymentLetterKind = Extract<LetterKind, `REPAYMENT_${string}`>;

/** About a request, a screening, a decision or a review. */
export type CaseLetterKind = Exclude<LetterKind, RepaymentLetterKind>;

const DECISIONS: readonly LetterKind[] = [
  'ELIGIBLE',
  'NOT_ELIGIBLE',
  'PLAN_REFUSED',
  'CHALLENGE_OUTCOME',
  'NURSING_CONSIDERED',
];

const SCREENINGS: readonly LetterKind[] = ['CHECKLIST_POSITIVE', 'CHECKLIST_NEGATIVE', 'PRE_ASSESSMENT'];

/** Whether a letter is about a screening, and so ends the time to send one. */
export function isScreeningLetter(kind: LetterKind): boolean {
  return SCREENINGS.includes(kind);
}

/** Whether a letter is about a decision, and so ends the time to send one. */
export function isDecisionLetter(kind: LetterKind): boolean {
  return DECISIONS.includes(kind);
}
