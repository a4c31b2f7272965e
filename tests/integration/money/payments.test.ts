import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { cancelPayment } from '@/lib/money/commands/cancel-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { eventsOf } from '../../support/audit';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  type ActiveBudget,
  anActiveBudget,
  balancesOf,
  spendingOf,
  startsOn,
  today,
} from '../../support/money';
import { aHolder, withCaseload } from '../../support/person';
import { sql } from '../../support/superuser';

let code: string;
let people: { proposer: Actor; approver: Actor; payer: Actor; lead: Actor };
beforeAll(async () => {
  code = await aCommissioner();
  const finance = () => aStaffMember('FINANCE_OFFICER', code);
  people = {
    proposer: await finance(),
    approver: await finance(),
    payer: await finance(),
    lead: await aStaffMember('PHB_LEAD', code),
  };
});

const aDirectPayment = () => anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);

function proposalOf(budget: ActiveBudget, amount = 40_000) {
  return {
    budgetId: budget.budgetId,
    allocationId: budget.allocationIds[0] ?? '',
    amount: pence(amount),
    startsOn,
    endsOn: addDays(startsOn, 27),
    dueOn: addDays(today, 3),
    formKey: randomUUID(),
  };
}

async function proposed(budget: ActiveBudget, amount?: number): Promise<string> {
  const made = await proposePayment(people.proposer, proposalOf(budget, amount), today);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value.paymentId;
}

const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;

