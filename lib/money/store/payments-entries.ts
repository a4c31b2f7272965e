import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { ok, type Result } from '@/lib/core/result';
import { accountKey, applyPostings, type FloorRefusal } from '@/lib/money/rules/ledger-balance';
import { type Posting, paymentPostings } from '@/lib/money/rules/ledger-entry';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';
import { entryKey } from './entry-key';
import { fingerprintOf } from './ledger';
import { lockAccounts } from './ledger-account';
import { accountIdOf, moveBalances, type NewEntry } from './ledger-entry';

/** A payment that goes out with others. */
export type PaymentToPost = {
  paymentId: string;
  budgetId: string;
  allocationId: string;
  personId: string;
  way: WayOfManaging;
  payeeName: string;
  amount: Pence;
};

export type PostPaymentsRefusal =
  | FloorRefusal
  | { kind: 'amount-not-positive' }
  | { kind: 'notional-is-not-paid-out' };

/**
 * Posts the entries of many payments with few statements, as each of them alone would be posted. The key of
 * an entry is made of its payment, so that the database refuses a second one.
 * @param happenedOn the day on which the money is in the accounts
 * @returns the ids of the entries, in the order of the payments
 */
export async function postPayments(
  scope: Scope,
  payments: readonly PaymentToPost[],
  happenedOn: PlainDate,
): Promise<Result<string[], PostPaymentsRefusal>> {
  // The last batch of a run is empty where the one before was full.
  if (payments.length === 0) return ok([]);
  const { tx, commissionerCode, actor } = scope;
  const locked = await lockAccounts(scope, { allocationIds: payments.map((one) => one.allocationId) });
  const entries: (NewEntry & { id: string })[] = [];
  let { balances } = locked;
  for (const payment of payments) {
    const postings = paymentPostings(payment, payment.amount);
    if (!postings.ok) return postings;
    const moved = applyPostings(balances, postings.value);
    if (!moved.ok) return moved;
    balances = moved.value;
    entries.push({ ...entryOf(payment, happenedOn, postings.value), id: newId() });
  }
  const recordedAt = now();
  await tx.journalEntry.createMany({
    data: entries.map(({ postings: _, asked: __, ...entry }, place) => ({
      ...entry,
      commissionerCode,
      fingerprint: fingerprintOf(entries[place] as NewEntry),
      happenedOn: toColumn(entry.happenedOn),
      recordedById: actor.userId,
      recordedAt,
    })),
  });
  await tx.posting.createMany({
    data: entries.flatMap(({ id: entryId, personId, postings }) =>
      postings.map(({ account, amount }) => ({
        commissionerCode,
        id: newId(),
        entryId,
        accountId: accountIdOf(locked, accountKey(account)),
        personId,
        amountPence: amount,
      })),
    ),
  });
  await moveBalances(
    scope,
    locked,
    entries.flatMap(({ postings }) => postings),
  );
  return ok(entries.map(({ id }) => id));
}

function entryOf(
  { paymentId, budgetId, personId, payeeName }: PaymentToPost,
  happenedOn: PlainDate,
  postings: readonly Posting[],
): NewEntry {
  return {
    kind: 'PAYMENT',
    budgetId,
    personId,
    happenedOn,
    idempotencyKey: entryKey('PAYMENT', paymentId),
    description: `Paid to ${payeeName}`,
    postings,
  };
}
