import 'server-only';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { ok, type Result } from '@/lib/core/result';
import { repaymentPostings } from '@/lib/money/rules/ledger-repayment';
import { entryKey } from '@/lib/money/store/entry-key';
import { type PostRefusal, postEntry } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { entryFacts } from '@/lib/money/store/money-facts';
import type { Scope } from '@/lib/platform/db/scope';

/** Money that came in: of which part of which budget, and the id of its own row. */
export type PaidBack = {
  moneyId: string;
  budgetId: string;
  allocationId: string;
  personId: string;
  amount: Pence;
  on: PlainDate;
};

/** An entry with the facts of it that its event keeps. */
export type PostedFacts = { entryId: string; facts: string };

/**
 * Posts money that was paid back, from what the payee holds to the fund. The caller has locked the case.
 * @rule REP-04 (docs/rules.md)
 */
export function postRepayment(
  scope: Scope,
  { amount, ...paid }: PaidBack,
): Promise<Result<PostedFacts, PostRefusal>> {
  const postings = repaymentPostings(paid.allocationId, amount);
  const key = entryKey('REPAYMENT', paid.moneyId);
  return post(scope, paid, { kind: 'REPAYMENT', key, description: 'Paid back', postings });
}

/** Reverses it: it never came in, or was given back. @param entryId the entry to reverse */
export function reverseRepayment(
  scope: Scope,
  { amount, ...paid }: PaidBack,
  entryId: string,
): Promise<Result<PostedFacts, PostRefusal>> {
  const postings = repaymentPostings(paid.allocationId, amount).map((one) => ({
    ...one,
    amount: pence(-one.amount),
  }));
  const key = entryKey('REVERSAL', paid.moneyId);
  const description = 'A record of money paid back was taken back';
  return post(scope, paid, { kind: 'REVERSAL', key, description, postings, reversesId: entryId });
}

type Moving = {
  kind: 'REPAYMENT' | 'REVERSAL';
  key: string;
  description: string;
  postings: ReturnType<typeof repaymentPostings>;
  reversesId?: string;
};

async function post(
  scope: Scope,
  { budgetId, allocationId, personId, on }: Omit<PaidBack, 'amount'>,
  { key, ...entry }: Moving,
): Promise<Result<PostedFacts, PostRefusal>> {
  const locked = await lockAccounts(scope, { allocationIds: [allocationId], withFund: true });
  const posted = await postEntry(scope, locked, {
    ...entry,
    budgetId,
    personId,
    happenedOn: on,
    idempotencyKey: key,
  });
  if (!posted.ok) return posted;
  const { entryId } = posted.value;
  return ok({ entryId, facts: await entryFacts(scope, entryId) });
}
