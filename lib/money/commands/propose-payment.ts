import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkOverlap, type OverlapRefusal } from '@/lib/money/rules/payment-overlap';
import { checkProposal, type PaymentDraft, type ProposalRefusal } from '@/lib/money/rules/payment-proposal';
import { type Budget, lockBudget } from '@/lib/money/store/budget';
import { lockedBalance } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { paymentFacts } from '@/lib/money/store/money-facts';
import {
  findOverlapping,
  findPayment,
  insertPayment,
  paymentTerms,
  sumWaitingPayments,
} from '@/lib/money/store/payment';
import { findClaimable } from '@/lib/money/store/released';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { checkStops, type StopsRefusal } from './check-stops';
import { recommit } from './release-commitment';

/** The form makes `formKey`. It becomes the payment's id, so that a form sent twice proposes once. */
export type ProposePayment = PaymentDraft & {
  budgetId: string;
  allocationId: string;
  formKey: string;
  /** Why it is owed although payments are stopped; null where nothing stops them. */
  owedReason?: string | null;
  /** Why it covers days that another payment covers; null where it does not. */
  overlapReason?: string | null;
};

export type ProposePaymentRefusal =
  | NotFound
  | ProposalRefusal
  | StopsRefusal
  | OverlapRefusal
  | { kind: 'key-used-otherwise' };

type Proposed = { paymentId: string };

/**
 * Proposes a payment to a third party or a payee, unless something stops it. No money moves until two other
 * users approve and release it.
 */
export function proposePayment(
  actor: Actor,
  { formKey, owedReason = null, overlapReason = null, ...asked }: ProposePayment,
  today: PlainDate,
): Promise<Result<Proposed, ProposePaymentRefusal>> {
  const input: Proposal = { ...asked, owedReason, overlapReason };
  return command(
    actor,
    'payment:propose',
    async (scope): Promise<Result<Proposed, ProposePaymentRefusal>> => {
      const budget = await lockBudget(scope, input.budgetId);
      if (!budget || !may(actor, 'payment:propose', budget)) return notFound;
      const before = await findPayment(scope, formKey);
      if (before) return isSameProposal(before, input) ? ok({ paymentId: formKey }) : keyUsedOtherwise;
      const checked = await checkAgainstBudget(scope, budget, input, today);
      if (!checked.ok) return checked;
      const { personId } = budget;
      const { payeeId } = checked.value;
      if (!(await insertPayment(scope, { ...input, id: formKey, personId, payeeId })))
        return keyUsedOtherwise;
      await recordEvent(scope, {
        action: 'payment:propose',
        personId,
        subjectKind: 'payment',
        subjectId: formKey,
        after: await paymentFacts(scope, formKey),
      });
      return ok({ paymentId: formKey });
    },
  );
}

type Reasons = { owedReason: string | null; overlapReason: string | null };
type Proposal = Omit<ProposePayment, 'formKey' | keyof Reasons> & Reasons;

const keyUsedOtherwise = fail({ kind: 'key-used-otherwise' } as const);

function isSameProposal(before: Proposal, input: Proposal): boolean {
  return (
    before.allocationId === input.allocationId &&
    before.owedReason === input.owedReason &&
    before.overlapReason === input.overlapReason &&
    paymentTerms(before) === paymentTerms(input)
  );
}

async function checkAgainstBudget(
  scope: Scope,
  budget: Budget,
  { allocationId, ...draft }: Proposal,
  today: PlainDate,
): Promise<Result<{ payeeId: string }, ProposePaymentRefusal>> {
  const { id: budgetId, period } = budget;
  const allocation = budget.allocations.find(({ id }) => id === allocationId);
  if (!allocation) return notFound;
  const locked = await lockAccounts(scope, { allocationIds: [allocationId] });
  const balance = lockedBalance(locked, { kind: 'COMMITTED', allocationId });
  const waiting = await sumWaitingPayments(scope, { budgetId, allocationId });
  // A final payment may take from what the end of the budget gave back.
  const committed = pence(balance + (await findClaimable(scope, budget, allocationId)));
  const proposal = checkProposal(draft, { way: allocation.way, committed, waiting, ...period }, today);
  if (!proposal.ok) return proposal;
  const allowed = await checkStops(scope, { budget, allocation }, draft, today);
  if (!allowed.ok) return allowed;
  const overlap = checkOverlap(draft, await findOverlapping(scope, { budgetId, allocationId }, draft));
  if (!overlap.ok) return overlap;
  const short = draft.amount - Math.max(0, balance - waiting);
  if (short > 0) await recommit(scope, budget, today, [{ allocationId, amount: pence(short) }]);
  // checkProposal has refused a notional part, which alone has no payee.
  return allocation.payee ? ok({ payeeId: allocation.payee.id }) : notFound;
}
