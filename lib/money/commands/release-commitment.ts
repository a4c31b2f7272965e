import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { EntryKind, Posting } from '@/lib/money/rules/ledger-entry';
import { keptAtEnd, recommitmentPostings, releasePostings } from '@/lib/money/rules/ledger-release';
import { paidOfTheirOwn } from '@/lib/money/rules/ledger-spending';
import type { Budget } from '@/lib/money/store/budget';
import { lockedBalance, postEntry } from '@/lib/money/store/ledger';
import { type LockedAccounts, lockAccounts } from '@/lib/money/store/ledger-account';
import { entryFacts } from '@/lib/money/store/money-facts';
import { findReleased, type PartAmount, sumWaitingUpTo } from '@/lib/money/store/released';
import type { Scope } from '@/lib/platform/db/scope';

type Ending = {
  lastDay: PlainDate;
  /** Everything owed up to the last day is paid, so that nothing need stay committed. */
  isSettled: boolean;
};

/**
 * Gives the committed money of a locked budget that ends early back to the fund, except for what may still be
 * owed up to its last day.
 */
export async function releaseCommitment(
  scope: Scope,
  budget: Budget,
  { lastDay, isSettled }: Ending,
  today: PlainDate,
): Promise<void> {
  const locked = await lockAccountsOf(scope, budget);
  const waiting = isSettled ? new Map() : await sumWaitingUpTo(scope, budget.id, lastDay);
  const parts = budget.allocations.map(({ id: allocationId, amount }) => {
    const committed = lockedBalance(locked, { kind: 'COMMITTED', allocationId });
    const own = paidOfTheirOwn(lockedBalance(locked, { kind: 'HELD', allocationId }));
    const part = { amount, committed, waiting: waiting.get(allocationId) ?? pence(0), own };
    const kept = isSettled ? own : keptAtEnd(part, budget.period, lastDay);
    return { allocationId, amount: pence(committed - kept) };
  });
  const entry = { kind: 'RELEASE', description: 'Given back: the budget ended' } as const;
  await post(scope, budget, locked, {
    ...entry,
    action: 'budget:release',
    postings: releasePostings(parts),
    today,
  });
}

/**
 * Commits again what the end of a locked budget gave back.
 * @param parts only so much of it; all if it is left out
 */
export async function recommit(
  scope: Scope,
  budget: Budget,
  today: PlainDate,
  parts?: readonly PartAmount[],
): Promise<void> {
  const locked = await lockAccountsOf(scope, budget);
  const postings = recommitmentPostings(parts ?? (await findReleased(scope, budget.id)));
  const entry = {
    kind: 'RECOMMITMENT',
    description: parts ? 'Committed again for a final payment' : 'Committed again: the end was a mistake',
  } as const;
  await post(scope, budget, locked, { ...entry, action: 'budget:recommit', postings, today });
}

function lockAccountsOf(scope: Scope, { allocations }: Budget): Promise<LockedAccounts> {
  return lockAccounts(scope, { allocationIds: allocations.map(({ id }) => id), withFund: true });
}

type Moving = {
  kind: EntryKind;
  action: 'budget:release' | 'budget:recommit';
  description: string;
  postings: Posting[];
  today: PlainDate;
};

async function post(
  scope: Scope,
  { id: budgetId, personId }: Budget,
  locked: LockedAccounts,
  { kind, action, description, postings, today }: Moving,
): Promise<void> {
  if (postings.length === 0) return;
  const entry = {
    kind,
    budgetId,
    personId,
    happenedOn: today,
    idempotencyKey: newId(),
    description,
    postings,
  };
  const posted = await postEntry(scope, locked, entry);
  if (!posted.ok) throw new Error(`An entry of ${kind} was refused: ${posted.error.kind}`);
  const { entryId } = posted.value;
  await recordEvent(scope, {
    action,
    personId,
    subjectKind: 'entry',
    subjectId: entryId,
    after: await entryFacts(scope, entryId),
  });
}
