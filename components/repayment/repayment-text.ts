import type { RepaymentStepView } from '@/lib/repayment/queries/repayment-view';
import type { RepaymentGround } from '@/lib/repayment/rules/repayment-ground';
import type { RepaymentStatus } from '@/lib/repayment/rules/repayment-position';

const GROUNDS: Record<RepaymentGround, string> = {
  PLAN_CHANGED: 'The plan changed substantially',
  CIRCUMSTANCES_CHANGED: 'The person’s circumstances changed substantially',
  UNUSED: 'A substantial part was not used and has built up',
  OUTSIDE_PLAN: 'Used outside the plan',
  OFFENCE: 'Theft, fraud or another offence',
  DEATH: 'The person has died',
};

/** A ground of the law, as staff name it. */
export function groundName(ground: RepaymentGround): string {
  return GROUNDS[ground];
}

const STATUSES: Record<RepaymentStatus, string> = {
  TO_DECIDE: 'A lead is to decide',
  NOTICE_DUE: 'The letter is to be sent',
  OWED: 'To be paid',
  STOPPED: 'Being reviewed',
  ANSWERED: 'The letter about the answer is to be sent',
  PAID: 'Paid',
  NOT_ASKED: 'Not asked for',
  NOT_TO_PAY: 'Not to be paid, after a review',
  WITHDRAWN: 'Withdrawn',
  CLOSED: 'Closed: the spending is to be checked again',
};

/** Where a repayment is. */
export function statusName({ status, isLate }: { status: RepaymentStatus; isLate: boolean }): string {
  return isLate ? 'Late' : STATUSES[status];
}

/** What a step was, as the end of "Dev Devi …". */
export function stepName({ step, amount, payBy }: RepaymentStepView): string {
  switch (step) {
    case 'ASKED':
      return `decided to ask for ${amount}`;
    case 'NOT_ASKED':
      return 'decided not to ask for it';
    case 'NOTICE_SENT':
      return `sent the letter: pay by ${payBy}`;
    case 'REMINDED':
      return 'sent a reminder';
    case 'STOPPED':
      return 'recorded a request to look again. The time to pay stopped';
    case 'RESUMED':
      return payBy === null ? 'sent the letter about the answer' : `let the time run on: pay by ${payBy}`;
    case 'UPHELD':
      return 'looked again: it stays as it was';
    case 'LOWERED':
      return `looked again: it is now ${amount}`;
    case 'NOT_TO_PAY':
      return 'looked again: nothing is to be paid';
    case 'WITHDRAWN':
      return 'withdrew it';
    case 'CLOSED':
      return 'took the disallowance back';
  }
}
