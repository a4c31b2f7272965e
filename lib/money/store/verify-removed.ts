import 'server-only';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { Prisma } from '@/lib/platform/db/generated/client';
import { verificationTransaction } from '@/lib/platform/db/verification';

/** The first event of each kind of row, and the column that has the id of the event's subject. */
const TABLES = [
  { name: 'budget', table: 'budget', action: 'budget:start', key: 'id' },
  { name: 'payment', table: 'payment', action: 'payment:propose', key: 'id' },
  { name: 'spending', table: 'spending', action: 'spending:record', key: 'id' },
  { name: 'receipt', table: 'receipt', action: 'receipt:add', key: 'id' },
  { name: 'refund', table: 'refund', action: 'refund:confirm', key: 'id' },
  { name: 'repayment', table: 'repayment_money', action: 'repayment:receive', key: 'id' },
  { name: 'withdrawal', table: 'receipt_withdrawal', action: 'receipt:withdraw', key: 'receipt_id' },
] as const;
const MOST_NAMED = 100;

/**
 * Rows that the audit trail knows and that are gone. One statement each, by the index of money events: only
 * the first faults leave the database.
 */
export async function findRemoved(commissionerCode: string): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = [];
  for (const { name, table, action, key } of TABLES) {
    const found = await verificationTransaction(
      commissionerCode,
      ({ tx }) => tx.$queryRaw<LedgerFault[]>`
        SELECT 'removed' AS kind, ${name} AS table, a.subject_id AS id FROM audit_event a
        WHERE a.commissioner_code = ${commissionerCode} AND a.action = ${Prisma.raw(`'${action}'`)} AND NOT EXISTS (
          SELECT FROM ${Prisma.raw(table)} t WHERE t.commissioner_code = a.commissioner_code AND t.${Prisma.raw(key)} = a.subject_id)
        ORDER BY a.subject_id LIMIT ${MOST_NAMED}`,
    );
    faults.push(...found);
  }
  return faults;
}
