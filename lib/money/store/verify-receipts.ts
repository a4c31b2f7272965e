import 'server-only';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { digestOf, RECEIPT_FACTS, WITHDRAWAL_FACTS } from '@/lib/money/store/money-facts';
import { Prisma } from '@/lib/platform/db/generated/client';
import { againstTrail, type Check, eventOf, isIn, MOST } from './verify-batches';

/** What the trail kept of a receipt before it kept the whole row: the spending and the picture. */
const FIRST_FORM = Prisma.sql`encode(sha256(convert_to('{"sha256":"' || r.sha256 || '","spendingId":"' || r.spending_id || '"}', 'UTF8')), 'hex')`;

/** The digest that the trail must have: of the whole row, or of its first form where it has that. */
const RECEIPT_DIGEST = Prisma.sql`CASE WHEN v.after_digest = ${FIRST_FORM} THEN v.after_digest ELSE ${digestOf(RECEIPT_FACTS)} END`;

/** Every receipt belongs to a spending of its person, and is what the audit trail says. */
export const receipts: Check = {
  table: 'receipt',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT found.kind, 'receipt' AS table, r.id FROM receipt r
    LEFT JOIN spending s ON s.commissioner_code = r.commissioner_code AND s.id = r.spending_id AND s.person_id = r.person_id
    ${eventOf('r', 'receipt:add')}
    CROSS JOIN LATERAL unnest(ARRAY[CASE WHEN s.id IS NULL THEN 'without-row' END, ${againstTrail(RECEIPT_DIGEST)}]) AS found (kind)
    WHERE ${isIn('r', scope, range)} AND found.kind IS NOT NULL ORDER BY r.id ${MOST}`,
};

/** Every withdrawal is of a receipt and is what the trail says. Its first events kept only who it was. */
export const withdrawals: Check = {
  table: 'receipt_withdrawal',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT found.kind, 'withdrawal' AS table, w.id FROM receipt_withdrawal w
    LEFT JOIN receipt r ON r.commissioner_code = w.commissioner_code AND r.id = w.receipt_id AND r.person_id = w.person_id
    LEFT JOIN audit_event v ON v.commissioner_code = w.commissioner_code AND v.subject_id = w.receipt_id AND v.action = 'receipt:withdraw'
    CROSS JOIN LATERAL unnest(ARRAY[CASE WHEN r.id IS NULL THEN 'without-row' END, CASE WHEN v.id IS NULL THEN 'without-event'
      WHEN v.user_id <> w.withdrawn_by_id OR v.after_digest <> ${digestOf(WITHDRAWAL_FACTS)} THEN 'not-as-recorded' END]) AS found (kind)
    WHERE ${isIn('w', scope, range)} AND found.kind IS NOT NULL ORDER BY w.id ${MOST}`,
};
