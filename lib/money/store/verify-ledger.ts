import 'server-only';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { listCommissionerCodes, verificationTransaction } from '@/lib/platform/db/verification';

/**
 * The first fault of a ledger. `account`: its balance is not the sum of its postings. `entry`: fewer than two
 * postings, or their sum is not £0. `allocations`: a budget's allocations are not the agreed amount.
 * `budget`: committed, held and spent are not the agreed amount. Amounts in pence.
 */
export type BrokenMoney = {
  kind: 'account' | 'entry' | 'allocations' | 'budget';
  id: string;
  expected: bigint;
  found: bigint;
};

export type LedgerVerdict = { commissionerCode: string; entries: bigint; broken: BrokenMoney | null };

type Transaction = Prisma.TransactionClient;
type Row = { id: string; expected: bigint; found: bigint };

/**
 * Recalculates every commissioner's ledger, with the application's own rights. Returns one verdict for each
 * that has an entry.
 */
export async function verifyLedger(): Promise<LedgerVerdict[]> {
  const verdicts: LedgerVerdict[] = [];
  for (const code of await listCommissionerCodes()) verdicts.push(await verifyOne(code));
  return verdicts.filter(({ entries, broken }) => entries > 0n || broken !== null);
}

/** Each check is one statement, so that it sees one moment, even if entries are posted meanwhile. */
function verifyOne(commissionerCode: string): Promise<LedgerVerdict> {
  return verificationTransaction(commissionerCode, async ({ tx }) => {
    const [counted] = await tx.$queryRaw<{ entries: bigint }[]>`
      SELECT count(*) AS entries FROM journal_entry WHERE commissioner_code = ${commissionerCode}`;
    return {
      commissionerCode,
      entries: counted?.entries ?? 0n,
      broken: await findFirstBroken(tx, commissionerCode),
    };
  });
}

async function findFirstBroken(tx: Transaction, code: string): Promise<BrokenMoney | null> {
  const checks = {
    entry: findBrokenEntry,
    account: findBrokenAccount,
    allocations: findBrokenAllocations,
    budget: findBrokenBudget,
  };
  for (const kind of ['entry', 'account', 'allocations', 'budget'] as const) {
    const [row] = await checks[kind](tx, code);
    if (row) return { kind, ...row };
  }
  return null;
}

function findBrokenEntry(tx: Transaction, code: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT e.id, 0::bigint AS expected, coalesce(sum(p.amount_pence), 0)::bigint AS found FROM journal_entry e
    LEFT JOIN posting p ON p.commissioner_code = e.commissioner_code AND p.entry_id = e.id
    WHERE e.commissioner_code = ${code} GROUP BY e.id HAVING count(p.id) < 2 OR sum(p.amount_pence) <> 0 ORDER BY e.id LIMIT 1`;
}

function findBrokenAccount(tx: Transaction, code: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT a.id, coalesce(p.total, 0)::bigint AS expected, a.balance_pence AS found FROM ledger_account a
    LEFT JOIN (SELECT account_id, sum(amount_pence) AS total FROM posting WHERE commissioner_code = ${code} GROUP BY account_id) p
      ON p.account_id = a.id
    WHERE a.commissioner_code = ${code} AND a.balance_pence <> coalesce(p.total, 0) ORDER BY a.id LIMIT 1`;
}

function findBrokenAllocations(tx: Transaction, code: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT b.id, b.agreed_pence AS expected, coalesce(sum(a.amount_pence), 0)::bigint AS found FROM budget b
    LEFT JOIN allocation a ON a.commissioner_code = b.commissioner_code AND a.budget_id = b.id
    WHERE b.commissioner_code = ${code} GROUP BY b.id, b.agreed_pence HAVING coalesce(sum(a.amount_pence), 0) <> b.agreed_pence
    ORDER BY b.id LIMIT 1`;
}

function findBrokenBudget(tx: Transaction, code: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT b.id, b.agreed_pence AS expected, coalesce(sum(a.balance_pence), 0)::bigint AS found FROM budget b
    LEFT JOIN ledger_account a ON a.commissioner_code = b.commissioner_code AND a.budget_id = b.id
    WHERE b.commissioner_code = ${code} GROUP BY b.id, b.agreed_pence HAVING coalesce(sum(a.balance_pence), 0) <> b.agreed_pence
    ORDER BY b.id LIMIT 1`;
}
