import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { namePayee } from '@/lib/money/commands/name-payee';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { signAgreement, takeAgreementBack } from '@/lib/money/commands/sign-agreement';
import { tellStoppedPayments } from '@/lib/money/commands/tell-stopped-payments';
import { budgetView } from '@/lib/money/queries/budget-view';
import { paymentAgreementForm } from '@/lib/money/queries/payment-agreement-form';
import { agreementOf } from '../../support/agreement';
import { eventsOf } from '../../support/audit';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { type ActiveBudget, anActiveBudget, payeeIdOf, paymentOf, today } from '../../support/money';
import { anAuthority } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

const direct = [{ way: 'DIRECT_PAYMENT', amount: 100_000 }] as const;
const partOf = ({ allocationIds }: ActiveBudget) => allocationIds[0] ?? '';
const proposalOf = (budget: ActiveBudget) =>
  paymentOf({ budgetId: budget.budgetId, allocationId: partOf(budget), amount: 1_000 }, today);
const propose = async (budget: ActiveBudget) => {
  const result = await proposePayment(budget.finance, proposalOf(budget), today);
  if (result.ok) return 'ok';
  return 'stop' in result.error ? `${result.error.kind} ${result.error.stop.stop}` : result.error.kind;
};
const formOf = (budget: ActiveBudget, actor = budget.practitioner) =>
  paymentAgreementForm(actor, { budgetId: budget.budgetId, allocationId: partOf(budget) });
const takeBack = async (budget: ActiveBudget) => {
  const { budgetId, practitioner } = budget;
  const agreementId = (await formOf(budget))?.signed?.id ?? '';
  return kindOf(takeAgreementBack(practitioner, { budgetId, agreementId, note: 'Not signed' }));
};
const unmetOf = async ({ practitioner, budgetId }: ActiveBudget) => {
  const view = await budgetView(practitioner, budgetId, undefined, today);
  return view?.conditions[0]?.conditions.filter(({ isMet }) => !isMet).map(({ kind }) => kind);
};

describe('PAY-14: a direct payment without a signed agreement', () => {
  it('is not paid, and the budget says so, until it is signed; what it said is kept', async () => {
    const budget = await anActiveBudget(code, direct);
    const { practitioner, budgetId, personId } = budget;
    const { paymentId } = must(await proposePayment(budget.finance, proposalOf(budget), today));
    expect(await takeBack(budget)).toBe('ok');
    expect(await propose(budget)).toBe('payout-stopped AGREEMENT_MISSING');
    const approver = await aStaffMember('FINANCE_OFFICER', code);
    expect(await kindOf(approvePayment(approver, { paymentId }, today))).toBe('payout-stopped');
    expect(await unmetOf(budget)).toEqual(['AGREEMENT']);
    expect(await tellStoppedPayments(code, today)).toBe(1);
    const signed = await agreementOf(budgetId, partOf(budget), today);
    expect(await kindOf(signAgreement(practitioner, { ...signed, seenPayeeId: newId() }, today))).toBe(
      'payee-changed',
    );
    expect(await kindOf(signAgreement(practitioner, signed, today))).toBe('ok');
    expect(await kindOf(signAgreement(practitioner, signed, today))).toBe('signed-already');
    expect(await kindOf(approvePayment(approver, { paymentId }, today))).toBe('ok');
    expect(await unmetOf(budget)).toEqual([]);
    const form = await formOf(budget);
    expect(form).toMatchObject({ signed: { how: 'ON_PAPER', version: 1 }, earlier: [{ isTakenBack: true }] });
    expect(form?.terms[0]?.text).toContain('£1,000.00');
    expect(await eventsOf(personId)).toEqual(
      expect.arrayContaining(['agreement:sign', 'agreement:take-back']),
    );
    await expect(sql('DELETE FROM payment_agreement WHERE budget_id = $1', [budgetId])).rejects.toThrow();
  });

  it('is one of another payee, who signs an agreement of their own with who consented', async () => {
    const budget = await anActiveBudget(code, direct);
    const { practitioner, personId, budgetId } = budget;
    const covers = { coversMoney: true, coversPlan: false };
    const nominee = await anAuthority(code, { personId, role: 'NOMINEE', name: 'Nia Nominee', ...covers });
    const seenPayeeId = await payeeIdOf(budget);
    const payee = { kind: 'AUTHORITY', id: nominee } as const;
    const named = { budgetId, allocationId: partOf(budget), seenPayeeId, payee, reason: 'Asked' };
    must(await namePayee(practitioner, named, today));
    expect(await propose(budget)).toBe('payout-stopped AGREEMENT_MISSING');
    const form = await formOf(budget);
    expect(form).toMatchObject({ signed: null, payeeName: 'Nia Nominee', earlier: [{ isTakenBack: false }] });
    expect(form?.consentedByName).toBe(form?.personName);
  });

  it('is recorded by the practitioner of the person alone', async () => {
    const budget = await anActiveBudget(code, direct);
    const signed = await agreementOf(budget.budgetId, partOf(budget), today);
    for (const actor of [budget.finance, budget.lead, await aStaffMember('PRACTITIONER', code)]) {
      expect(await kindOf(signAgreement(actor, signed, today))).toBe('not-found');
      expect(await formOf(budget, actor)).toBeNull();
    }
  });
});

describe('direct payments from before agreements were recorded', () => {
  const migration = readFileSync(
    path.resolve(__dirname, '../../../prisma/migrations/20261130214000_payment_agreement/migration.sql'),
    'utf8',
  );
  const statement = /-- BEGIN BACKFILL\n([\s\S]*?)-- END BACKFILL/.exec(migration)?.[1] ?? '';

  it('go on, and their agreement can be recorded', async () => {
    const own = await aCommissioner();
    const budget = await anActiveBudget(own, direct);
    await sql('ALTER TABLE payment_agreement DISABLE TRIGGER USER');
    await sql('DELETE FROM payment_agreement WHERE commissioner_code = $1', [own]);
    await sql('ALTER TABLE payment_agreement ENABLE TRIGGER USER');
    expect(await propose(budget)).toBe('payout-stopped AGREEMENT_MISSING');
    await sql(statement);
    expect(await propose(budget)).toBe('ok');
    expect((await formOf(budget))?.signed?.how).toBe('NOT_RECORDED');
    const signed = await agreementOf(budget.budgetId, partOf(budget), today);
    expect(await kindOf(signAgreement(budget.practitioner, signed, today))).toBe('ok');
    expect((await formOf(budget))?.signed?.how).toBe('ON_PAPER');
  });
});