describe('a payment', () => {
  it('goes out by three people, and what was paid can then be spent', async () => {
    const budget = await aDirectPayment();
    const paymentId = await proposed(budget);
    expect(kind(await approvePayment(people.lead, { paymentId }, today))).toBe('ok');
    expect(kind(await releasePayment(people.payer, { paymentId }, today))).toBe('ok');
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 60_000, HELD: 40_000, SPENT: 0 });
    const holder = await aHolder(code, budget.personId);
    expect(kind(await recordSpending(holder, spendingOf(budget, { amount: 40_000 }), today))).toBe('ok');
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 60_000, HELD: 0, SPENT: 40_000 });
    const steps = [
      'consent:give',
      'budget:start',
      'agreement:sign',
      'bank-details:record',
      'bank-details:confirm',
      'payment:propose',
      'payment:approve',
      'payment:release',
      'spending:record',
    ];
    expect(await eventsOf(budget.personId, 'plan:approve')).toEqual(steps);
  });

  // LE-02, PAY-01
  it('is not approved by its proposer, nor released by proposer or approver: by rule', async () => {
    const paymentId = await proposed(await aDirectPayment());
    expect(kind(await approvePayment(people.proposer, { paymentId }, today))).toBe('approver-is-creator');
    expect(kind(await releasePayment(people.payer, { paymentId }, today))).toBe('not-approved');
    await approvePayment(people.approver, { paymentId }, today);
    expect(kind(await releasePayment(people.proposer, { paymentId }, today))).toBe('payer-is-creator');
    expect(kind(await releasePayment(people.approver, { paymentId }, today))).toBe('payer-is-approver');
  });

  // LE-02 again, past the rule.
  it.each([
    ['approver', `state = 'APPROVED', approved_by_id = proposed_by_id, approved_at = now()`],
    [
      'payer',
      `state = 'RELEASED', approved_by_id = '{lead}', approved_at = now(), released_by_id = proposed_by_id, released_at = now()`,
    ],
    [
      'payer',
      `state = 'RELEASED', approved_by_id = '{lead}', approved_at = now(), released_by_id = '{lead}', released_at = now()`,
    ],
  ])('is not approved or released by the same person: by the database (%s)', async (_, set) => {
    const paymentId = await proposed(await aDirectPayment());
    const update = `UPDATE payment SET ${set.replaceAll('{lead}', people.lead.userId)} WHERE id = '${paymentId}'`;
    await expect(sql(update)).rejects.toThrow(/payment_three_people/);
  });

  // PAY-03
  it.each([
    ['a penny more than is committed', { amount: pence(100_001) }, 'over-committed'],
    ['nothing', { amount: pence(0) }, 'amount-not-positive'],
    ['days before the budget', { startsOn: addDays(startsOn, -1) }, 'outside-period'],
    ['days that end before they start', { endsOn: addDays(startsOn, -1) }, 'ends-before-start'],
    ['a day that has passed', { dueOn: addDays(today, -1) }, 'due-in-past'],
    ['an allocation of another budget', { allocationId: newId() }, 'not-found'],
  ])('is not proposed for %s', async (_, change, expected) => {
    const form = { ...proposalOf(await aDirectPayment()), ...change };
    expect(kind(await proposePayment(people.proposer, form, today))).toBe(expected);
  });

  it('is not proposed from notional money', async () => {
    const budget = await anActiveBudget(code);
    expect(kind(await proposePayment(people.proposer, proposalOf(budget), today))).toBe(
      'notional-is-not-paid-out',
    );
  });

  it('counts waiting payments: of two at once for £600 out of £1,000, one is proposed', async () => {
    const budget = await aDirectPayment();
    const forms = [proposalOf(budget, 60_000), proposalOf(budget, 60_000)];
    const both = await Promise.all(forms.map((form) => proposePayment(people.proposer, form, today)));
    expect(both.map(kind).sort()).toEqual(['ok', 'over-committed']);
  });

  it('is proposed once by a form sent twice, and refused by the same key with other contents', async () => {
    const budget = await aDirectPayment();
    const form = proposalOf(budget);
    const twice = await Promise.all([1, 2].map(() => proposePayment(people.proposer, form, today)));
    expect(twice.map(kind)).toEqual(['ok', 'ok']);
    expect(await sql('SELECT 1 FROM payment WHERE budget_id = $1', [budget.budgetId])).toHaveLength(1);
    expect(kind(await proposePayment(people.proposer, { ...form, amount: pence(1) }, today))).toBe(
      'key-used-otherwise',
    );
  });

  it('is released once by two presses of the button at once', async () => {
    const budget = await aDirectPayment();
    const paymentId = await proposed(budget);
    await approvePayment(people.approver, { paymentId }, today);
    const twice = await Promise.all([1, 2].map(() => releasePayment(people.payer, { paymentId }, today)));
    expect(twice.map(kind)).toEqual(['ok', 'ok']);
    expect(await balancesOf(budget.budgetId)).toEqual({ COMMITTED: 60_000, HELD: 40_000, SPENT: 0 });
  });

  it('is cancelled with a reason until it has gone out, and frees its money', async () => {
    const budget = await aDirectPayment();
    const paymentId = await proposed(budget, 100_000);
    await approvePayment(people.approver, { paymentId }, today);
    expect(kind(await cancelPayment(people.lead, { paymentId, reason: 'Wrong account' }))).toBe('ok');
    expect(kind(await releasePayment(people.payer, { paymentId }, today))).toBe('not-approved');
    await proposed(budget, 100_000);
    expect(await eventsOf(budget.personId, 'plan:approve')).toContain('payment:cancel');
  });

  it('is not cancelled once it has gone out', async () => {
    const paymentId = await proposed(await aDirectPayment());
    await approvePayment(people.approver, { paymentId }, today);
    await releasePayment(people.payer, { paymentId }, today);
    expect(kind(await cancelPayment(people.lead, { paymentId, reason: 'Too late' }))).toBe('already-paid');
  });

  it('is not there for other roles or another commissioner', async () => {
    const budget = await aDirectPayment();
    const paymentId = await proposed(budget);
    const elsewhere = await aCommissioner();
    const others = [
      await aStaffMember('FINANCE_OFFICER', elsewhere),
      await aStaffMember('AUDITOR', code),
      await aStaffMember('ADMINISTRATOR', code),
      await withCaseload(await aStaffMember('PRACTITIONER', code), budget.personId),
      await aHolder(code, budget.personId),
    ];
    for (const actor of others) {
      expect(kind(await proposePayment(actor, proposalOf(budget), today))).toBe('not-found');
      expect(kind(await approvePayment(actor, { paymentId }, today))).toBe('not-found');
      expect(kind(await releasePayment(actor, { paymentId }, today))).toBe('not-found');
      expect(kind(await cancelPayment(actor, { paymentId, reason: 'Test' }))).toBe('not-found');
    }
    expect(kind(await proposePayment(people.lead, proposalOf(budget), today))).toBe('not-found');
    expect(kind(await releasePayment(people.lead, { paymentId }, today))).toBe('not-found');
  });
});
