import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { reverseSpending } from '@/lib/money/commands/reverse-spending';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { digestOf, PAYMENT_FACTS_WITHOUT_PAYEE } from '@/lib/money/store/money-facts';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { aCommissioner } from '../../support/identity';
import {
  type ActiveBudget,
  anActiveBudget,
  aReleasedPayment,
  paymentOf,
  spendingOf,
  today,
} from '../../support/money';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';
import { forge, keepRows } from '../../support/tampering';

const TABLES = [
  'budget', 'allocation', 'funding_share', 'payee', 'payment', 'ledger_account', 'journal_entry', 'posting', 'spending', 'audit_event',
] as const; // biome-ignore format: a list

type Ledger = { code: string; budget: ActiveBudget; payment: string; spending: string };

let ledger: Ledger;
let putBack: () => Promise<void>;

/** A budget of £1,000: £300 are paid out, two spendings of £10, and a third that is reversed. */
beforeAll(async () => {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
  const { budgetId, allocationIds, finance, practitioner } = budget;
  const payment = { budgetId, allocationId: allocationIds[0] ?? '', amount: 30_000 };
  await aReleasedPayment(code, paymentOf(payment, today), today);
  const spend = async () => must(await recordSpending(practitioner, spendingOf(budget), today)).spendingId;
  const [spending, wrong] = [await spend(), await spend()];
  await spend();
  const reversal = { spendingId: wrong, reason: 'Typed twice', formKey: randomUUID() };
  must(await reverseSpending(finance, reversal, today));
  const [paid] = await sql<{ id: string }>('SELECT id FROM payment WHERE budget_id = $1', [budgetId]);
  ledger = { code, budget, payment: paid?.id ?? '', spending };
  putBack = await keepRows(code, TABLES);
});

afterEach(() => putBack());

async function faults(): Promise<LedgerFault[]> {
  const [verdict] = await verifyLedger({ codes: [ledger.code] });
  return verdict?.faults ?? [];
}

describe('verifyLedger', () => {
  it('finds nothing in a ledger that adds up', async () => {
    const verdicts = await verifyLedger();
    expect(verdicts).toEqual([{ commissionerCode: ledger.code, entries: 6n, faults: [] }]);
  });

  it('names an account with a balance that is a penny wrong (LE-04), with both amounts', async () => {
    const { budgetId } = ledger.budget;
    const [account] = await sql(
      `UPDATE ledger_account SET balance_pence = balance_pence + 1 WHERE budget_id = $1 AND kind = 'COMMITTED' RETURNING id`,
      [budgetId],
    );
    expect(await faults()).toEqual([
      { kind: 'account', id: account?.id, expected: 70_000n, found: 70_001n },
      { kind: 'budget', id: budgetId, expected: 100_000n, found: 100_001n },
    ]);
  });
});

it('takes a payment of before payees were records as its event says it', async () => {
  const { payment } = ledger;
  await forge(`UPDATE audit_event SET after_digest = (SELECT ${digestOf(PAYMENT_FACTS_WITHOUT_PAYEE).sql} FROM payment y WHERE y.id = '${payment}')
    WHERE subject_id = '${payment}' AND action = 'payment:propose'`);
  expect(await faults()).toEqual([]);
});

const mine = ({ code }: Ledger) => `commissioner_code = '${code}'`;
const itsEntry = ({ spending }: Ledger) => `(SELECT entry_id FROM spending WHERE id = '${spending}')`;
const entryOf = (kind: string, ledger: Ledger) =>
  `(SELECT id FROM journal_entry WHERE ${mine(ledger)} AND kind = '${kind}' LIMIT 1)`;
const another = (ledger: Ledger) => `(SELECT submitted_by_id FROM plan_submission WHERE ${mine(ledger)})`;
const setEntry = (what: string, ledger: Ledger) =>
  `UPDATE journal_entry SET ${what} WHERE id = ${itsEntry(ledger)}`;
const setSpending = (what: string, { spending }: Ledger) =>
  `UPDATE spending SET ${what} WHERE id = '${spending}'`;
const setPayment = (what: string, { payment }: Ledger) =>
  `UPDATE payment SET ${what} WHERE id = '${payment}'`;

