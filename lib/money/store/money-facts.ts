import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/*
 * What the audit trail says of a money row: its facts as the database writes them, in one canonical text. The
 * trail keeps a digest of it, and `npm run ledger:verify` computes the same text again from the row. A fact
 * that a later step changes, such as a state, is not in it: that step has an event of its own.
 */

const milliseconds = (column: Prisma.Sql) => Prisma.sql`(extract(epoch FROM ${column}) * 1000)::bigint`;

/** The facts of an entry `e` with its postings. */
export const ENTRY_FACTS = Prisma.sql`jsonb_build_object('entry', e.id, 'kind', e.kind, 'budget', e.budget_id, 'person', e.person_id,
  'happened', e.happened_on, 'description', e.description, 'key', e.idempotency_key, 'asked', e.fingerprint, 'reverses', e.reverses_id,
  'by', e.recorded_by_id, 'at', ${milliseconds(Prisma.sql`e.recorded_at`)}, 'postings', (
    SELECT jsonb_agg(jsonb_build_array(p.id, p.account_id, p.person_id, p.amount_pence) ORDER BY p.id) FROM posting p
    WHERE p.commissioner_code = e.commissioner_code AND p.entry_id = e.id))`;

/** The facts of a spending `s` with its entry `e`. */
export const SPENDING_FACTS = Prisma.sql`jsonb_build_object('spending', s.id, 'budget', s.budget_id, 'allocation', s.allocation_id,
  'line', s.plan_line_id, 'person', s.person_id, 'spent', s.spent_on, 'paidTo', s.paid_to, 'amount', s.amount_pence, 'note', s.note,
  'by', s.recorded_by_id, 'at', ${milliseconds(Prisma.sql`s.recorded_at`)}, 'posted', ${ENTRY_FACTS})
  || CASE WHEN s.first_id IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('first', s.first_id) END`;

/** The facts of a payment `y` as one was proposed before payees were records. */
export const PAYMENT_FACTS_WITHOUT_PAYEE = Prisma.sql`jsonb_build_object('payment', y.id, 'budget', y.budget_id, 'allocation', y.allocation_id,
  'person', y.person_id, 'amount', y.amount_pence, 'starts', y.period_starts_on, 'ends', y.period_ends_on, 'due', y.due_on,
  'by', y.proposed_by_id, 'at', ${milliseconds(Prisma.sql`y.proposed_at`)})`;

/** The facts of a payment `y` as it was proposed, with the record of its payee. */
export const PAYMENT_FACTS = Prisma.sql`${PAYMENT_FACTS_WITHOUT_PAYEE} || jsonb_build_object('payee', (
    SELECT jsonb_build_array(h.id, h.allocation_id, h.kind, h.authority_id, h.organisation_id, h.name) FROM payee h
    WHERE h.commissioner_code = y.commissioner_code AND h.id = y.payee_id))`;

/** The facts of a budget `b` with its parts, its funders and the entry `e` that opened its ledger. */
export const BUDGET_FACTS = Prisma.sql`jsonb_build_object('budget', b.id, 'person', b.person_id, 'case', b.case_id, 'plan', b.plan_id,
  'group', b."group", 'starts', b.starts_on, 'ends', b.ends_on, 'agreed', b.agreed_pence, 'weekly', b.weekly_pence, 'by', b.activated_by_id,
  'at', ${milliseconds(Prisma.sql`b.activated_at`)}, 'opened', ${ENTRY_FACTS}, 'parts', (
    SELECT jsonb_agg(jsonb_build_array(c.id, c.position, c.way, c.amount_pence, c.agreed_pence, c.holder_name, c.person_id, (
      SELECT jsonb_agg(jsonb_build_array(a.id, a.kind, a.person_id, a.budget_id) ORDER BY a.id) FROM ledger_account a
      WHERE a.commissioner_code = c.commissioner_code AND a.allocation_id = c.id)) ORDER BY c.id) FROM allocation c
    WHERE c.commissioner_code = b.commissioner_code AND c.budget_id = b.id), 'funders', (
    SELECT jsonb_agg(jsonb_build_array(f.id, f.funder, f.amount_pence, f.starts_on, f.ends_on, f.person_id) ORDER BY f.id) FROM funding_share f
    WHERE f.commissioner_code = b.commissioner_code AND f.budget_id = b.id))`;

