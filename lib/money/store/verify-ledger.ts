import 'server-only';
import type { Anchors } from '@/lib/audit/store/anchors';
import {
  listCommissionerCodes,
  type VerificationScope,
  verificationTransaction,
} from '@/lib/platform/db/verification';
import { compareEntries } from './compare-entries';
import type { LedgerFault } from './ledger-fault';
import { runCheck } from './verify-batches';
import { paidOut, payments, released } from './verify-payments';
import { receipts, withdrawals } from './verify-receipts';
import { refundEntries, refunds } from './verify-refunds';
import { findRemoved } from './verify-removed';
import { repaymentEntries, repayments } from './verify-repayments';
import { returnEntries, returns } from './verify-returns';
import { budgets, entries, postings, releases, spendings } from './verify-rows';
import { accountSums, budgetSums, entrySums, floors } from './verify-sums';

export type LedgerVerdict = { commissionerCode: string; entries: bigint; faults: LedgerFault[] };

type Given = {
  /** Is called with the rows checked so far. */
  tell: (rows: number) => void;
  /** The commissioners to verify; all if none are given. */
  codes: readonly string[];
  anchors: Anchors | null;
};

const CHECKS = [
  entrySums,
  accountSums,
  floors,
  budgetSums,
  entries,
  postings,
  budgets,
  spendings,
  payments,
  released,
  paidOut,
  returns,
  returnEntries,
  receipts,
  withdrawals,
  releases,
  refunds,
  refundEntries,
  repayments,
  repaymentEntries,
] as const;

/**
 * Recalculates every commissioner's ledger and compares each money row with its entry and with the audit
 * trail, and the entries with what was anchored, with the application's own rights. Returns one verdict for
 * each with an entry or a fault.
 */
export async function verifyLedger(given: Partial<Given> = {}): Promise<LedgerVerdict[]> {
  let checked = 0;
  const count = (rows: number) => {
    checked += rows;
    given.tell?.(checked);
  };
  const verdicts: LedgerVerdict[] = [];
  for (const code of given.codes ?? (await listCommissionerCodes()))
    verdicts.push(await verifyOne(code, given.anchors ?? null, count));
  return verdicts.filter(({ entries: posted, faults }) => posted > 0n || faults.length > 0);
}

/** A check of a batch is one statement, so that it sees one moment, even if entries are posted meanwhile. */
async function verifyOne(
  commissionerCode: string,
  anchors: Anchors | null,
  tell: Given['tell'],
): Promise<LedgerVerdict> {
  const faults = await compareEntries(commissionerCode, anchors);
  if (await verificationTransaction(commissionerCode, isEmpty))
    return { commissionerCode, entries: 0n, faults };
  for (const check of CHECKS) faults.push(...(await runCheck(commissionerCode, check, tell)));
  faults.push(...(await findRemoved(commissionerCode)));
  return { commissionerCode, entries: await countEntries(commissionerCode), faults };
}

/** Whether there is neither money nor a trail that could know of any. Most commissioners have none yet. */
async function isEmpty({ tx, commissionerCode: code }: VerificationScope): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ empty: boolean }[]>`
    SELECT NOT (EXISTS (SELECT FROM audit_event WHERE commissioner_code = ${code}) OR EXISTS (SELECT FROM budget WHERE commissioner_code = ${code})
      OR EXISTS (SELECT FROM payment WHERE commissioner_code = ${code}) OR EXISTS (SELECT FROM spending WHERE commissioner_code = ${code})
      OR EXISTS (SELECT FROM journal_entry WHERE commissioner_code = ${code}) OR EXISTS (SELECT FROM posting WHERE commissioner_code = ${code})
      OR EXISTS (SELECT FROM ledger_account WHERE commissioner_code = ${code})) AS empty`;
  return row?.empty ?? false;
}

function countEntries(commissionerCode: string): Promise<bigint> {
  return verificationTransaction(commissionerCode, async ({ tx }) => {
    const [counted] = await tx.$queryRaw<{ entries: bigint }[]>`
      SELECT count(*) AS entries FROM journal_entry WHERE commissioner_code = ${commissionerCode}`;
    return counted?.entries ?? 0n;
  });
}
