import type { LetterKind } from '@/lib/decision/rules/letter-kind';

const kinds: Record<LetterKind, string> = {
  REQUEST_RECEIVED: 'We have the request',
  CHECKLIST_POSITIVE: 'A full assessment is needed',
  CHECKLIST_NEGATIVE: 'No full assessment is needed',
  PRE_ASSESSMENT: 'What the pre-assessment found',
  ELIGIBLE: 'Decision: eligible',
  NOT_ELIGIBLE: 'Decision: not eligible',
  PLAN_REFUSED: 'The refusal of the plan',
  CHALLENGE_OUTCOME: 'The outcome of a review',
  NURSING_CONSIDERED: 'NHS-funded nursing care',
  REPAYMENT_NOTICE: 'Money to pay back',
  REPAYMENT_REMINDER: 'A reminder to pay money back',
  REPAYMENT_ANSWER: 'The answer about money to pay back',
};

/** The subject of a letter, as staff name it. */
export function letterName(kind: LetterKind): string {
  return kinds[kind];
}

export const WAYS_TO_SEND = ['POST', 'EMAIL', 'HAND', 'ONLINE', 'OWN_FORMAT'] as const;
export type WayToSend = (typeof WAYS_TO_SEND)[number];

const waysToSend: Record<WayToSend, { label: string; sentHow: string }> = {
  POST: { label: 'By post', sentHow: 'by post' },
  EMAIL: { label: 'By email', sentHow: 'by email' },
  HAND: { label: 'By hand', sentHow: 'by hand' },
  ONLINE: { label: 'They read it online', sentHow: 'to read online' },
  OWN_FORMAT: {
    label: 'In the format they need, such as easy read or braille',
    sentHow: 'in the format they need',
  },
};

export function wayToSendName(how: WayToSend): string {
  return waysToSend[how].label;
}

/** The same after the day, as stored with the letter: "Sent on 3 March 2026 by post". */
export function sentHowText(how: WayToSend): string {
  return waysToSend[how].sentHow;
}
