import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import {
  type DecideRefusal,
  mayDecideRepayment,
  type RepaymentChoice,
} from '@/lib/repayment/rules/decide-repayment';
import { isGroundOpen, type RepaymentGround } from '@/lib/repayment/rules/repayment-ground';
import { repaymentNow, tookPartIn } from '@/lib/repayment/rules/repayment-now';
import { insertRepaymentStep } from '@/lib/repayment/store/repayment-step';
import { type CountRefusal, countAsSpent } from './count-as-spent';
import { lockRepayment, repaymentSubject } from './lock-repayment';
import { settleRepayments } from './settle-repayments';

export type DecideRepayment = {
  repaymentId: string;
  choice: RepaymentChoice;
  /** Where it is asked for: the ground and the amount. */
  ground: RepaymentGround | null;
  amount: Pence | null;
  words: string;
};

export type DecideRepaymentRefusal =
  | NotFound
  | DecideRefusal
  | CountRefusal
  | { kind: 'ground-missing' }
  | { kind: 'no-death-recorded' }
  | { kind: 'amount-missing' };

type Decided = { budgetId: string };

/**
 * A lead decides with reasons whether money is to be paid back, on which ground and how much. What is not
 * asked back of a disallowed spending counts as spent.
 * @rule REP-02, REP-07 (docs/rules.md)
 */
export function decideRepayment(actor: Actor, input: DecideRepayment, today: PlainDate) {
  return command<Decided, DecideRepaymentRefusal>(actor, 'repayment:decide', async (scope) => {
    const { repaymentId, choice, words } = input;
    const opened = await lockRepayment(scope, repaymentId, 'repayment:decide');
    if (!opened.ok) return opened;
    const { repayment, lockedCase } = opened.value;
    const said = askedOf(input, lockedCase.diedOn !== null);
    if (!said.ok) return said;
    const { amount: most } = repayment;
    const found = { status: repaymentNow(repayment).status, most, tookPartIds: tookPartIn(repayment) };
    const checked = mayDecideRepayment(actor.userId, found, said.value?.amount ?? most);
    if (!checked.ok) return checked;
    const rest = pence(most - (said.value?.amount ?? 0));
    const counted = await countAsSpent(
      scope,
      repayment,
      { amount: rest, words, isNothingAsked: said.value === null },
      today,
    );
    if (!counted.ok) return counted;
    await insertRepaymentStep(scope, repayment, { step: choice, on: today, words, ...said.value });
    await settleRepayments(scope, lockedCase, { on: today, today });
    await recordEvent(scope, {
      action: 'repayment:decide',
      ...repaymentSubject(repayment),
      reason: words.slice(0, 500),
      after: { choice, ...said.value },
    });
    return ok({ budgetId: repayment.budgetId });
  });
}

type Asked = { ground: RepaymentGround; amount: Pence };

/** What is asked, and on which ground; null: nothing. */
function askedOf(
  { choice, ground, amount }: DecideRepayment,
  hasDied: boolean,
): Result<Asked | null, DecideRepaymentRefusal> {
  if (choice === 'NOT_ASKED') return ok(null);
  if (ground === null) return fail({ kind: 'ground-missing' });
  if (!isGroundOpen(ground, hasDied)) return fail({ kind: 'no-death-recorded' });
  return amount === null ? fail({ kind: 'amount-missing' }) : ok({ ground, amount });
}
