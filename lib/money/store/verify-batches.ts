import 'server-only';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { Prisma } from '@/lib/platform/db/generated/client';
import { type VerificationScope, verificationTransaction } from '@/lib/platform/db/verification';

/** Rows of one statement: the most that is in the memory of the database or of this process. */
const BATCH = 20_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Rows of a table with an id after the first and up to the last. */
export type Range = { after: string; upTo: string };

export type Check = {
  table:
    | 'journal_entry'
    | 'posting'
    | 'ledger_account'
    | 'budget'
    | 'payment'
    | 'spending'
    | 'receipt'
    | 'refund'
    | 'repayment_money'
    | 'receipt_withdrawal';
  find: (scope: VerificationScope, range: Range) => Promise<LedgerFault[]>;
};

/** Most faults that a check names of one batch: a broken ledger may have millions. */
export const MOST = Prisma.sql`LIMIT 100`;

/**
 * Runs a check over a whole table of a commissioner, batch after batch in the order of ids.
 * @param tell is called after each batch with the rows it held
 */
export async function runCheck(
  commissionerCode: string,
  { table, find }: Check,
  tell: (rows: number) => void,
): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = [];
  let after = FIRST;
  for (;;) {
    const from = after;
    const batch = await verificationTransaction(commissionerCode, async (scope) => {
      const { rows, last } = await nextBatch(scope, table, from);
      return { rows, last, faults: last ? await find(scope, { after: from, upTo: last }) : [] };
    });
    faults.push(...batch.faults);
    tell(batch.rows);
    if (!batch.last || batch.rows < BATCH) return faults;
    after = batch.last;
  }
}

async function nextBatch({ tx, commissionerCode }: VerificationScope, table: Check['table'], after: string) {
  const [row] = await tx.$queryRaw<{ rows: number; last: string | null }[]>`
    SELECT count(*)::int AS rows, (array_agg(id ORDER BY id DESC))[1]::text AS last FROM (
      SELECT id FROM ${Prisma.raw(table)} WHERE commissioner_code = ${commissionerCode} AND id > ${after}::uuid ORDER BY id LIMIT ${BATCH}) AS batch`;
  return row ?? { rows: 0, last: null };
}

/** The condition that a row is in the range and the commissioner's. */
export function isIn(
  alias: string,
  { commissionerCode }: VerificationScope,
  { after, upTo }: Range,
): Prisma.Sql {
  const row = Prisma.raw(alias);
  return Prisma.sql`${row}.commissioner_code = ${commissionerCode} AND ${row}.id > ${after}::uuid AND ${row}.id <= ${upTo}::uuid`;
}

/** The event of one of these actions on a row, as `v`. The index of money events serves it. */
export function eventOf(row: string, ...actions: string[]): Prisma.Sql {
  const named = Prisma.raw(actions.map((action) => `'${action}'`).join(', '));
  return Prisma.sql`LEFT JOIN LATERAL (SELECT a.version, a.after_digest, true AS is_there FROM audit_event a
    WHERE a.commissioner_code = ${Prisma.raw(row)}.commissioner_code AND a.subject_id = ${Prisma.raw(row)}.id AND a.action IN (${named})
    LIMIT 1) AS v ON true`;
}

/** What the trail says against facts, for `eventOf`. Older events than the chains by person differ. */
export function againstTrail(digest: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN v.is_there IS NULL THEN 'without-event' WHEN v.version > 1 AND v.after_digest IS DISTINCT FROM ${digest}
    THEN 'not-as-recorded' END`;
}
