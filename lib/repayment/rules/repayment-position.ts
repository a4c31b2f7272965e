import { type Pence, pence } from '@/lib/core/money';
import { addDays, daysBetween, type PlainDate } from '@/lib/core/plain-date';
import type { RepaymentGround } from './repayment-ground';
import type { RepaymentOpened, RepaymentStep, RepaymentStepMade } from './repayment-step';

/**
 * What a repayment is now. TO_DECIDE: a lead decides it. NOTICE_DUE: it is asked for, and its letter is still
 * to be sent. OWED: the time to pay runs. STOPPED: it is being looked at again. ANSWERED: it was, and the
 * letter about that is still to be sent. The others are over.
 */
export type RepaymentStatus =
  | 'TO_DECIDE'
  | 'NOTICE_DUE'
  | 'OWED'
  | 'STOPPED'
  | 'ANSWERED'
  | 'PAID'
  | 'NOT_ASKED'
  | 'NOT_TO_PAY'
  | 'WITHDRAWN'
  | 'CLOSED';

export type RepaymentPosition = {
  status: RepaymentStatus;
  ground: RepaymentGround;
  /** What is asked, or was found at first. */
  amount: Pence;
  received: Pence;
  left: Pence;
  /** The last day to pay; null while none runs. */
  payBy: PlainDate | null;
  /** What was left of the time when it was stopped; null: it was not, or runs again. */
  daysLeft: number | null;
  /** The step that a letter is still to be sent about; null: none is. */
  letterAbout: RepaymentStepMade | null;
  /** The day of the last step. */
  since: PlainDate;
  /** The day of the last reminder since the time to pay began to run. */
  remindedOn: PlainDate | null;
};

const OVER: Partial<Record<RepaymentStep, RepaymentStatus>> = {
  NOT_ASKED: 'NOT_ASKED',
  NOT_TO_PAY: 'NOT_TO_PAY',
  WITHDRAWN: 'WITHDRAWN',
  CLOSED: 'CLOSED',
};

/**
 * What a repayment is after its steps, the oldest first, and the money that came in.
 * @rule REP-03, REP-05 (docs/rules.md)
 */
export function repaymentPosition(
  opened: RepaymentOpened,
  steps: readonly RepaymentStepMade[],
  received: Pence,
): RepaymentPosition {
  const begun: RepaymentPosition = {
    status: 'TO_DECIDE',
    ground: opened.ground,
    amount: opened.amount,
    received,
    left: opened.amount,
    payBy: null,
    daysLeft: null,
    letterAbout: null,
    since: opened.openedOn,
    remindedOn: null,
  };
  const after = steps.reduce(afterStep, begun);
  const left = isOver(after.status) ? pence(0) : pence(Math.max(0, after.amount - received));
  const isPaid = after.status === 'OWED' && left === 0;
  return { ...after, left, status: isPaid ? 'PAID' : after.status };
}

function afterStep(before: RepaymentPosition, made: RepaymentStepMade): RepaymentPosition {
  const now = { ...before, since: made.on };
  switch (made.step) {
    case 'ASKED':
      return {
        ...now,
        status: 'NOTICE_DUE',
        ground: made.ground ?? now.ground,
        amount: made.amount ?? now.amount,
        letterAbout: made,
      };
    case 'NOTICE_SENT':
      return { ...now, status: 'OWED', payBy: made.payBy, letterAbout: null };
    case 'REMINDED':
      return { ...now, remindedOn: made.on };
    case 'STOPPED':
      return { ...now, status: 'STOPPED', payBy: null, daysLeft: made.daysLeft };
    case 'RESUMED':
      return resumed(now, made);
    case 'UPHELD':
    case 'LOWERED':
      return { ...now, status: 'ANSWERED', amount: made.amount ?? now.amount, letterAbout: made };
    default:
      return over(now, made);
  }
}

/** The letter about the answer went, or the request was withdrawn: the time runs on where there is any. */
function resumed(now: RepaymentPosition, { payBy }: RepaymentStepMade): RepaymentPosition {
  if (payBy === null) return { ...now, letterAbout: null };
  return { ...now, status: 'OWED', payBy, daysLeft: null, letterAbout: null, remindedOn: null };
}

/** Who was asked to pay is informed that they need not. */
function over(now: RepaymentPosition, made: RepaymentStepMade): RepaymentPosition {
  const wasAsked = now.payBy !== null || now.daysLeft !== null;
  return {
    ...now,
    status: OVER[made.step] ?? now.status,
    payBy: null,
    daysLeft: null,
    letterAbout: wasAsked ? made : null,
  };
}

/** Whether nothing is asked any more. */
export function isOver(status: RepaymentStatus): boolean {
  return ['NOT_ASKED', 'NOT_TO_PAY', 'WITHDRAWN', 'CLOSED'].includes(status);
}

/**
 * The days that are left of the time to pay on the day it stops. None where it was late already.
 * @rule REP-05 (docs/rules.md)
 */
export function daysLeftOn(payBy: PlainDate, on: PlainDate): number {
  return Math.max(0, daysBetween(on, payBy));
}

/** What was late, or nearly, has as long as this from the letter on. */
const FEWEST_DAYS = 7;

/**
 * The last day to pay after the letter about the answer: the days that were left run from the letter.
 * @rule REP-05 (docs/rules.md)
 */
export function payByAfter(letterOn: PlainDate, daysLeft: number): PlainDate {
  return addDays(letterOn, Math.max(daysLeft, FEWEST_DAYS));
}

/** Days after a reminder in which no other is due. */
const REMIND_AGAIN_DAYS = 14;

/**
 * Whether a reminder is due: the last day to pay has passed, and so has a time since the last reminder. None
 * is while it is being looked at again.
 * @rule REP-06 (docs/rules.md)
 */
export function isReminderDue(
  { status, payBy, remindedOn }: Pick<RepaymentPosition, 'status' | 'payBy' | 'remindedOn'>,
  today: PlainDate,
): boolean {
  if (status !== 'OWED' || payBy === null || today <= payBy) return false;
  return remindedOn === null || today > addDays(remindedOn, REMIND_AGAIN_DAYS);
}
