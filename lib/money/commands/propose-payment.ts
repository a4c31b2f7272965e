import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkProposal, type PaymentDraft, type ProposalRefusal } from '@/lib/money/rules/payment-proposal';
import { type Budget, lockBudget } from '@/lib/money/store/budget';
import { lockedBalance } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { paymentFacts } from '@/lib/money/store/money-facts';
import { findPayment, insertPayment, paymentTerms, sumWaitingPayments } from '@/lib/money/store/payment';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

/** The form makes `formKey`. It becomes the payment's id, so that a form sent twice proposes once. */
export type ProposePayment = PaymentDraft & { budgetId: string; allocationId: string; formKey: string };

export type ProposePaymentRefusal =
  | NotFound
  | ProposalRefusal
  | { kind: 'budget-not-active' }
  | { kind: 'key-used-otherwise' };

type Proposed = { paymentId: string };

/**
 * Proposes a payment to a third party or a payee. No money moves until two other users approve and release
 * it.
 */
export function proposePayment(
  actor: Actor,
  { formKey, ...input }: ProposePayment,
  today: PlainDate,
): Promise<Result<Proposed, ProposePaymentRefusal>> {
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
      if (!(await insertPayment(scope, { ...input, id: formKey, personId }))) return keyUsedOtherwise;
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

type Proposal = Omit<ProposePayment, 'formKey'>;

const keyUsedOtherwise = fail({ kind: 'key-used-otherwise' } as const);

function isSameProposal(before: Proposal, input: Proposal): boolean {
  return before.allocationId === input.allocationId && paymentTerms(before) === paymentTerms(input);
}

async function checkAgainstBudget(
  scope: Scope,
  { id: budgetId, allocations, period, state }: Budget,
  { allocationId, ...draft }: Proposal,
  today: PlainDate,
): Promise<Result<void, ProposePaymentRefusal>> {
  const allocation = allocations.find(({ id }) => id === allocationId);
  if (!allocation) return notFound;
  if (state !== 'ACTIVE') return fail({ kind: 'budget-not-active' });
  const locked = await lockAccounts(scope, { allocationIds: [allocationId] });
  const committed = lockedBalance(locked, { kind: 'COMMITTED', allocationId });
  const waiting = await sumWaitingPayments(scope, { budgetId, allocationId });
  return checkProposal(draft, { way: allocation.way, committed, waiting, ...period }, today);
}