/** The facts of a receipt `r`. */
export const RECEIPT_FACTS = Prisma.sql`jsonb_build_object('receipt', r.id, 'spending', r.spending_id, 'person', r.person_id,
  'file', r.storage_key, 'type', r.media_type, 'bytes', r.bytes, 'sha256', r.sha256, 'width', r.width, 'height', r.height,
  'leftOut', r.is_part_left_out, 'by', r.uploaded_by_id, 'at', ${milliseconds(Prisma.sql`r.uploaded_at`)})`;

/** The facts of the withdrawal `w` of a receipt. */
export const WITHDRAWAL_FACTS = Prisma.sql`jsonb_build_object('withdrawal', w.id, 'receipt', w.receipt_id, 'person', w.person_id,
  'reason', w.reason, 'by', w.withdrawn_by_id, 'name', w.withdrawn_by_name, 'at', ${milliseconds(Prisma.sql`w.withdrawn_at`)})`;

/** The digest that `recordEvent` keeps of such a text. */
export const digestOf = (facts: Prisma.Sql) =>
  Prisma.sql`encode(sha256(convert_to(to_json((${facts})::text)::text, 'UTF8')), 'hex')`;

type Facts = { facts: string };

/** The facts of a spending and its entry, for the event that records them. */
export async function spendingFacts({ tx, commissionerCode }: Scope, spendingId: string): Promise<string> {
  return only(
    await tx.$queryRaw<Facts[]>`SELECT (${SPENDING_FACTS})::text AS facts FROM spending s
      JOIN journal_entry e ON e.commissioner_code = s.commissioner_code AND e.id = s.entry_id
      WHERE s.commissioner_code = ${commissionerCode} AND s.id = ${spendingId}::uuid`,
  );
}

/** The facts of an entry with no row of its own: a reversal, or the entry of a released payment. */
export async function entryFacts({ tx, commissionerCode }: Scope, entryId: string): Promise<string> {
  return only(
    await tx.$queryRaw<Facts[]>`SELECT (${ENTRY_FACTS})::text AS facts FROM journal_entry e
      WHERE e.commissioner_code = ${commissionerCode} AND e.id = ${entryId}::uuid`,
  );
}

export async function paymentFacts(
  { tx, commissionerCode }: ActingScope,
  paymentId: string,
): Promise<string> {
  return only(
    await tx.$queryRaw<Facts[]>`SELECT (${PAYMENT_FACTS})::text AS facts FROM payment y
      WHERE y.commissioner_code = ${commissionerCode} AND y.id = ${paymentId}::uuid`,
  );
}

export async function budgetFacts({ tx, commissionerCode }: Scope, budgetId: string): Promise<string> {
  return only(
    await tx.$queryRaw<Facts[]>`SELECT (${BUDGET_FACTS})::text AS facts FROM budget b
      JOIN journal_entry e ON e.commissioner_code = b.commissioner_code AND e.budget_id = b.id AND e.kind = 'COMMITMENT'
      WHERE b.commissioner_code = ${commissionerCode} AND b.id = ${budgetId}::uuid`,
  );
}

export async function receiptFacts(
  { tx, commissionerCode }: ActingScope,
  receiptId: string,
): Promise<string> {
  return only(
    await tx.$queryRaw<Facts[]>`SELECT (${RECEIPT_FACTS})::text AS facts FROM receipt r
      WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${receiptId}::uuid`,
  );
}

export async function withdrawalFacts({ tx, commissionerCode }: Scope, receiptId: string): Promise<string> {
  return only(
    await tx.$queryRaw<Facts[]>`SELECT (${WITHDRAWAL_FACTS})::text AS facts FROM receipt_withdrawal w
      WHERE w.commissioner_code = ${commissionerCode} AND w.receipt_id = ${receiptId}::uuid`,
  );
}

function only([row]: Facts[]): string {
  if (!row) throw new Error('A money row just written is not there');
  return row.facts;
}
