import { type Pence, pence } from '@/lib/core/money';
import { type RepaymentPosition, repaymentPosition } from './repayment-position';
import type { RepaymentOpened, RepaymentStepMade } from './repayment-step';

type Money = { id: string; amount: Pence; takesBackId: string | null };

/** A repayment with its steps and its money. */
export type RepaymentFacts = RepaymentOpened & {
  steps: readonly RepaymentStepMade[];
  money: readonly Money[];
};

/** What a repayment is now. Money of which the record was taken back does not count. */
export function repaymentNow(facts: RepaymentFacts): RepaymentPosition {
  return repaymentPosition(facts, facts.steps, receivedOf(facts.money));
}

function receivedOf(money: readonly Money[]): Pence {
  return pence(
    money.reduce((sum, { amount, takesBackId }) => (takesBackId === null ? sum + amount : sum - amount), 0),
  );
}

/** Who took part in it: who opened it, which is who disallowed the spending, and who decided. */
export function tookPartIn({ openedById, steps }: RepaymentFacts): string[] {
  const decided = steps.filter(({ step }) => DECISIONS.includes(step)).map(({ byId }) => byId);
  return [openedById, ...decided];
}

/** Whether it was looked at again and stayed, or became less: that happens once. */
export function wasAnswered({ steps }: Pick<RepaymentFacts, 'steps'>): boolean {
  return steps.some(({ step }) => step === 'UPHELD' || step === 'LOWERED');
}

const DECISIONS: readonly string[] = ['ASKED', 'NOT_ASKED', 'WITHDRAWN', 'UPHELD', 'LOWERED', 'NOT_TO_PAY'];
