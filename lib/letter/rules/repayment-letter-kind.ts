import type { RepaymentLetterKind } from '@/lib/decision/rules/letter-kind';
import type { RepaymentLetter } from '@/lib/repayment/rules/letter-due';

/** The kind under which a letter about a repayment is kept. */
export const LETTER_KIND_OF: Record<RepaymentLetter['kind'], RepaymentLetterKind> = {
  NOTICE: 'REPAYMENT_NOTICE',
  REMINDER: 'REPAYMENT_REMINDER',
  ANSWER: 'REPAYMENT_ANSWER',
};
