import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { agreeSchedule } from '@/lib/money/commands/agree-schedule';
import { namePayee } from '@/lib/money/commands/name-payee';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { recordBankDetails } from '@/lib/money/commands/record-bank-details';
import { closeBankDetails } from '@/lib/money/commands/settle-bank-details';
import { tellDuePayments } from '@/lib/money/commands/tell-due-payments';
import { paymentForm } from '@/lib/money/queries/payment-form';
import { scheduleView } from '@/lib/money/queries/schedule-view';
import type { PaymentCycle } from '@/lib/money/rules/instalments';
import { signsAgreements } from '../../support/agreement';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  type ActiveBudget,
  accountOf,
  anActiveBudget,
  payeeIdOf,
  paymentOf,
  startsOn,
  today,
} from '../../support/money';
import { anAuthority } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

/** £5,200.00 for 52 weeks from 1 June 2026, all of it a direct payment, £100.00 of it each week. */
async function aBudget(of = code): Promise<ActiveBudget> {
  const budget = await anActiveBudget(of, [{ way: 'DIRECT_PAYMENT', amount: 520_000 }]);
  await sql('UPDATE budget SET weekly_pence = 10000 WHERE id = $1', [budget.budgetId]);
  return budget;
}
const partOf = ({ budgetId, allocationIds }: ActiveBudget) => ({
  budgetId,
  allocationId: allocationIds[0] ?? '',
});
const agree = (
  budget: ActiveBudget,
  cycle: PaymentCycle,
  seenId: string | null = null,
  actor = budget.finance,
) => kindOf(agreeSchedule(actor, { ...partOf(budget), cycle, seenId }));
const view = (budget: ActiveBudget, asked: string | null = null, actor = budget.finance) =>
  scheduleView(actor, { ...partOf(budget), asked }, today);
const taskOf = async ({ caseId }: ActiveBudget) =>
  (
    await sql<{ line: string }>(
      `SELECT owner_role || ' ' || coalesce(ended_by, 'open') AS line FROM clock WHERE case_id = $1 AND kind = 'PAYMENTS_DUE' ORDER BY id`,
      [caseId],
    )
  ).map(({ line }) => line);

describe('BUD-15: the schedule of a part', () => {
  it('is seen with every date and amount before it is agreed, and agreed once', async () => {
    const budget = await aBudget();
    const first = await view(budget);
    expect(first).toMatchObject({ cycle: 'FOUR_WEEKLY', agreed: null, total: '£5,200.00', mayAgree: true });
    expect(first?.rows).toHaveLength(13);
    expect(first?.rows?.[0]).toMatchObject({
      dueOn: '1 June 2026',
      days: '1 June 2026 to 28 June 2026',
      amount: '£400.00',
    });
    expect((await view(budget, 'MONTHLY'))?.rows?.map(({ amount }) => amount)).toEqual([
      ...Array(11).fill('£433.33'),
      '£433.37',
    ]);
    expect(await agree(budget, 'MONTHLY')).toBe('ok');
    expect(await agree(budget, 'MONTHLY')).toBe('ok');
    expect(await agree(budget, 'QUARTERLY')).toBe('agreed-meanwhile');
    const agreed = await view(budget);
    expect(agreed).toMatchObject({ cycle: 'MONTHLY', agreed: { cycle: 'MONTHLY' } });
    expect(await agree(budget, 'QUARTERLY', agreed?.agreed?.id)).toBe('ok');
    expect((await view(budget))?.rows?.map(({ amount }) => amount)).toEqual(Array(4).fill('£1,300.00'));
  });

  it('says which date is provisional, after the last bank holiday that is loaded', async () => {
    const budget = await aBudget();
    const [known] = await sql<{ last: string }>('SELECT max(date)::text AS last FROM bank_holiday');
    const until = `${known?.last.slice(0, 4)}-12-31`;
    const rows = (await view(budget))?.rows ?? [];
    expect(rows.map(({ key, isProvisional }) => [key, isProvisional])).toEqual(
      rows.map(({ key }) => [key, key > until]),
    );
  });

  it('is agreed by finance alone, and of a part that is paid out', async () => {
    const budget = await aBudget();
    const lead = await aStaffMember('PHB_LEAD', code);
    expect(await agree(budget, 'MONTHLY', null, lead)).toBe('not-found');
    expect(await view(budget, null, lead)).toMatchObject({ mayAgree: false });
    expect(await view(budget, null, budget.practitioner)).toBeNull();
    const elsewhere = await aStaffMember('FINANCE_OFFICER', await aCommissioner());
    expect(await view(budget, null, elsewhere)).toBeNull();
    expect(await agree(budget, 'MONTHLY', null, elsewhere)).toBe('not-found');
    const notional = await anActiveBudget(code);
    expect(await agree(notional, 'MONTHLY')).toBe('not-found');
    expect(await view(notional)).toBeNull();
  });

  it('is what the form to propose a payment begins with', async () => {
    const budget = await aBudget();
    const next = async () => {
      const { budgetId, allocationId } = partOf(budget);
      return (await paymentForm(budget.finance, budgetId, allocationId, today))?.next;
    };
    expect(await next()).toBeNull();
    await agree(budget, 'FOUR_WEEKLY');
    expect(await next()).toMatchObject({ startsOn, amount: 40_000 });
    must(
      await proposePayment(budget.finance, paymentOf({ ...partOf(budget), amount: 40_000 }, today), today),
    );
    expect(await next()).toMatchObject({ startsOn: '2026-06-29', dueOn: '2026-06-29', amount: 40_000 });
  });
});

