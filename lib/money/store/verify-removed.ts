import 'server-only';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { Prisma } from '@/lib/platform/db/generated/client';
import { verificationTransaction } from '@/lib/platform/db/verification';

const TABLES = { budget: 'budget:start', payment: 'payment:propose', spending: 'spending:record' } as const;
const MOST_NAMED = 100;

/**
 * Rows that the audit trail knows and that are gone. One statement each, by the index of money events: only
 * the first faults leave the database.
 */
export async function findRemoved(commissionerCode: string): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = [];
  for (const table of ['budget', 'payment', 'spending'] as const) {
    const found = await verificationTransaction(
      commissionerCode,
      ({ tx }) => tx.$queryRaw<LedgerFault[]>`
        SELECT 'removed' AS kind, ${table} AS table, a.subject_id AS id FROM audit_event a
        WHERE a.commissioner_code = ${commissionerCode} AND a.action = ${Prisma.raw(`'${TABLES[table]}'`)} AND NOT EXISTS (
          SELECT FROM ${Prisma.raw(table)} t WHERE t.commissioner_code = a.commissioner_code AND t.id = a.subject_id)
        ORDER BY a.subject_id LIMIT ${MOST_NAMED}`,
    );
    faults.push(...found);
  }
  return faults;
}
