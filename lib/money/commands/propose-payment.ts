import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkProposal, type PaymentDraft, type ProposalRefusal } from '@/lib/money/rules/payment-proposal';
import { type Budget, lockBudget } from '@/lib/money/store/budget';
import { lockedBalance } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { findPayment, insertPayment, termsOf, waitingIn } from '@/lib/money/store/payment';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

/** `formKey` was made before the first try and becomes the payment's own id. */
export type ProposePayment = PaymentDraft & { budgetId: string; allocationId: string; formKey: string };

export type ProposePaymentRefusal =
  | NotFound
  | ProposalRefusal
  | { kind: 'budget-not-active' }
  | { kind: 'key-used-otherwise' };

type Proposed = { paymentId: string };

/** Proposes money to go to a third party or a payee. Nothing moves until two other people have signed. */
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
      if (before) return isSame(before, input) ? ok({ paymentId: formKey }) : taken;
      const checked = await check(scope, budget, input, today);
      if (!checked.ok) return checked;
      const { personId } = budget;
      if (!(await insertPayment(scope, { ...input, id: formKey, personId }))) return taken;
      const subject = { personId, subjectKind: 'payment', subjectId: formKey };
      await recordEvent(scope, { action: 'payment:propose', ...subject, after: input });
      return ok({ paymentId: formKey });
    },
  );
}

type Asked = Omit<ProposePayment, 'formKey'>;

const taken = fail({ kind: 'key-used-otherwise' } as const);

function isSame(before: Asked, input: Asked): boolean {
  return before.allocationId === input.allocationId && termsOf(before) === termsOf(input);
}

async function check(
  scope: Scope,
  { id: budgetId, allocations, period, state }: Budget,
  { allocationId, ...draft }: Asked,
  today: PlainDate,
): Promise<Result<void, ProposePaymentRefusal>> {
  const allocation = allocations.find(({ id }) => id === allocationId);
  if (!allocation) return notFound;
  if (state !== 'ACTIVE') return fail({ kind: 'budget-not-active' });
  const locked = await lockAccounts(scope, { allocationIds: [allocationId] });
  const committed = lockedBalance(locked, { kind: 'COMMITTED', allocationId });
  const waiting = await waitingIn(scope, { budgetId, allocationId });
  return checkProposal(draft, { way: allocation.way, committed, waiting, ...period }, today);
}