describe('BUD-17: a payment that is due and was not proposed', () => {
  it('is a task of finance from 5 days before, until it is proposed, and none while something stops it', async () => {
    const own = await aCommissioner();
    const budget = await aBudget(own);
    expect(await tellDuePayments(own, today)).toBe(0);
    await agree(budget, 'FOUR_WEEKLY');
    must(
      await proposePayment(budget.finance, paymentOf({ ...partOf(budget), amount: 40_000 }, today), today),
    );
    expect(await tellDuePayments(own, day('2026-06-23'))).toBe(0);
    expect(await tellDuePayments(own, day('2026-06-24'))).toBe(1);
    expect(await taskOf(budget)).toEqual(['FINANCE_OFFICER open']);
    expect(await tellDuePayments(own, day('2026-06-24'))).toBe(0);
    const second = paymentOf({ ...partOf(budget), amount: 40_000 }, day('2026-06-24'), day('2026-06-29'));
    must(await proposePayment(budget.finance, second, day('2026-06-24')));
    expect(await tellDuePayments(own, day('2026-06-25'))).toBe(1);
    expect(await taskOf(budget)).toEqual(['FINANCE_OFFICER due-payments-settled']);
    const given = { ...accountOf(budget, today), accountNumber: '63748472' };
    must(await recordBankDetails(budget.finance, given, today));
    expect(await tellDuePayments(own, day('2026-07-27'))).toBe(0);
    const back = { detailsId: given.formKey, state: 'WITHDRAWN', reason: 'A mistake' } as const;
    must(await closeBankDetails(budget.finance, back, today));
    expect(await tellDuePayments(own, day('2026-07-27'))).toBe(1);
  });

  it('is one too where no bank account of the payee is recorded, which no other task says', async () => {
    const own = await aCommissioner();
    const budget = await aBudget(own);
    await agree(budget, 'FOUR_WEEKLY');
    const by = { role: 'NOMINEE', coversMoney: true, coversPlan: false, name: 'Nia Nominee' } as const;
    const id = await anAuthority(own, { ...by, personId: budget.personId });
    const payee = { kind: 'AUTHORITY', id } as const;
    const named = { ...partOf(budget), payee, seenPayeeId: await payeeIdOf(budget), reason: 'Acts for them' };
    must(await namePayee(budget.practitioner, named, today));
    await signsAgreements(budget.practitioner, budget.budgetId, today);
    const due = paymentOf({ ...partOf(budget), amount: 40_000 }, today);
    expect(await kindOf(proposePayment(budget.finance, due, today))).toBe('payout-stopped');
    expect(await tellDuePayments(own, today)).toBe(1);
    expect(await taskOf(budget)).toEqual(['FINANCE_OFFICER open']);
  });
});
