import { beforeEach, describe, expect, it } from 'vitest';
import { decisionsSpec } from '@/components/home/list-specs';
import { runAt } from '@/lib/core/clock';
import { readView } from '@/lib/core/list-view';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decisionsList } from '@/lib/home/queries/decisions-list';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { cancelPayment } from '@/lib/money/commands/cancel-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { withdrawConsent } from '@/lib/money/commands/record-payment-consent';
import { tellStoppedPayments } from '@/lib/money/commands/tell-stopped-payments';
import { consentOf } from '../../support/consent';
import { died } from '../../support/death';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, paymentOf, payTo, startsOn, today } from '../../support/money';
import { anAuthority } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let budget: ActiveBudget;
let officer: Actor;
let approver: Actor;
let authorityId: string;
let paymentId: string;
/** The last day of the payee's authority, and a day after it. */
const lastDay = addDays(startsOn, 40);
const after = addDays(lastDay, 1);

beforeEach(async () => {
  code = await aCommissioner();
  budget = await anActiveBudget(code, [{ way: 'DIRECT_PAYMENT', amount: 100_000 }]);
  officer = await aStaffMember('FINANCE_OFFICER', code);
  approver = await aStaffMember('FINANCE_OFFICER', code);
  const { personId } = budget;
  authorityId = await anAuthority(code, {
    personId,
    coversMoney: true,
    coversPlan: false,
    role: 'NOMINEE',
    name: 'Test Holder',
  });
  await payTo(budget, authorityId, today);
  await sql('UPDATE authority SET ends_on = $2 WHERE id = $1', [authorityId, lastDay]);
  const payment = paymentOf(
    { budgetId: budget.budgetId, allocationId: budget.allocationIds[0] ?? '', amount: 10_000 },
    today,
  );
  ({ paymentId } = must(await proposePayment(officer, payment, today)));
});

const tasks = () =>
  sql<{ owner: string; due: string; ended: string | null }>(
    `SELECT owner_role AS owner, (due_on - started_on) AS due, ended_by AS ended FROM clock
     WHERE case_id = $1 AND kind = 'STOPPED_PAYMENTS' ORDER BY id`,
    [budget.caseId],
  );
const acts = async () =>
  (
    await sql<{ action: string }>(
      `SELECT action FROM audit_event WHERE commissioner_code = $1 AND action LIKE 'payment:stop%' ORDER BY id`,
      [code],
    )
  ).map(({ action }) => action);

describe('the task of stopped payments', () => {
  it('opens by the day alone, once, for the finance team, and is on record', async () => {
    expect(await tellStoppedPayments(code, lastDay)).toBe(0);
    expect(await tasks()).toEqual([]);
    expect(await tellStoppedPayments(code, after)).toBe(1);
    expect(await tellStoppedPayments(code, addDays(after, 1))).toBe(0);
    expect(await tasks()).toMatchObject([{ owner: 'FINANCE_OFFICER', ended: null }]);
    expect(await acts()).toEqual(['payment:stopped']);
    const list = await decisionsList(officer, readView(decisionsSpec, {}), after);
    expect(JSON.stringify(list?.rows)).toContain('Deal with payments that are stopped');
  });

  it('ends when the payment was cancelled', async () => {
    await tellStoppedPayments(code, after);
    must(await cancelPayment(approver, { paymentId, reason: 'Not owed' }));
    expect(await tellStoppedPayments(code, after)).toBe(1);
    expect(await tasks()).toMatchObject([{ ended: 'stopped-payments-settled' }]);
    expect(await acts()).toEqual(['payment:stopped', 'payment:stop-settled']);
  });

  it('is not opened for what is owed for days before, once a reason says so', async () => {
    must(
      await runAt(new Date(`${after}T10:00:00Z`), () =>
        approvePayment(approver, { paymentId, owedReason: 'Wages until the last day' }, after),
      ),
    );
    expect(await tellStoppedPayments(code, after)).toBe(0);
  });

  it('ends when the authority goes on', async () => {
    await tellStoppedPayments(code, after);
    await sql('UPDATE authority SET ends_on = NULL WHERE id = $1', [authorityId]);
    expect(await tellStoppedPayments(code, after)).toBe(1);
    expect(await tellStoppedPayments(code, after)).toBe(0);
  });

  it('opens for withdrawn consent too', async () => {
    const { wasInDoubt: _, ...said } = consentOf(budget.caseId, startsOn);
    must(await withdrawConsent(budget.practitioner, said, today));
    expect(await tellStoppedPayments(code, today)).toBe(1);
  });

  it('gives way to the final payments after a death', async () => {
    await died(budget.practitioner, budget.personId, today);
    expect(await tellStoppedPayments(code, after)).toBe(0);
    expect(await tasks()).toEqual([]);
  });

  it('is the business of its own commissioner', async () => {
    expect(await tellStoppedPayments(await aCommissioner(), after)).toBe(0);
  });
});
