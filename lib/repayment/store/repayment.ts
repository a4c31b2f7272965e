import 'server-only';
import { now } from '@/lib/core/clock';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { toColumn } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import type { RepaymentGround } from '@/lib/repayment/rules/repayment-ground';
import type { RepaymentStepMade } from '@/lib/repayment/rules/repayment-step';

/** Money that came in, or the record that takes it back. */
export type MoneyRow = {
  id: string;
  amount: Pence;
  receivedOn: PlainDate;
  words: string;
  takesBackId: string | null;
  entryId: string;
  byName: string;
};

/** One repayment with all there is of it. Its `personId` and `commissionerCode` make it a policy subject. */
export type Repayment = {
  commissionerCode: string;
  id: string;
  caseId: string;
  budgetId: string;
  allocationId: string;
  personId: string;
  spendingId: string | null;
  ground: RepaymentGround;
  amount: Pence;
  words: string;
  openedById: string;
  openedByName: string;
  openedOn: PlainDate;
  /** The oldest first. */
  steps: RepaymentStepMade[];
  money: MoneyRow[];
};

const FACTS = Prisma.sql`jsonb_build_object('commissionerCode', r.commissioner_code, 'id', r.id, 'caseId', r.case_id, 'budgetId', r.budget_id,
  'allocationId', r.allocation_id, 'personId', r.person_id, 'spendingId', r.spending_id, 'ground', r.ground, 'amount', r.amount_pence,
  'words', r.words, 'openedById', r.opened_by_id, 'openedByName', r.opened_by_name, 'openedOn', r.opened_on,
  'steps', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'step', s.step, 'ground', s.ground, 'amount', s.amount_pence,
      'words', s.words, 'payBy', s.pay_by, 'daysLeft', s.days_left, 'on', s.step_on, 'byId', s.made_by_id, 'byName', s.made_by_name) ORDER BY s.number), '[]')
    FROM repayment_step s WHERE s.commissioner_code = r.commissioner_code AND s.repayment_id = r.id),
  'money', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'amount', m.amount_pence, 'receivedOn', m.received_on, 'words', m.words,
      'takesBackId', m.takes_back_id, 'entryId', m.entry_id, 'byName', m.recorded_by_name) ORDER BY m.recorded_at, m.id), '[]')
    FROM repayment_money m WHERE m.commissioner_code = r.commissioner_code AND m.repayment_id = r.id))`;

type Row = { facts: Repayment };

/** A repayment. Lock its case first: only then are its steps final. Null if out of reach. */
export async function findRepayment(
  { tx, commissionerCode }: ActingScope,
  id: string,
): Promise<Repayment | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${FACTS} AS facts FROM repayment r WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${id}::uuid`;
  return row ? branded(row) : null;
}

/** The repayments of a case, the oldest first. */
export async function findRepaymentsOfCase(
  { tx, commissionerCode }: ActingScope,
  caseId: string,
): Promise<Repayment[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${FACTS} AS facts FROM repayment r WHERE r.commissioner_code = ${commissionerCode} AND r.case_id = ${caseId}::uuid ORDER BY r.opened_at, r.id`;
  return rows.map(branded);
}

/** The repayments of a budget, the oldest first. */
export async function findRepaymentsOfBudget(
  { tx, commissionerCode }: ActingScope,
  budgetId: string,
): Promise<Repayment[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${FACTS} AS facts FROM repayment r WHERE r.commissioner_code = ${commissionerCode} AND r.budget_id = ${budgetId}::uuid ORDER BY r.opened_at, r.id`;
  return rows.map(branded);
}

/** The newest repayment of a spending; null: there is none. */
export async function findRepaymentOfSpending(
  { tx, commissionerCode }: ActingScope,
  spendingId: string,
): Promise<Repayment | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${FACTS} AS facts FROM repayment r WHERE r.commissioner_code = ${commissionerCode} AND r.spending_id = ${spendingId}::uuid
    ORDER BY r.opened_at DESC, r.id DESC LIMIT 1`;
  return row ? branded(row) : null;
}

function branded({ facts }: Row): Repayment {
  return {
    ...facts,
    amount: pence(facts.amount),
    steps: facts.steps.map((step) => ({ ...step, amount: step.amount === null ? null : pence(step.amount) })),
    money: facts.money.map((one) => ({ ...one, amount: pence(one.amount) })),
  };
}

export type NewRepayment = Pick<
  Repayment,
  'id' | 'caseId' | 'budgetId' | 'allocationId' | 'personId' | 'spendingId' | 'ground' | 'amount' | 'words'
>;

/** Opens a repayment. The caller has locked the case. */
export async function insertRepayment(
  { tx, commissionerCode, actor }: Scope,
  { amount, ...columns }: NewRepayment,
  today: PlainDate,
): Promise<void> {
  await tx.repayment.create({
    data: {
      ...columns,
      commissionerCode,
      amountPence: amount,
      openedById: actor.userId,
      openedByName: actor.displayName,
      openedOn: toColumn(today),
      openedAt: now(),
    },
  });
}