/** Each is one change past the triggers, and what the verification says of it. */
const CHANGES: [string, (ledger: Ledger) => string, Record<string, unknown>][] = [
  ['a posting made smaller', (l) => `UPDATE posting SET amount_pence = 99999 WHERE amount_pence = 100000 AND ${mine(l)}`,
    { kind: 'entry', found: -1n }],
  ['a part with less than nothing left', (l) => `UPDATE ledger_account SET balance_pence = -100000 WHERE ${mine(l)} AND kind = 'HELD'`,
    { kind: 'floor', expected: 0n, found: -30_000n }],
  ['a third party with less than nothing', (l) => `UPDATE allocation SET way = 'THIRD_PARTY' WHERE ${mine(l)};
    UPDATE ledger_account SET balance_pence = -1 WHERE ${mine(l)} AND kind = 'HELD'`, { kind: 'floor', expected: 0n, found: -1n }],
  ['all postings of an entry removed', (l) => `DELETE FROM posting WHERE entry_id = ${itsEntry(l)}`, { kind: 'entry', found: 0n }],
  ['a budget with parts that are not the agreed amount', (l) => `UPDATE allocation SET amount_pence = 1 WHERE ${mine(l)}`,
    { kind: 'allocations', expected: 100_000n, found: 1n }],
  ['a budget with money that was never set aside', (l) => `UPDATE budget SET agreed_pence = 90000 WHERE ${mine(l)}; UPDATE allocation SET amount_pence = 90000 WHERE ${mine(l)}`,
    { kind: 'budget', expected: 90_000n, found: 100_000n }],
  ['a spending made £5 smaller, with both postings and both balances', (l) => `
    UPDATE posting SET amount_pence = amount_pence - sign(amount_pence) * 500 WHERE entry_id = ${itsEntry(l)};
    UPDATE ledger_account SET balance_pence = balance_pence + CASE kind WHEN 'SPENT' THEN -500 ELSE 500 END WHERE ${mine(l)} AND kind IN ('SPENT', 'HELD')`,
    { kind: 'not-its-entry', table: 'spending' }],
  ['the amount of a spending', (l) => setSpending(`amount_pence = amount_pence + 10000`, l), { kind: 'not-its-entry', table: 'spending' }],
  ['the payee of a spending', (l) => setSpending(`paid_to = 'Other'`, l), { kind: 'not-as-recorded', table: 'spending' }],
  ['the day of a spending', (l) => setSpending(`spent_on = spent_on - 1`, l), { kind: 'not-its-entry', table: 'spending' }],
  ['the note of a spending', (l) => setSpending(`note = 'x'`, l), { kind: 'not-as-recorded', table: 'spending' }],
  ['the description of an entry', (l) => setEntry(`description = 'x'`, l), { kind: 'not-as-recorded', table: 'spending' }],
  ['the day of an entry', (l) => setEntry(`happened_on = happened_on - 1`, l), { kind: 'not-its-entry', table: 'spending' }],
  ['the key of an entry', (l) => setEntry(`idempotency_key = gen_random_uuid()`, l), { kind: 'not-as-recorded' }],
  ['a spending and its entry moved to another day', (l) => `UPDATE spending SET spent_on = spent_on - 1 WHERE id = '${l.spending}';
    UPDATE journal_entry SET happened_on = happened_on - 1 WHERE id = ${itsEntry(l)}`, { kind: 'not-as-recorded', table: 'spending' }],
  ['the amount of a released payment', (l) => setPayment(`amount_pence = amount_pence * 2`, l), { kind: 'not-its-entry', table: 'payment' }],
  ['the period of a payment', (l) => setPayment(`period_ends_on = period_ends_on + 1`, l), { kind: 'not-as-recorded', table: 'payment' }],
  ['who released a payment', (l) => setPayment(`released_by_id = ${another(l)}`, l), { kind: 'without-event', table: 'payment' }],
  ['who approved a payment', (l) => setPayment(`approved_by_id = ${another(l)}`, l), { kind: 'without-event', table: 'payment' }],
  ['a released payment put back to approved', (l) => setPayment(`state = 'APPROVED', released_by_id = NULL, released_at = NULL`, l), { kind: 'without-row', table: 'entry' }],
  ['the description of the entry of a payment', (l) => `UPDATE journal_entry SET description = 'x' WHERE id = ${entryOf('PAYMENT', l)}`, { kind: 'not-as-recorded', table: 'payment' }],
  ['the key of the entry of a payment', (l) => `UPDATE journal_entry SET idempotency_key = gen_random_uuid() WHERE id = ${entryOf('PAYMENT', l)}`, { kind: 'not-its-entry', table: 'payment' }],
  ['a spending removed whole', (l) => `
    UPDATE ledger_account a SET balance_pence = balance_pence - p.amount_pence FROM posting p WHERE p.account_id = a.id AND p.entry_id = ${itsEntry(l)};
    DELETE FROM posting WHERE entry_id = ${itsEntry(l)}; DELETE FROM journal_entry WHERE id = ${itsEntry(l)}; DELETE FROM spending WHERE id = '${l.spending}'`,
    { kind: 'removed', table: 'spending' }],
  ['a spending removed and its entry left', (l) => `DELETE FROM spending WHERE id = '${l.spending}'`, { kind: 'without-row', table: 'entry' }],
  ['an entry removed and its spending left', (l) => `DELETE FROM journal_entry WHERE id = ${itsEntry(l)}`, { kind: 'not-its-entry', table: 'spending' }],
  ['an entry removed and its postings left', (l) => `DELETE FROM journal_entry WHERE id = ${itsEntry(l)}`, { kind: 'without-row', table: 'posting' }],
  ['the payee of a payment', (l) => `UPDATE payee SET name = 'Other' WHERE id = (SELECT payee_id FROM payment WHERE id = '${l.payment}')`, { kind: 'not-as-recorded', table: 'payment' }],
  ['a payment removed', (l) => `DELETE FROM payment WHERE id = '${l.payment}'`, { kind: 'removed', table: 'payment' }],
  ['the entry of a removed payment', (l) => `DELETE FROM payment WHERE id = '${l.payment}'`, { kind: 'without-row', table: 'entry' }],
  ['the description of a reversal', (l) => `UPDATE journal_entry SET description = 'x' WHERE id = ${entryOf('REVERSAL', l)}`, { kind: 'not-as-recorded', table: 'entry' }],
  ['a reversal of half the amount', (l) => `UPDATE posting SET amount_pence = amount_pence / 2 WHERE entry_id = ${entryOf('REVERSAL', l)}`, { kind: 'not-its-entry', table: 'entry' }],
  ['who is paid by a part of a budget', (l) => `UPDATE allocation SET holder_name = 'Other' WHERE ${mine(l)}`, { kind: 'not-as-recorded', table: 'budget' }],
  ['the last day of a budget', (l) => `UPDATE budget SET ends_on = ends_on + 1 WHERE ${mine(l)}`, { kind: 'not-as-recorded', table: 'budget' }],
  ['who pays for a budget', (l) => `UPDATE funding_share SET funder = 'Other' WHERE ${mine(l)}`, { kind: 'not-as-recorded', table: 'budget' }],
  ['the person of an account', (l) => `UPDATE ledger_account SET person_id = gen_random_uuid() WHERE ${mine(l)} AND kind = 'SPENT'`, { kind: 'not-as-recorded', table: 'budget' }],
  ['the opening entry removed', (l) => `DELETE FROM journal_entry WHERE id = ${entryOf('COMMITMENT', l)}`, { kind: 'not-its-entry', table: 'budget' }],
  ['all money of a commissioner', (l) => ['posting', 'spending', 'payment', 'journal_entry', 'ledger_account', 'allocation', 'funding_share', 'budget']
    .map((table) => `DELETE FROM ${table} WHERE ${mine(l)}`).join(';'), { kind: 'removed', table: 'budget' }],
  ['a spending that was never recorded', (l) => `INSERT INTO spending SELECT commissioner_code, gen_random_uuid(), gen_random_uuid(), budget_id, allocation_id, plan_line_id,
    person_id, spent_on, paid_to, amount_pence, note, status, recorded_by_id, recorded_at FROM spending WHERE id = '${l.spending}'`, { kind: 'without-event', table: 'spending' }],
  ['the budget that an event is about', (l) => `UPDATE audit_event SET subject_id = gen_random_uuid() WHERE ${mine(l)} AND action = 'budget:start'`, { kind: 'without-event', table: 'budget' }],
]; // biome-ignore format: one line a change

describe('a change past the triggers is named:', () => {
  it.each(CHANGES)('%s', async (_, statement, fault) => {
    await forge(statement(ledger));
    expect(await faults()).toContainEqual(expect.objectContaining(fault));
  });
});
