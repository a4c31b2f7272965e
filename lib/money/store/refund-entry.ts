import 'server-only';
import { pence } from '@/lib/core/money';
import type { CommissionerAccount, Posting } from '@/lib/money/rules/ledger-entry';
import type { Scope } from '@/lib/platform/db/scope';

type Row = {
  id: string;
  reversedById: string | null;
  postings: { kind: CommissionerAccount; pence: number }[];
};

export type RefundEntry = { id: string; reversedById: string | null; postings: Posting[] };

/** The entry of a refund, by its key, with the one that reversed it. Null: it was never posted. */
export async function findRefundEntry(
  { tx, commissionerCode }: Scope,
  key: string,
): Promise<RefundEntry | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT e.id, b.id AS "reversedById", (SELECT jsonb_agg(jsonb_build_object('kind', a.kind, 'pence', p.amount_pence) ORDER BY p.id)
      FROM posting p JOIN ledger_account a ON a.commissioner_code = p.commissioner_code AND a.id = p.account_id
      WHERE p.commissioner_code = e.commissioner_code AND p.entry_id = e.id) AS postings
    FROM journal_entry e LEFT JOIN journal_entry b ON b.commissioner_code = e.commissioner_code AND b.reverses_id = e.id
    WHERE e.commissioner_code = ${commissionerCode} AND e.idempotency_key = ${key}::uuid AND e.kind = 'REFUND'`;
  if (!row) return null;
  const { id, reversedById } = row;
  const postings = row.postings.map(({ kind, pence: amount }) => ({
    account: { kind },
    amount: pence(amount),
  }));
  return { id, reversedById, postings };
}
