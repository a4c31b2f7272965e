import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { RepaymentGround } from './repayment-ground';

/** A step of a repayment. The database has the same list (enum RepaymentStep). */
export const REPAYMENT_STEPS = [
  'ASKED',
  'NOT_ASKED',
  'NOTICE_SENT',
  'REMINDED',
  'STOPPED',
  'RESUMED',
  'UPHELD',
  'LOWERED',
  'NOT_TO_PAY',
  'WITHDRAWN',
  'CLOSED',
] as const;
export type RepaymentStep = (typeof REPAYMENT_STEPS)[number];

/** A step as it was made. */
export type RepaymentStepMade = {
  id: string;
  number: number;
  step: RepaymentStep;
  ground: RepaymentGround | null;
  /** What is asked from then on. */
  amount: Pence | null;
  words: string | null;
  payBy: PlainDate | null;
  daysLeft: number | null;
  on: PlainDate;
  byId: string;
  byName: string;
};

/** A repayment as it was opened, with who may not decide it. */
export type RepaymentOpened = {
  amount: Pence;
  ground: RepaymentGround;
  openedById: string;
  openedOn: PlainDate;
};
